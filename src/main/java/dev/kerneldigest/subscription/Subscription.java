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
        Optional<String> pause,
        People people) {
    public Subscription {
        kinds = Set.copyOf(kinds);
    }

    /** One that concerns nobody but its readers. */
    public Subscription(
            SubscriptionId id,
            GuildId guild,
            ChannelId channel,
            Interest interest,
            Set<String> kinds,
            Rhythm rhythm,
            Instant since,
            Optional<String> pause) {
        this(id, guild, channel, interest, kinds, rhythm, since, pause, People.NOBODY);
    }

    /** A wish that was kept under this number. */
    public static Subscription of(SubscriptionId id, Wish wish, Optional<String> pause) {
        return new Subscription(
                id,
                wish.guild(),
                wish.channel(),
                wish.interest(),
                wish.kinds(),
                wish.rhythm(),
                wish.since(),
                pause,
                wish.people());
    }

    /** What it was kept for, as a wish. */
    public Wish wish() {
        return new Wish(guild, channel, interest, kinds, rhythm, since, people);
    }

    /** Whether somebody has it for themselves alone, in direct messages. */
    public boolean isPersonal() {
        return people.setBy().filter(guild::isOf).isPresent();
    }

    public boolean isActive() {
        return pause.isEmpty();
    }
}
