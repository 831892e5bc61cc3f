package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.LineList;
import dev.kerneldigest.digest.Phrases;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /help}: what the bot can do. Safe for many threads. */
public final class HelpCommand implements SlashCommand {
    private final List<SlashCommand> others;

    /** Lists these commands and itself. */
    public HelpCommand(Collection<SlashCommand> others) {
        this.others = others.stream().filter(SlashCommand::isTyped).toList();
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.everywhere("help", "What I can do").addOptions(Declarations.toAll());
    }

    @Override
    public Reply answer(Invocation invocation) {
        List<SlashCommand> all = new ArrayList<>(others);
        all.add(this);
        Phrases phrases = invocation.answers();
        return Reply.of(
                LineList.write(
                        List.of(
                                group("help.heading", all, false, phrases),
                                group("help.managers", all, true, phrases)),
                        invocation.pages()));
    }

    private static LineList.Group group(
            String heading, List<SlashCommand> commands, boolean managers, Phrases phrases) {
        return new LineList.Group(
                phrases.say(heading),
                commands.stream()
                        .filter(command -> command.isForManagers() == managers)
                        .map(command -> line(command, phrases.language()))
                        .toList());
    }

    private static String line(SlashCommand command, Locale language) {
        return "- `%s` %s"
                .formatted(
                        command.example(),
                        CommandTranslations.description(command.declaration(), language));
    }
}
