package dev.kerneldigest.discord.command;

import dev.kerneldigest.subscription.GuildId;
import java.util.Locale;

/**
 * A use of a command.
 *
 * @param subcommand the part after the name, blank if none: {@code latest} of {@code /kernel
 *     latest}
 * @param here where it was used
 * @param user who used it, by snowflake
 * @param mayManage whether that person has Manage Server
 */
public record Invocation(
        String subcommand,
        GuildId guild,
        Target here,
        long user,
        Locale locale,
        boolean mayManage,
        Options options) {
    /** The option that shows an answer to all. */
    public static final String PUBLIC = "public";

    /** Whether all may see the answer; else only the caller. */
    public boolean isPublic() {
        return options.flag(PUBLIC);
    }
}
