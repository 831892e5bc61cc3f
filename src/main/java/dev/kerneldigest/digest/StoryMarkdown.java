package dev.kerneldigest.digest;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A story's line in Discord Markdown, within the lengths of the design: 120 characters of title,
 * 160 of gist, 300 in all as a person reads them.
 */
final class StoryMarkdown {
    static final int TITLE = 120;
    static final int GIST = 160;
    static final int LINE = 300;

    private static final int SHORTEST_GIST = 24;
    private static final int NOTE = 40;
    private static final int MOST_NOTES = 3;

    private StoryMarkdown() {}

    static String line(StoryLine story) {
        String title = Markdown.link(story.title(), story.url(), TITLE);
        String head = (story.compact() ? title : Markdown.bold(title)) + lock(story);
        List<String> notes = story.notes().stream().limit(MOST_NOTES).toList();
        String meta =
                notes.stream()
                        .map(note -> " · " + Markdown.words(note, NOTE))
                        .collect(Collectors.joining());
        return head + gist(story, notes) + meta + also(story);
    }

    /** {@code 🔒 free 25 May}, or nothing for what everybody may read. */
    static String lock(StoryLine story) {
        if (!story.paid()) {
            return "";
        }
        return " 🔒" + story.free().map(day -> " free " + Days.brief(day)).orElse("");
    }

    private static String gist(StoryLine story, List<String> notes) {
        int taken = Math.min(story.title().length(), TITLE) + lock(story).length();
        for (String note : notes) {
            taken += Math.min(note.length(), NOTE) + 3;
        }
        for (Reference other : named(story)) {
            taken += Math.min(other.label().length(), NOTE) + 4;
        }
        int room = Math.min(GIST, LINE - taken - 8);
        if (story.gist().isBlank() || room < SHORTEST_GIST) {
            return "";
        }
        return " — " + Markdown.words(story.gist(), room);
    }

    private static String also(StoryLine story) {
        if (story.also().isEmpty()) {
            return "";
        }
        return named(story).stream()
                .map(other -> Markdown.link(other.label(), other.target(), NOTE))
                .collect(Collectors.joining(", ", " · also: ", ""));
    }

    private static List<Reference> named(StoryLine story) {
        return story.also().stream().limit(MOST_NOTES).toList();
    }
}
