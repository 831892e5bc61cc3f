package dev.kerneldigest.discord.command;

import java.util.List;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/**
 * A slash command. Safe for many threads.
 *
 * <p>It is acknowledged before {@link #answer} is asked, so an answer may take its time; an
 * exception becomes a friendly message and a line in the log.
 */
public interface SlashCommand {
    /** Its name, options and who sees it; the same on every call. */
    SlashCommandData declaration();

    /** One use of it, as somebody would type it, for {@code /help}. */
    default String example() {
        return "/" + declaration().getName();
    }

    /** Does what was asked, and says so. */
    Reply answer(Invocation invocation);

    /** Choices for an option being typed, the best first; at most 25 are shown. */
    default List<Choice> complete(Completion completion) {
        return List.of();
    }

    /** Whether only people with Manage Server may use it; checked again at every use. */
    default boolean isForManagers() {
        return false;
    }

    /** Whether people may type it; else only buttons ask it, and Discord is not told of it. */
    default boolean isTyped() {
        return true;
    }

    /**
     * Whether a button may ask it: since it only tells, or changes what who presses gets, and
     * nothing of the server's.
     */
    default boolean isLookUp() {
        return !isForManagers();
    }
}
