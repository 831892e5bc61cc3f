package dev.kerneldigest.subscription;

import java.time.Instant;
import java.util.Set;

/** A subscription before it has a number. */
public record Wish(
        GuildId guild,
        ChannelId channel,
        Interest interest,
        Set<String> kinds,
        Rhythm rhythm,
        Instant since) {
    public Wish {
        kinds = Set.copyOf(kinds);
    }
}
