package dev.kerneldigest.day;

import java.time.Duration;
import java.time.Instant;

/**
 * What a run is made of.
 *
 * @param hours simulated, at least 6
 * @param sources at least 1
 * @param seed begins the random numbers
 */
public record DayPlan(int hours, int sources, long seed) {
    static final Instant START = Instant.parse("2026-11-20T00:00:00Z");

    /** How much of its time a source is in trouble. */
    static final double TROUBLE = 0.05;

    /** Bells ring that late at the most; all that are due in a tick are rung together. */
    public static final Duration TICK = Duration.ofSeconds(15);

    /** Samples of so many hours at the start are of a program that warms up. */
    int warmUp() {
        return hours / 6;
    }

    public Instant start() {
        return START;
    }

    Instant end() {
        return START.plus(Duration.ofHours(hours));
    }
}
