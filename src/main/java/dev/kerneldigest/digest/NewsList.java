package dev.kerneldigest.digest;

import dev.kerneldigest.digest.Message.Block;
import dev.kerneldigest.digest.Message.Button;
import dev.kerneldigest.digest.Message.Buttons;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.topic.Topic;
import dev.kerneldigest.topic.TopicCatalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes stories one below the other, as {@code /news} and its kin answer. Immutable; safe for many
 * threads.
 */
public final class NewsList {
    private static final int HEADING = 200;
    private static final int SOURCE = 40;

    private final TopicCatalogue catalogue;

    public NewsList(TopicCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A list without anything below it. */
    public Message write(String heading, List<Story> stories, LocalDate today) {
        return write(heading, stories, today, Optional.empty(), List.of());
    }

    /**
     * A list in one message; stories that have no room are counted in its last line.
     *
     * @param heading plain text, e.g. {@code Memory management, last 7 days}
     * @param today decides which paid texts are free meanwhile
     * @param footer plain text below the list, e.g. {@code page 1 of 3}
     * @param buttons at most 5, below everything; may be empty
     */
    public Message write(
            String heading,
            List<Story> stories,
            LocalDate today,
            Optional<String> footer,
            List<Button> buttons) {
        Pages pages = new Pages(1, 0);
        pages.add("", "### " + Markdown.words(heading, HEADING));
        pages.rule();
        int left = 0;
        for (Story story : stories) {
            if (!pages.add("", entry(story, today))) {
                left++;
            }
        }
        List<String> closing = new ArrayList<>();
        if (left > 0) {
            closing.add(left + " more");
        }
        footer.map(words -> Markdown.words(words, SOURCE)).ifPresent(closing::add);
        if (!closing.isEmpty()) {
            pages.close("-# " + String.join(" · ", closing));
        }
        return withButtons(pages.messages(MessageWriter.ACCENT).getFirst(), buttons);
    }

    /** A story on two lines: what it says, and where, when and what about. */
    private String entry(Story story, LocalDate today) {
        NewsItem item = story.lead().item();
        String source = Markdown.words(item.draft().source(), SOURCE);
        String topics =
                item.topics().stream()
                        .flatMap(topic -> catalogue.find(topic).stream())
                        .map(Topic::emoji)
                        .collect(Collectors.joining(" "));
        String meta =
                List.of(
                                source,
                                "<t:" + item.published().getEpochSecond() + ":R>",
                                topics,
                                "#" + story.id())
                        .stream()
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · "));
        return StoryMarkdown.line(StoryLines.of(story, today)) + "\n-# " + meta;
    }

    private static Message withButtons(Message message, List<Button> buttons) {
        if (buttons.isEmpty()) {
            return message;
        }
        List<Block> blocks = new ArrayList<>(message.blocks());
        blocks.add(new Buttons(buttons));
        return new Message(message.accent(), blocks);
    }
}
