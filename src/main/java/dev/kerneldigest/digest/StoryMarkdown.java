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
    private static final int EARLIER = 60;

    /** Characters of the row of links, addresses included. */
    private static final int ROW = 1_200;

    /** What stands between the parts of a line. */
    private static final int JOINTS = 8;

    private StoryMarkdown() {}

    static String line(StoryLine story, Phrases phrases) {
        String lock = lock(story, phrases);
        String title = Markdown.link(story.title(), story.url(), TITLE);
        String head = (story.compact() ? title : Markdown.bold(title)) + lock;
        List<String> notes = story.notes().stream().limit(MOST_NOTES).toList();
        String meta =
                notes.stream()
                        .map(note -> " · " + Markdown.words(note, NOTE))
                        .collect(Collectors.joining());
        meta += aftermath(story.aftermath().markdown(phrases));
        int room =
                LINE
                        - taken(story, notes, lock)
                        - aftermath(story.aftermath().plain(phrases)).length()
                        - JOINTS;
        String gist = gist(story, room);
        return head
                + (gist.isEmpty() ? "" : " — " + Markdown.words(gist, GIST))
                + meta
                + earlier(story, room - gist.length(), phrases)
                + also(story, phrases)
                + links(story);
    }

    /** A small line of its own, which the length of the line does not count. */
    private static String links(StoryLine story) {
        return story.links().isEmpty() ? "" : "\n-# " + Markdown.row(story.links(), NOTE, ROW);
    }

    private static String aftermath(List<String> parts) {
        return parts.stream().map(part -> " · " + part).collect(Collectors.joining());
    }

    /** {@code 🔒 free 25 May}, or nothing for what everybody may read. */
    static String lock(StoryLine story, Phrases phrases) {
        if (!story.paid()) {
            return "";
        }
        return " 🔒"
                + story.free()
                        .map(day -> " " + phrases.say("story.free", Days.brief(day, phrases)))
                        .orElse("");
    }

    /** How many characters of the line are spoken for, as a person reads them. */
    private static int taken(StoryLine story, List<String> notes, String lock) {
        int taken = Math.min(story.title().length(), TITLE) + lock.length();
        for (String note : notes) {
            taken += Math.min(note.length(), NOTE) + 3;
        }
        for (Reference other : named(story)) {
            taken += Math.min(other.label().length(), NOTE) + 4;
        }
        return taken;
    }

    private static String gist(StoryLine story, int room) {
        return room < SHORTEST_GIST ? "" : Words.cut(story.gist(), Math.min(GIST, room));
    }

    /** The least of what a line has: shown where there is room for all of it. */
    private static String earlier(StoryLine story, int room, Phrases phrases) {
        return story.earlier()
                .filter(earlier ->
                        phrases.say("story.earlier", Words.cut(earlier.label(), EARLIER)).length()
                                <= room)
                .map(earlier -> Markdown.link(earlier.label(), earlier.target(), EARLIER))
                .map(link -> " · " + phrases.say("story.earlier", link))
                .orElse("");
    }

    private static String also(StoryLine story, Phrases phrases) {
        if (story.also().isEmpty()) {
            return "";
        }
        String others =
                named(story).stream()
                        .map(other -> Markdown.link(other.label(), other.target(), NOTE))
                        .collect(Collectors.joining(", "));
        return " · " + phrases.say("story.also", others);
    }

    private static List<Reference> named(StoryLine story) {
        return story.also().stream().limit(MOST_NOTES).toList();
    }
}
