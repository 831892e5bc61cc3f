package dev.kerneldigest.delivery;

import dev.kerneldigest.subscription.ChannelId;
import java.util.Optional;

/** What is known of a channel without asking Discord. Safe for many threads. */
@FunctionalInterface
public interface ChannelAccess {
    /** Whether the bot may post there; empty when it is not known. */
    Optional<Boolean> isOpen(ChannelId channel);
}
