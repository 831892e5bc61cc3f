package dev.kerneldigest.discord.command;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What comes with a press of a button, beside the options.
 *
 * @param asOf the moment that the first page was of; empty for a new question
 * @param message the message, by snowflake, that has the button; empty for a typed command
 */
public record Pressed(Optional<Instant> asOf, Optional<Long> message) {
    /** That nothing was pressed: the command was typed. */
    public static final Pressed NOTHING = new Pressed(Optional.empty(), Optional.empty());

    /** The moment an answer is of, to the second, as its buttons remember it. */
    Instant moment(InstantSource clock) {
        return asOf.orElseGet(() -> Instant.ofEpochSecond(clock.instant().getEpochSecond()));
    }
}
