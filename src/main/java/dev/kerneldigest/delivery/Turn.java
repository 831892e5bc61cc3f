package dev.kerneldigest.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How long a delivery is still ours that is being sent: until its claim ends. Whoever asks Discord
 * for something looks here just before, since a thread may have stood still for any time, in a
 * queue or with its whole node, and another node sends the message by then. Safe for many threads.
 */
public final class Turn {
    private static final ScopedValue<Turn> CURRENT = ScopedValue.newInstance();

    private final Instant end;
    private final InstantSource clock;

    private Turn(Instant end, InstantSource clock) {
        this.end = end;
        this.clock = clock;
    }

    /** Does the work of a turn that ends then. */
    static void until(Instant end, InstantSource clock, Runnable work) {
        ScopedValue.where(CURRENT, new Turn(end, clock)).run(work);
    }

    /** What is left, zero when it is over; empty where nothing is being delivered. */
    public static Optional<Duration> left() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get().remaining()) : Optional.empty();
    }

    private Duration remaining() {
        Instant now = clock.instant();
        return now.isBefore(end) ? Duration.between(now, end) : Duration.ZERO;
    }
}
