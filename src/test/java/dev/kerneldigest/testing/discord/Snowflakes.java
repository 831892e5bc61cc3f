package dev.kerneldigest.testing.discord;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;

/** Hands out Discord's ids: milliseconds since 2015 in the upper 42 bits, rising, never twice. */
final class Snowflakes {
    /** Start of Discord's epoch (Discord docs, "Snowflakes"). */
    private static final long EPOCH = Instant.parse("2015-01-01T00:00:00Z").toEpochMilli();

    private final AtomicLong last = new AtomicLong();

    /** The first that fits; of the next milliseconds one must. */
    long next(LongPredicate wanted) {
        long id = next();
        while (!wanted.test(id)) {
            id = next();
        }
        return id;
    }

    long next() {
        long now = (System.currentTimeMillis() - EPOCH) << 22;
        return last.accumulateAndGet(now, (before, time) -> Math.max(before + 1, time));
    }
}
