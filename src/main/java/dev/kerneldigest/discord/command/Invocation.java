package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Phrases;
import dev.kerneldigest.subscription.GuildId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A use of a command.
 *
 * @param subcommand the part after the name, blank if none: {@code latest} of {@code /kernel
 *     latest}
 * @param here where it was used
 * @param user who used it, by snowflake
 * @param language of the answer: the caller's own, or the server's where all see it
 * @param mayManage whether that person has Manage Server
 * @param pressed what a button brought; {@link Pressed#NOTHING} for a typed command
 */
public record Invocation(
        String subcommand,
        GuildId guild,
        Target here,
        long user,
        Locale language,
        boolean mayManage,
        Options options,
        Pressed pressed) {
    /** The option that shows an answer to all. */
    public static final String PUBLIC = "public";

    /** Whether all may see the answer; else only the caller. */
    public boolean isPublic() {
        return options.flag(PUBLIC);
    }

    /** What commands say, in the language of the answer. */
    public Phrases answers() {
        return AnswerPhrases.of(language);
    }

    /** What pages say, in the language of the answer. */
    Phrases pages() {
        return Phrases.of(Phrases.DIGEST, language);
    }

    /** What a button has to remember to ask the same again, and get the first page. */
    public Recall recall(String command) {
        Map<String, String> given = new HashMap<>(options.texts());
        given.remove(PUBLIC);
        return new Recall(command, subcommand, 0, Instant.EPOCH, given);
    }
}
