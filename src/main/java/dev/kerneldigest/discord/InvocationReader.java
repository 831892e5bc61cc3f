package dev.kerneldigest.discord;

import dev.kerneldigest.discord.command.Completion;
import dev.kerneldigest.discord.command.Invocation;
import dev.kerneldigest.discord.command.Options;
import dev.kerneldigest.discord.command.Pressed;
import dev.kerneldigest.subscription.RoleId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;

/** Turns JDA's events into the records that commands know. */
final class InvocationReader {
    private InvocationReader() {}

    static Invocation read(SlashCommandInteractionEvent event) {
        Caller caller = new Caller(event);
        Options options = options(event.getOptions());
        return new Invocation(
                Objects.requireNonNullElse(event.getSubcommandName(), ""),
                caller.home(),
                caller.here(),
                caller.user().value(),
                options.flag(Invocation.PUBLIC) ? caller.languageOfAll() : caller.language(),
                caller.mayManage(),
                options,
                Pressed.NOTHING);
    }

    static Completion read(CommandAutoCompleteInteractionEvent event) {
        Caller caller = new Caller(event);
        return new Completion(
                caller.home(),
                Objects.requireNonNullElse(event.getSubcommandName(), ""),
                event.getFocusedOption().getName(),
                event.getFocusedOption().getValue(),
                caller.language());
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
            case CHANNEL -> new Options.Value.Channel(Caller.target(option.getAsChannel()));
            default -> new Options.Value.Text(option.getAsString());
        };
    }
}
