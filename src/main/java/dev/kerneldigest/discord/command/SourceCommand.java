package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Phrases;
import dev.kerneldigest.digest.SourceReport;
import dev.kerneldigest.digest.StatusPage;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/**
 * {@code /source}: the sources in detail; where the operator allows it, also feeds of a server's
 * own. Safe for many threads.
 */
public final class SourceCommand implements SlashCommand {
    private static final String ID = "id";

    private final Supplier<List<SourceReport>> sources;
    private final Optional<OwnFeeds> own;

    /** Makes the command where servers may add no feeds. */
    public SourceCommand(Supplier<List<SourceReport>> sources) {
        this(sources, Optional.empty());
    }

    /**
     * Makes the command.
     *
     * @param sources as who asks may see them
     * @param own where servers may add feeds
     */
    public SourceCommand(Supplier<List<SourceReport>> sources, Optional<OwnFeeds> own) {
        this.sources = sources;
        this.own = own;
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.forManagers("source", "The sources, in detail")
                .addSubcommands(
                        new SubcommandData("list", "All sources and how they are"),
                        new SubcommandData("status", "All about one source")
                                .addOptions(
                                        Declarations.completed(ID, "Which one").setRequired(true)))
                .addSubcommands(own.map(_ -> OwnFeeds.declared()).orElse(List.of()));
    }

    @Override
    public boolean isForManagers() {
        return true;
    }

    /** Its pages may be turned; what changes something is typed only. */
    @Override
    public boolean isLookUp() {
        return true;
    }

    @Override
    public String example() {
        return "/source status id:lwn";
    }

    @Override
    public Reply answer(Invocation invocation) {
        if (own.isPresent() && invocation.pressed().equals(Pressed.NOTHING)) {
            switch (invocation.subcommand()) {
                case OwnFeeds.ADD -> {
                    return own.get().add(invocation);
                }
                case OwnFeeds.REMOVE -> {
                    return own.get().remove(invocation);
                }
                default -> {}
            }
        }
        return tell(invocation);
    }

    private Reply tell(Invocation invocation) {
        List<SourceReport> all = sources.get();
        if (invocation.subcommand().equals("list")) {
            return new Reply.Messages(StatusPage.list(all, invocation.pages()));
        }
        String given = invocation.options().text(ID).orElse("");
        Optional<SourceReport> found =
                all.stream()
                        .filter(one ->
                                one.id().equalsIgnoreCase(given)
                                        || one.name().equalsIgnoreCase(given))
                        .findFirst();
        return found.map(one -> Reply.of(StatusPage.of(one, invocation.pages())))
                .orElseGet(() -> unknown(given, all, invocation.answers()));
    }

    private static Reply unknown(String given, List<SourceReport> all, Phrases phrases) {
        List<String> nearest = Nearest.to(given, all.stream().map(SourceReport::id).toList(), 3);
        return Reply.text(
                nearest.isEmpty()
                        ? phrases.say("source.none", Code.inline(given))
                        : phrases.say(
                                "source.unknown",
                                Code.inline(given),
                                String.join("`, `", nearest)));
    }

    @Override
    public List<Choice> complete(Completion completion) {
        if (own.isPresent() && completion.subcommand().equals(OwnFeeds.REMOVE)) {
            return own.get().choices(completion);
        }
        String typed = Nearest.fold(completion.typed().strip());
        return sources.get().stream()
                .filter(one -> Nearest.fold(one.id() + " " + one.name()).contains(typed))
                .map(one -> new Choice(one.name(), one.id()))
                .toList();
    }
}
