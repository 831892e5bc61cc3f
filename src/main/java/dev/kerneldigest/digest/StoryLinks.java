package dev.kerneldigest.digest;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Stories as links, a line each, for answers that name some by the way. */
public final class StoryLinks {
    private StoryLinks() {}

    /** The first few, in Discord Markdown. */
    public static List<String> of(List<Story> stories, int most) {
        return stories.stream().limit(most).map(StoryLinks::line).toList();
    }

    /** One of foreign words and address, in Discord Markdown. */
    public static String link(String title, Optional<URI> url) {
        return Markdown.link(title, url, StoryMarkdown.TITLE);
    }

    private static String line(Story story) {
        String title = story.lead().item().reading().title();
        return "- " + Markdown.link(title, story.lead().item().draft().url(), StoryMarkdown.TITLE);
    }
}
