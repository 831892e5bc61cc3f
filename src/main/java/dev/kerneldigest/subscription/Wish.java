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
        Instant since,
        People people) {
    public Wish {
        kinds = Set.copyOf(kinds);
    }

    /** One that concerns nobody but its readers. */
    public Wish(
            GuildId guild,
            ChannelId channel,
            Interest interest,
            Set<String> kinds,
            Rhythm rhythm,
            Instant since) {
        this(guild, channel, interest, kinds, rhythm, since, People.NOBODY);
    }
}
