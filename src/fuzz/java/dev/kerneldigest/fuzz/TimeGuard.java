package dev.kerneldigest.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;

/**
 * Makes a finding of a unit that takes longer than its size explains: 50 ms of CPU per 10 KB, which
 * is some hundred times what our parsers take. A unit that seems slow is run again, so that a pause
 * of the machine is no finding.
 */
public final class TimeGuard {
    /** Milliseconds of CPU for each begun 10 KB. */
    private static final long BOUND = 50;

    private static final int BLOCK = 10_000;

    /** Units that are not judged, while the JVM compiles. */
    private static final int WARM_UP = 3_000;

    private static final int TRIALS = 4;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private int units;

    /** Does the work of a unit, again when it was slow, and gives what came of it. */
    public <T> T watch(int size, Supplier<T> work) {
        long bound = BOUND * (1 + size / BLOCK);
        long start = THREADS.getCurrentThreadCpuTime();
        T result = work.get();
        long taken = millisSince(start);
        units++;
        for (int trial = 1; units > WARM_UP && taken > bound && trial < TRIALS; trial++) {
            start = THREADS.getCurrentThreadCpuTime();
            result = work.get();
            taken = Math.min(taken, millisSince(start));
        }
        Claim.that(
                units <= WARM_UP || taken <= bound,
                size + " characters take at most " + bound + " ms",
                taken + " ms");
        return result;
    }

    private static long millisSince(long start) {
        return (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000;
    }
}
