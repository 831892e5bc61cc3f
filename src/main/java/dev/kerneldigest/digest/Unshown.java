package dev.kerneldigest.digest;

import dev.kerneldigest.news.Chatter;
import dev.kerneldigest.news.NewsItem;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The stories of a digest that its messages only count: folded, or without room. */
public final class Unshown {
    private Unshown() {}

    /**
     * The stories that no message leads to, in the order of the request's items.
     *
     * @param pages as they were written
     */
    public static List<Story> of(DigestRequest request, List<Message> pages) {
        String written =
                pages.stream()
                        .flatMap(page -> page.blocks().stream())
                        .filter(Message.Text.class::isInstance)
                        .map(block -> ((Message.Text) block).markdown())
                        .collect(Collectors.joining("\n"));
        return Stories.of(request.items()).stream()
                .filter(story -> !Chatter.is(story.lead()) && !isShown(story, written))
                .toList();
    }

    /** An address is the same wherever it is written; a story without one is known by its words. */
    private static boolean isShown(Story story, String written) {
        NewsItem item = story.lead().item();
        Optional<URI> url = item.draft().url();
        String link = Markdown.link("x", url, StoryMarkdown.TITLE);
        int target = link.indexOf("](<");
        return target >= 0
                ? written.contains(link.substring(target))
                : written.contains(Markdown.words(item.reading().title(), StoryMarkdown.TITLE));
    }
}
