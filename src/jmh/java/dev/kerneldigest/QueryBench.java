package dev.kerneldigest;

import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.NewsReader;
import dev.kerneldigest.news.Reading;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.topic.TopicDefinition;
import dev.kerneldigest.topic.TopicMatcher;
import dev.kerneldigest.topic.query.QueryLanguage;
import dev.kerneldigest.topic.query.QueryMonitor;
import dev.kerneldigest.topic.query.QueryReading;
import dev.kerneldigest.topic.query.ServerQuery;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long an item takes against all topics of the settings and many queries, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class QueryBench {
    /** How many queries, no two the same. */
    @Param({"1000", "100000"})
    public int queries;

    private final NewsReader reader = new NewsReader();
    private final List<TopicDefinition> definitions =
            TopicDefinitions.of(Configuration.bundledTopics());
    private final TopicMatcher topics = new TopicMatcher(definitions);
    private final QueryMonitor monitor = new QueryMonitor(TopicDefinitions.catalogue(definitions));
    private final List<Draft> drafts = DemoEntries.drafts();
    private int next;

    /** Registers the queries and tells what that took. */
    @Setup(Level.Trial)
    public void hold() {
        long before = used();
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        register();
        long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        System.out.printf(
                "%,d queries: %,d ms of CPU to read and register, %,d MB of heap, %,d matches of %d items%n",
                queries,
                TimeUnit.NANOSECONDS.toMillis(taken),
                (used() - before) >> 20,
                matches(),
                drafts.size());
    }

    private void register() {
        Map<String, ServerQuery> all = read(SampleQueries.of(queries, definitions, drafts));
        monitor.hold(all.keySet(), all);
    }

    private int matches() {
        return drafts.stream().mapToInt(draft -> monitor.matching(item(draft)).size()).sum();
    }

    /** The 45 topics of one item, and the queries that want it. */
    @Benchmark
    public Set<String> topicsAndQueries() {
        next = (next + 1) % drafts.size();
        return monitor.matching(item(drafts.get(next)));
    }

    @TearDown
    public void close() {
        monitor.close();
        topics.close();
    }

    private NewsItem item(Draft draft) {
        Reading reading = reader.read(draft);
        return new NewsItem(
                new ItemKey("bench"),
                new SourceId("lwn"),
                draft,
                reading,
                topics.topicsOf(draft, reading),
                Instant.EPOCH);
    }

    private static Map<String, ServerQuery> read(Set<String> texts) {
        Map<String, ServerQuery> all = new HashMap<>();
        try (QueryLanguage language = new QueryLanguage()) {
            for (String text : texts) {
                switch (language.read(text)) {
                    case QueryReading.Good(ServerQuery query) -> all.put(text, query);
                    case QueryReading.Wrong(var mistake) ->
                            throw new IllegalStateException(text + ": " + mistake);
                }
            }
        }
        return all;
    }

    /** Bytes in use once the garbage is out. */
    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
