package dev.kerneldigest.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tells of the outbox without touching it, for those who look after the bot. Safe for many threads;
 * a broken database throws.
 */
public interface OutboxReport {
    Counts counts();

    /** What is not sent: the pending, oldest first, then what was given up, newest first. */
    List<Entry> unsent(int most);

    /**
     * How many messages are in the outbox; those that ended are deleted after a while.
     *
     * @param oldest since when the oldest pending one waits
     */
    record Counts(long pending, long sent, long givenUp, Optional<Instant> oldest) {}

    /**
     * A message that is not sent.
     *
     * @param channel the channel's snowflake
     * @param due when it is tried next; of no meaning once it was given up
     * @param reason why the last try failed
     */
    record Entry(
            long id,
            long subscription,
            long channel,
            boolean givenUp,
            Instant created,
            Instant due,
            int attempts,
            Optional<String> reason) {}
}
