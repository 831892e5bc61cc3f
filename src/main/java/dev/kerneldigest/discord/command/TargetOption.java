package dev.kerneldigest.discord.command;

import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** The option {@code channel}: where news is posted. */
final class TargetOption {
    static final String NAME = "channel";

    private TargetOption() {}

    static OptionData declared() {
        return new OptionData(OptionType.CHANNEL, NAME, "Where (default: here)")
                .setChannelTypes(
                        ChannelType.TEXT,
                        ChannelType.NEWS,
                        ChannelType.FORUM,
                        ChannelType.GUILD_PUBLIC_THREAD,
                        ChannelType.GUILD_NEWS_THREAD,
                        ChannelType.GUILD_PRIVATE_THREAD);
    }

    /** The channel given, or the one where the command was used. */
    static Target read(Invocation invocation) throws MistakeException {
        Target target = invocation.options().channel(NAME).orElse(invocation.here());
        check(target);
        return target;
    }

    static void check(Target target) throws MistakeException {
        if (!target.takesMessages()) {
            throw MistakeException.of("mistake.noMessages", target.mention());
        }
        if (!target.lacking().isEmpty()) {
            throw MistakeException.of(
                    "mistake.lacking", target.mention(), String.join("**, **", target.lacking()));
        }
    }
}
