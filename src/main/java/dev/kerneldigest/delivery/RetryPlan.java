package dev.kerneldigest.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * When a failed delivery is tried again: after 5 s, then twice as long each time up to an hour, and
 * given up after about a week.
 */
final class RetryPlan {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    /** 10 tries in the first hour and a half, then one an hour: the last after 7 days. */
    static final int MOST_ATTEMPTS = 177;

    /** An edit is worth less than the news that wait behind it: the last try after 11 hours. */
    static final int MOST_EDITS = 20;

    private RetryPlan() {}

    /**
     * The pause before the next try.
     *
     * @param attempts tries so far, at least 1
     * @param atLeast what the other side asked for
     * @return empty when there were tries enough
     */
    static Optional<Duration> pause(int attempts, Duration atLeast) {
        return pause(attempts, MOST_ATTEMPTS, atLeast);
    }

    /** The same for an edit. */
    static Optional<Duration> pauseOfEdit(int attempts, Duration atLeast) {
        return pause(attempts, MOST_EDITS, atLeast);
    }

    private static Optional<Duration> pause(int attempts, int most, Duration atLeast) {
        if (attempts >= most) {
            return Optional.empty();
        }
        Duration doubled = FIRST.multipliedBy(1L << Math.min(attempts - 1, 20));
        Duration planned = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return Optional.of(planned.compareTo(atLeast) > 0 ? planned : atLeast);
    }
}
