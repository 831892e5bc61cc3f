package dev.kerneldigest.digest;

import dev.kerneldigest.digest.Message.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills messages with lines under headings: the one place that counts Discord's limits.
 *
 * <p>A line goes below its heading while it fits; where it does not, a new message begins and the
 * heading is repeated. After the last message a line is refused, and the caller says so.
 */
final class Pages {
    /** Kept free in every message for the closing line. */
    private static final int CLOSING = 120;

    private final int most;
    private final List<Page> pages = new ArrayList<>();
    private int reserved;

    /**
     * Begins the first message.
     *
     * @param most how many messages there may be, from 1
     * @param reserved characters of the last message kept free until {@link #release}
     */
    Pages(int most, int reserved) {
        this.most = most;
        this.reserved = Math.min(reserved, Message.MOST_CHARACTERS / 2);
        pages.add(new Page());
    }

    /** Lets lines into what was reserved. */
    void release() {
        reserved = 0;
    }

    /**
     * Adds a line; false when there is no room for it.
     *
     * @param heading what it stands under, may be blank
     */
    boolean add(String heading, String line) {
        if (pages.getLast().add(heading, line, room())) {
            return true;
        }
        if (pages.size() == most || pages.getLast().isEmpty()) {
            return false;
        }
        pages.add(new Page());
        return pages.getLast().add(heading, line, room());
    }

    /** Draws a line across before the next heading, unless that begins a message. */
    void rule() {
        pages.getLast().rule();
    }

    /** Says something below everything else. */
    void close(String line) {
        pages.getLast().append("", Words.cut(line, CLOSING - 2));
    }

    /** The messages; none when nothing was added. */
    List<Message> messages(int accent) {
        return pages.stream()
                .filter(page -> !page.isEmpty())
                .map(page -> new Message(accent, page.blocks()))
                .toList();
    }

    private int room() {
        int held = pages.size() == most ? reserved : 0;
        return Message.MOST_CHARACTERS - CLOSING - held;
    }

    /** A message being filled. */
    private static final class Page {
        /**
         * The container, the text and the rule that may still come, and two rows of up to 5
         * buttons.
         */
        private static final int MOST_BLOCKS = Message.MOST_COMPONENTS - 3 - 12;

        private final List<Block> done = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();
        private String heading = "";
        private boolean ruled;
        private int characters;

        boolean isEmpty() {
            return done.isEmpty() && open.isEmpty();
        }

        boolean add(String under, String line, int room) {
            boolean continues = !open.isEmpty() && !ruled && under.equals(heading);
            int cost = line.length() + 1 + (continues ? 0 : under.length() + 1);
            if (characters + cost > room || (!continues && done.size() + 2 > MOST_BLOCKS)) {
                return false;
            }
            append(under, line);
            return true;
        }

        void append(String under, String line) {
            if (open.isEmpty() || ruled || !under.equals(heading)) {
                open(under);
            }
            if (!open.isEmpty()) {
                open.append('\n');
            }
            open.append(line);
            characters += line.length() + 1;
        }

        void rule() {
            ruled = true;
        }

        private void open(String under) {
            flush();
            if (ruled && !done.isEmpty()) {
                done.add(new Message.Rule());
            }
            ruled = false;
            heading = under;
            open.append(under);
            characters += under.length() + 1;
        }

        private void flush() {
            if (!open.isEmpty()) {
                done.add(new Message.Text(open.toString()));
                open.setLength(0);
            }
        }

        List<Block> blocks() {
            flush();
            return done;
        }
    }
}
