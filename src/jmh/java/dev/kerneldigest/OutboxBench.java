package dev.kerneldigest;

import dev.kerneldigest.delivery.Delivery;
import java.io.IOException;
import java.util.List;
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

/** How long a claim of 50 deliveries takes while many wait, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class OutboxBench {
    /** Where. */
    @Param({BenchDatabase.H2, BenchDatabase.POSTGRES})
    public String database = BenchDatabase.H2;

    /** How many channels a message waits for. */
    @Param({"100", "10000"})
    public int waiting;

    private Optional<OutboxStage> stage = Optional.empty();

    /** Fills the outbox. */
    @Setup(Level.Trial)
    public void open() throws IOException {
        stage = Optional.of(new OutboxStage(database, waiting));
    }

    /** The oldest 50. */
    @Benchmark
    public List<Delivery> claim() {
        return stage.orElseThrow().claim();
    }

    /** Closes it. */
    @TearDown(Level.Trial)
    public void close() throws IOException {
        stage.orElseThrow().close();
    }
}
