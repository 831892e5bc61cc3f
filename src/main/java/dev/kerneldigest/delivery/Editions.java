package dev.kerneldigest.delivery;

import dev.kerneldigest.subscription.ChannelId;
import java.time.Duration;
import java.util.Optional;

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
}
