package dev.kerneldigest;

import dev.kerneldigest.feed.FeedStates;
import dev.kerneldigest.news.Headline;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.NewsItem;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long the database takes over the 30 items of one poll, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class StoreBench {
    /** Where. */
    @Param({BenchDatabase.H2, BenchDatabase.POSTGRES})
    public String database = BenchDatabase.H2;

    /** How many items are stored before. */
    @Param("10000")
    public int stored;

    private Optional<StoreStage> stage = Optional.empty();
    private List<NewsItem> fresh = List.of();

    /** Fills the archive. */
    @Setup(Level.Trial)
    public void open() throws IOException {
        stage = Optional.of(new StoreStage(database, stored));
    }

    /** Makes the items, which is no work of the database's. */
    @Setup(Level.Invocation)
    public void read() {
        fresh = stage.orElseThrow().unknownFeed();
    }

    /** 30 items that are new. */
    @Benchmark
    public FeedStates.Kept saveNew() {
        return stage.orElseThrow().save(fresh);
    }

    /** 30 items that are known. */
    @Benchmark
    public FeedStates.Kept saveKnown() {
        return stage.orElseThrow().saveKnown();
    }

    /** Which of 30 items are known. */
    @Benchmark
    public Map<ItemKey, Headline> knownKeys() {
        return stage.orElseThrow().knownKeys();
    }

    /** Closes it. */
    @TearDown(Level.Trial)
    public void close() throws IOException {
        stage.orElseThrow().close();
    }
}
