package dev.kerneldigest;

import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.digest.Digest;
import dev.kerneldigest.digest.DigestComposer;
import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.digest.MessageWriter;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.topic.TopicDefinition;
import dev.kerneldigest.topic.TopicMatcher;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many digests a second are composed and written as messages, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
public class DigestBench {
    /** How many items there are for it: one story, a day, a week. */
    @Param({"1", "150", "1000"})
    public int items;

    private final List<TopicDefinition> definitions =
            TopicDefinitions.of(Configuration.bundledTopics());
    private final DigestComposer composer =
            new DigestComposer(TopicDefinitions.catalogue(definitions));
    private final MessageWriter writer = MessageWriter.withButtons();
    private final Instant until = Instant.parse("2026-11-20T07:00:00Z");
    private List<ArchivedItem> window = List.of();

    /** Makes the items, each a story. */
    @Setup
    public void read() {
        try (TopicMatcher matcher = new TopicMatcher(definitions)) {
            SampleItems samples = new SampleItems(matcher);
            List<ArchivedItem> made = new ArrayList<>();
            for (int number = 1; number <= items; number++) {
                Instant seen = until.minus(Duration.ofMinutes(number));
                made.add(new ArchivedItem(number, number, samples.item(number, seen)));
            }
            window = made;
        }
    }

    /** What goes into it. */
    @Benchmark
    public Digest compose() {
        return composer.compose(request()).orElseThrow();
    }

    /** The same, and its messages. */
    @Benchmark
    public List<Message> composeAndWrite() {
        return writer.write(compose());
    }

    private DigestRequest request() {
        return new DigestRequest(
                window,
                Set.of(),
                List.of(),
                until.minus(Duration.ofDays(7)),
                until,
                ZoneOffset.UTC,
                DigestRequest.Period.WEEK);
    }
}
