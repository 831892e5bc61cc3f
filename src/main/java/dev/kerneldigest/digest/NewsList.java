package dev.kerneldigest.digest;

import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.topic.Topic;
import dev.kerneldigest.topic.TopicCatalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes stories one below the other, as {@code /news} and its kin answer. Immutable; safe for many
 * threads.
 */
public final class NewsList {
    /** Stories of a message: enough to choose from. */
    private static final int PAGE = 8;

    private static final int HEADING = 200;
    private static final int SOURCE = 40;

    private final TopicCatalogue catalogue;

    public NewsList(TopicCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The stories in as many messages as it takes; what has no room in one goes on in the next.
     *
     * @param heading plain text, e.g. {@code Memory management, last 7 days}
     * @param stories at least one
     * @param excerpts where the words are that were looked for, by number of the item
     * @param today decides which paid texts are free meanwhile
     * @param most messages, from 1; stories beyond are counted in the last one
     * @param phrases those of digests
     */
    public List<Message> write(
            String heading,
            List<Story> stories,
            Map<Long, Excerpt> excerpts,
            LocalDate today,
            int most,
            Phrases phrases) {
        List<String> entries =
                stories.stream().map(one -> entry(one, excerpts, today, phrases)).toList();
        List<Message> messages = new ArrayList<>();
        int next = 0;
        while (next < entries.size() && messages.size() < most) {
            Pages page = new Pages(1, 0);
            page.add("", "### " + Markdown.words(heading, HEADING));
            page.rule();
            next = fill(page, entries, next);
            if (next < entries.size() && messages.size() == most - 1) {
                page.close("-# " + phrases.say("news.more", entries.size() - next));
            }
            messages.addAll(page.messages(MessageWriter.ACCENT));
        }
        return messages;
    }

    /** Where the next page begins: at least one story is done with, so that it ends. */
    private static int fill(Pages page, List<String> entries, int first) {
        int end = Math.min(entries.size(), first + PAGE);
        int next = first;
        while (next < end && page.add("", entries.get(next))) {
            next++;
        }
        return Math.max(next, first + 1);
    }

    /** What still waits for something comes first; else the order stays. */
    public static List<Story> pendingFirst(List<Story> stories) {
        return stories.stream()
                .sorted(Comparator.comparing(story -> !isPending(story.lead().item())))
                .toList();
    }

    private static boolean isPending(NewsItem item) {
        return item.reading().kind() instanceof Kind.Pull(var merge) && merge.isEmpty();
    }

    private static String pending(NewsItem item, Phrases phrases) {
        return isPending(item) ? phrases.say("story.pending") : "";
    }

    /** A story on two or three lines: what it says, where, when and what about, and the hit. */
    private String entry(
            Story story, Map<Long, Excerpt> excerpts, LocalDate today, Phrases phrases) {
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
                                pending(item, phrases),
                                "#" + story.id())
                        .stream()
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · "));
        String hit = excerpts.getOrDefault(story.lead().id(), Excerpt.NONE).markdown();
        return StoryMarkdown.line(StoryLines.of(story, today), phrases)
                + (hit.isEmpty() ? "" : "\n> " + hit)
                + "\n-# "
                + meta;
    }
}
