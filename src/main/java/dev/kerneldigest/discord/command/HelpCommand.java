package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.LineList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /help}: what the bot can do. Safe for many threads. */
public final class HelpCommand implements SlashCommand {
    private final List<SlashCommand> others;

    /** Lists these commands and itself. */
    public HelpCommand(Collection<SlashCommand> others) {
        this.others = List.copyOf(others);
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.forAll("help", "What I can do").addOptions(Declarations.toAll());
    }

    @Override
    public Reply answer(Invocation invocation) {
        List<SlashCommand> all = new ArrayList<>(others);
        all.add(this);
        return Reply.of(
                LineList.write(
                        List.of(
                                group("🐧 Linux-kernel news, read for you", all, false),
                                group("For people with Manage Server", all, true))));
    }

    private static LineList.Group group(
            String heading, List<SlashCommand> commands, boolean managers) {
        return new LineList.Group(
                heading,
                commands.stream()
                        .filter(command -> command.isForManagers() == managers)
                        .map(HelpCommand::line)
                        .toList());
    }

    private static String line(SlashCommand command) {
        return "- `%s` %s".formatted(command.example(), command.declaration().getDescription());
    }
}
