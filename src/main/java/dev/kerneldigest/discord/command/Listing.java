package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Message;
import java.util.ArrayList;
import java.util.List;

/** A message of a heading and lines; what does not fit is counted. */
final class Listing {
    static final int ACCENT = 0x2B6CB0;

    /** Room for the heading and the line that counts the rest. */
    private static final int ROOM = Message.MOST_CHARACTERS - 300;

    private static final int LONGEST_LINE = 600;

    private Listing() {}

    static Reply of(String heading, List<String> lines) {
        List<String> shown = new ArrayList<>();
        int used = 0;
        for (String line : lines) {
            used += line.length() + 1;
            if (used > ROOM || line.length() > LONGEST_LINE) {
                break;
            }
            shown.add(line);
        }
        int more = lines.size() - shown.size();
        if (more > 0) {
            shown.add("-# … and " + more + " more");
        }
        return Reply.of(
                new Message(
                        ACCENT,
                        List.of(
                                new Message.Text("### " + heading),
                                new Message.Text(String.join("\n", shown)))));
    }
}
