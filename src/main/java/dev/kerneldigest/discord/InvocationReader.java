package dev.kerneldigest.discord;

import dev.kerneldigest.discord.command.Completion;
import dev.kerneldigest.discord.command.Invocation;
import dev.kerneldigest.discord.command.Options;
import dev.kerneldigest.discord.command.Pressed;
import dev.kerneldigest.discord.command.Target;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.RoleId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;

/** Turns JDA's events into the records that commands know. */
final class InvocationReader {
    private InvocationReader() {}

    /** Empty outside a server, or in one that the bot was not invited to. */
    static Optional<Invocation> read(SlashCommandInteractionEvent event) {
        Guild guild = event.getGuild();
        Member member = event.getMember();
        if (guild == null || guild.isDetached() || member == null) {
            return Optional.empty();
        }
        Options options = options(event.getOptions());
        DiscordLocale language =
                options.flag(Invocation.PUBLIC) ? event.getGuildLocale() : event.getUserLocale();
        return Optional.of(
                new Invocation(
                        Objects.requireNonNullElse(event.getSubcommandName(), ""),
                        new GuildId(guild.getIdLong()),
                        target(event.getGuildChannel()),
                        member.getIdLong(),
                        language.toLocale(),
                        member.hasPermission(Permission.MANAGE_SERVER),
                        options,
                        Pressed.NOTHING));
    }

    static Optional<Completion> read(CommandAutoCompleteInteractionEvent event) {
        Guild guild = event.getGuild();
        if (guild == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Completion(
                        new GuildId(guild.getIdLong()),
                        event.getFocusedOption().getName(),
                        event.getFocusedOption().getValue()));
    }

    private static Options options(List<OptionMapping> given) {
        Map<String, Options.Value> values = new HashMap<>();
        given.forEach(option -> values.put(option.getName(), value(option)));
        return new Options(values);
    }

    private static Options.Value value(OptionMapping option) {
        return switch (option.getType()) {
            case BOOLEAN -> new Options.Value.Flag(option.getAsBoolean());
            case INTEGER -> new Options.Value.Whole(option.getAsLong());
            case ROLE -> new Options.Value.Role(new RoleId(option.getAsRole().getIdLong()));
            case CHANNEL -> new Options.Value.Channel(target(option.getAsChannel()));
            default -> new Options.Value.Text(option.getAsString());
        };
    }

    static Target target(GuildChannel channel) {
        ChannelType type = channel.getType();
        return new Target(
                new ChannelId(channel.getIdLong()),
                channel.getName(),
                type.isMessage() || type == ChannelType.FORUM,
                Places.lacking(channel));
    }
}
