package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.TopicList;
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
        return Declarations.everywhere("topics", "The topics that there are")
                .addOptions(Declarations.words(QUERY, "Only those with this in them"))
                .addOptions(Declarations.toAll());
    }

    @Override
    public String example() {
        return "/topics query:memory";
    }

    @Override
    public Reply answer(Invocation invocation) {
        String query = invocation.options().text(QUERY).orElse("");
        String wanted = Nearest.fold(query);
        List<Topic> found =
                catalogue.all().stream()
                        .filter(topic -> Nearest.fold(all(topic)).contains(wanted))
                        .toList();
        if (found.isEmpty()) {
            return Reply.text(invocation.answers().say("topics.none", Code.inline(query)));
        }
        return new Reply.Messages(TopicList.write(found, invocation.pages()));
    }

    private static String all(Topic topic) {
        return String.join(" ", topic.id().value(), topic.name(), topic.group(), topic.scope());
    }
}
