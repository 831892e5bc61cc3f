package dev.kerneldigest.discord;

import dev.kerneldigest.discord.command.Target;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.UserId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.Interaction;

/**
 * Who uses something, and where. Outside the servers that invited the bot, somebody is at home with
 * themselves: no other server's settings or subscriptions are theirs.
 */
record Caller(Interaction event) {
    UserId user() {
        return new UserId(event.getUser().getIdLong());
    }

    /** The server that invited the bot; else the person. */
    GuildId home() {
        Guild guild = event.getGuild();
        return guild == null || guild.isDetached()
                ? GuildId.of(user())
                : new GuildId(guild.getIdLong());
    }

    /** Whether they have Manage Server, in a server that invited the bot. */
    boolean mayManage() {
        Member member = event.getMember();
        return !home().isOf(user())
                && member != null
                && member.hasPermission(Permission.MANAGE_SERVER);
    }

    /** Their own language. */
    Locale language() {
        return event.getUserLocale().toLocale();
    }

    /** The language of all who can read what is said there. */
    Locale languageOfAll() {
        DiscordLocale ofServer = event.getGuildLocale();
        return ofServer == DiscordLocale.UNKNOWN ? language() : ofServer.toLocale();
    }

    Target here() {
        Channel channel = Objects.requireNonNull(event.getChannel(), "it is used in a channel");
        return channel instanceof GuildChannel inServer
                ? target(inServer)
                : new Target(
                        new ChannelId(channel.getIdLong()), channel.getName(), true, List.of());
    }

    static Target target(GuildChannel channel) {
        return new Target(
                new ChannelId(channel.getIdLong()),
                channel.getName(),
                channel.getType().isMessage() || channel.getType() == ChannelType.FORUM,
                Places.lacking(channel));
    }
}
