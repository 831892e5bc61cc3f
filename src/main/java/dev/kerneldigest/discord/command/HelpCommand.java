package dev.kerneldigest.discord.command;

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
        List<String> lines = new ArrayList<>();
        others.forEach(command -> lines.add(line(command)));
        lines.add(line(this));
        return Listing.of("Linux-kernel news, read for you", lines);
    }

    private static String line(SlashCommand command) {
        SlashCommandData declared = command.declaration();
        String whom = command.isForManagers() ? " (Manage Server)" : "";
        return "`/%s` %s%s".formatted(declared.getName(), declared.getDescription(), whom);
    }
}
