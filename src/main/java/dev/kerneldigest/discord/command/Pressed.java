package dev.kerneldigest.discord.command;

import dev.kerneldigest.subscription.ChannelId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What comes with a press of a button, beside the options.
 *
 * @param asOf the moment that the first page was of; empty for a new question
 * @param message the message, by snowflake, that has the button; empty for a typed command
 * @param sees whether who asks may see a channel of this server
 */
public record Pressed(Optional<Instant> asOf, Optional<Long> message, Predicate<ChannelId> sees) {
    /** That nothing was pressed: the command was typed. */
    public static final Pressed NOTHING =
            new Pressed(Optional.empty(), Optional.empty(), _ -> false);

    /** The moment an answer is of, to the second, as its buttons remember it. */
    Instant moment(InstantSource clock) {
        return asOf.orElseGet(() -> Instant.ofEpochSecond(clock.instant().getEpochSecond()));
    }
}
