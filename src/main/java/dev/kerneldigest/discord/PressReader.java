package dev.kerneldigest.discord;

import dev.kerneldigest.discord.command.Invocation;
import dev.kerneldigest.discord.command.Options;
import dev.kerneldigest.discord.command.Pressed;
import dev.kerneldigest.discord.command.Recall;
import dev.kerneldigest.discord.command.SlashCommand;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** Turns a press of a button into the look-up that it remembers, asked by who pressed. */
final class PressReader {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final ButtonInteractionEvent event;
    private final Recall recall;

    PressReader(ButtonInteractionEvent event, Recall recall) {
        this.event = event;
        this.recall = recall;
    }

    /** Empty when the command has no such options any more. */
    Optional<Invocation> read(SlashCommand command) {
        Caller caller = new Caller(event);
        return options(declared(command.declaration()))
                .map(options ->
                        new Invocation(
                                recall.subcommand(),
                                caller.home(),
                                caller.here(),
                                caller.user().value(),
                                caller.language(),
                                caller.mayManage(),
                                options,
                                pressed()));
    }

    private Pressed pressed() {
        return new Pressed(
                Optional.of(recall.asOf()).filter(moment -> !moment.equals(Instant.EPOCH)),
                Optional.of(event.getMessageIdLong()));
    }

    /** The options of the sub-command, or of the command; none for an unknown sub-command. */
    private List<OptionData> declared(SlashCommandData command) {
        if (recall.subcommand().isEmpty()) {
            return command.getOptions();
        }
        return command.getSubcommands().stream()
                .filter(one -> one.getName().equals(recall.subcommand()))
                .findFirst()
                .map(SubcommandData::getOptions)
                .orElse(List.of());
    }

    private Optional<Options> options(List<OptionData> declared) {
        Map<String, Options.Value> values = new HashMap<>();
        for (Map.Entry<String, String> given : recall.options().entrySet()) {
            Optional<Options.Value> value =
                    declared.stream()
                            .filter(one -> one.getName().equals(given.getKey()))
                            .findFirst()
                            .flatMap(one -> value(one.getType(), given.getValue()));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.put(given.getKey(), value.get());
        }
        return Optional.of(new Options(values));
    }

    private Optional<Options.Value> value(OptionType type, String text) {
        return switch (type) {
            case STRING -> Optional.of(new Options.Value.Text(text));
            case BOOLEAN -> Optional.of(new Options.Value.Flag(Boolean.parseBoolean(text)));
            case INTEGER -> number(text).map(Options.Value.Whole::new);
            case CHANNEL -> number(text).flatMap(this::channel);
            default -> Optional.empty();
        };
    }

    private Optional<Options.Value> channel(long id) {
        return Optional.ofNullable(event.getGuild())
                .map(guild -> guild.getGuildChannelById(id))
                .map(found -> new Options.Value.Channel(Caller.target(found)));
    }

    private static Optional<Long> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
