package dev.kerneldigest;

import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.NewsReader;
import dev.kerneldigest.news.Reading;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.topic.TopicMatcher;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How many items a second are understood, with all topics of the settings, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
public class UnderstandBench {
    private final NewsReader reader = new NewsReader();
    private final TopicMatcher matcher =
            new TopicMatcher(TopicDefinitions.of(Configuration.bundledTopics()));
    private final List<Draft> drafts = DemoEntries.drafts();
    private int next;

    /** What an item is, without its topics. */
    @Benchmark
    public Reading read() {
        return reader.read(draft());
    }

    /** What an item is, and its topics. */
    @Benchmark
    public List<TopicId> understand() {
        Draft draft = draft();
        return matcher.topicsOf(draft, reader.read(draft));
    }

    @TearDown
    public void close() {
        matcher.close();
    }

    private Draft draft() {
        next = (next + 1) % drafts.size();
        return drafts.get(next);
    }
}
