package dev.kerneldigest.discord.command;

import dev.kerneldigest.topic.Topic;
import dev.kerneldigest.topic.TopicCatalogue;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /topics}: what one can subscribe to. Safe for many threads. */
public final class TopicsCommand implements SlashCommand {
    private static final String QUERY = "query";

    private final TopicCatalogue catalogue;

    public TopicsCommand(TopicCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.forAll("topics", "The topics that there are")
                .addOptions(Declarations.words(QUERY, "Only those with this in them"))
                .addOptions(Declarations.toAll());
    }

    @Override
    public Reply answer(Invocation invocation) {
        String query = invocation.options().text(QUERY).orElse("");
        String wanted = Nearest.fold(query);
        List<String> lines =
                catalogue.all().stream()
                        .filter(topic -> Nearest.fold(all(topic)).contains(wanted))
                        .map(TopicsCommand::line)
                        .toList();
        if (lines.isEmpty()) {
            return Reply.text(
                    "No topic has `%s` in it. `/topics` lists all.".formatted(Code.inline(query)));
        }
        return Listing.of("Topics", lines);
    }

    private static String all(Topic topic) {
        return String.join(" ", topic.id().value(), topic.name(), topic.group(), topic.scope());
    }

    private static String line(Topic topic) {
        return "%s **%s** `%s` %s"
                .formatted(topic.emoji(), topic.name(), topic.id(), topic.scope());
    }
}
