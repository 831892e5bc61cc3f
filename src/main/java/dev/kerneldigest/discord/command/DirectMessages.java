package dev.kerneldigest.discord.command;

import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.UserId;
import java.util.Optional;

/** Writes to people alone. Safe for many threads. */
@FunctionalInterface
public interface DirectMessages {
    /**
     * Writes to somebody, who is mentioned by nothing in it.
     *
     * @return the channel of the two; empty when that person takes no messages from us, or Discord
     *     is away
     */
    Optional<ChannelId> write(UserId user, String markdown);
}
