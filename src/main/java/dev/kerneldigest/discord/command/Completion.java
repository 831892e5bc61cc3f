package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Phrases;
import dev.kerneldigest.subscription.GuildId;
import java.util.Locale;

/**
 * Somebody is typing in an option.
 *
 * @param subcommand the part after the command's name, blank if none
 * @param option its name
 * @param typed what stands there so far, may be blank
 * @param language their own
 */
public record Completion(
        GuildId guild, String subcommand, String option, String typed, Locale language) {
    /** What choices are called, in the language of who types. */
    Phrases answers() {
        return AnswerPhrases.of(language);
    }
}
