package dev.kerneldigest.subscription;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * That a channel wants certain news at certain times. It belongs to the server, not to a person.
 *
 * @param kinds only items of these kinds, by id; empty for all
 * @param since news first seen before is never posted: the moment of subscribing
 * @param pause why nothing is posted for now; empty while it is active
 */
public record Subscription(
        SubscriptionId id,
        GuildId guild,
        ChannelId channel,
        Interest interest,
        Set<String> kinds,
        Rhythm rhythm,
        Instant since,
        Optional<String> pause) {
    public Subscription {
        kinds = Set.copyOf(kinds);
    }

    public boolean isActive() {
        return pause.isEmpty();
    }
}
