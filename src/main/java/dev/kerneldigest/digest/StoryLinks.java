package dev.kerneldigest.digest;

import java.util.List;

/** Stories as links, a line each, for answers that name some by the way. */
public final class StoryLinks {
    private StoryLinks() {}

    /** The first few, in Discord Markdown. */
    public static List<String> of(List<Story> stories, int most) {
        return stories.stream().limit(most).map(StoryLinks::line).toList();
    }

    private static String line(Story story) {
        String title = story.lead().item().reading().title();
        return "- " + Markdown.link(title, story.lead().item().draft().url(), StoryMarkdown.TITLE);
    }
}
