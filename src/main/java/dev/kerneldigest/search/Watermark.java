package dev.kerneldigest.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * From which number on the archive must be read. Not for many threads.
 *
 * <p>Writers take numbers in one order and commit in another, so an item may turn up below the
 * highest number seen. But a number below one that was seen {@link #SETTLING} ago belongs to a
 * transaction that ended since: up to there all is settled. Every {@link #SPACING} a round begins
 * at the settled number; those between begin at the highest, and read only what is new.
 */
final class Watermark {
    /** Longer than any transaction of ours: none polls or sends while it lasts. */
    static final Duration SETTLING = Duration.ofMinutes(2);

    /** Between two rounds that look for late items. */
    static final Duration SPACING = Duration.ofSeconds(10);

    private final Deque<Seen> unsettled = new ArrayDeque<>();
    private long settled;
    private long highest;
    private Instant nextLook = Instant.MIN;

    /** That a number was the highest at a moment. */
    private record Seen(long number, Instant at) {}

    /** Starts where an earlier run of the program ended. */
    Watermark(long settled, long highest, Instant now) {
        this.settled = settled;
        this.highest = highest;
        unsettled.addLast(new Seen(highest, now));
    }

    long highest() {
        return highest;
    }

    /** The number below which nothing turns up any more. */
    long settled(Instant now) {
        Instant due = now.minus(SETTLING);
        while (!unsettled.isEmpty() && !unsettled.getFirst().at.isAfter(due)) {
            settled = unsettled.removeFirst().number;
        }
        return settled;
    }

    /** After which number a round that begins now must read. */
    long start(Instant now) {
        if (now.isBefore(nextLook)) {
            return highest;
        }
        nextLook = now.plus(SPACING);
        return settled(now);
    }

    /** A round has read up to this number; {@code now} is when it had done so. */
    void reached(long number, Instant now) {
        if (number > highest) {
            highest = number;
            unsettled.addLast(new Seen(number, now));
        }
    }
}
