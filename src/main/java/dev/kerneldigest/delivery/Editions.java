package dev.kerneldigest.delivery;

import dev.kerneldigest.digest.Message;
import dev.kerneldigest.subscription.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Remembers what was published. Safe for many threads and nodes; a broken database throws.
 *
 * <p>What was published before editions were remembered is not known.
 */
public interface Editions {
    /** How long after it was published an edition takes in what joins its stories. */
    Duration OPEN = Duration.ofDays(2);

    Optional<PublishedEdition> find(EditionId id);

    /** The edition that a message at Discord, by its snowflake, is a page of. */
    Optional<PublishedEdition> ofMessage(ChannelId channel, long message);

    /**
     * The editions, oldest first, in whose stories something is not as it was when they were
     * composed: an item changed, or one joined.
     *
     * @param published only those published at or after
     * @param changed only by what was stored or changed at or after
     */
    List<EditionId> outdated(Instant published, Instant changed);

    /**
     * Keeps, in one transaction, of what an edition was composed now, and owes an edit for each
     * message that differs: a message that was never tried is replaced in the outbox, one that may
     * be on its way is edited after it. So of a message there is never more than one row, and what
     * it says last wins. Messages that were given up stay so; pages that one side has not are left
     * alone.
     *
     * @param edition as it was found
     * @param pages what it says now
     * @param now when the edits are due
     * @return how many messages are to be edited; empty, and nothing is kept, when another desk has
     *     revised it since it was found
     */
    OptionalInt revise(PublishedEdition edition, List<Message> pages, Instant now);
}
