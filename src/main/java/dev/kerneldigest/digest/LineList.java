package dev.kerneldigest.digest;

import java.util.List;

/** Writes lines of our own under headings, as {@code /help} and its kin answer. */
public final class LineList {
    private LineList() {}

    /**
     * Lines that belong together.
     *
     * @param heading Discord Markdown on one line; may be blank
     * @param lines Discord Markdown, foreign text in it escaped
     */
    public record Group(String heading, List<String> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The groups in one message; lines that have no room are counted in its last line.
     *
     * @param groups at least one line in all
     * @param phrases those of digests
     */
    public static Message write(List<Group> groups, Phrases phrases) {
        return write(1, groups, phrases).getFirst();
    }

    /**
     * The groups in at most so many messages, from 1, a group's heading repeated in each.
     *
     * @param phrases those of digests
     */
    public static List<Message> write(int most, List<Group> groups, Phrases phrases) {
        Pages pages = new Pages(most, 0);
        int left = 0;
        for (Group group : groups) {
            String heading = group.heading().isBlank() ? "" : "### " + group.heading();
            for (String line : group.lines()) {
                if (!pages.add(heading, line)) {
                    left++;
                }
            }
        }
        if (left > 0) {
            pages.close("-# " + phrases.say("count.more", left));
        }
        return pages.messages(MessageWriter.ACCENT);
    }
}
