package dev.kerneldigest.discord.command;

import dev.kerneldigest.subscription.ChannelId;
import java.util.List;

/**
 * A channel or thread, and what keeps the bot from posting there.
 *
 * @param takesMessages false for categories and the like
 * @param lacking the permissions that the bot lacks there, as Discord's settings name them
 */
public record Target(ChannelId id, String name, boolean takesMessages, List<String> lacking) {
    public Target {
        lacking = List.copyOf(lacking);
    }

    /** As a link that readers can follow. */
    public String mention() {
        return "<#" + id + ">";
    }
}
