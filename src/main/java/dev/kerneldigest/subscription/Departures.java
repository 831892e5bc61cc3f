package dev.kerneldigest.subscription;

import java.time.Instant;
import java.util.List;

/**
 * Remembers which servers the bot was taken out of. What they chose is kept for a while, so that
 * who comes back finds all as it was. Safe for many threads and nodes; a broken database throws.
 */
public interface Departures {
    /** The bot is no longer in a server; the first moment counts. */
    void left(GuildId guild, Instant now);

    /** The bot is in a server again, or still. */
    void returned(GuildId guild);

    /** The servers left before a moment. */
    List<GuildId> before(Instant moment);

    /** Deletes all that is kept of a server; its messages that wait are given up. */
    void forget(GuildId guild);
}
