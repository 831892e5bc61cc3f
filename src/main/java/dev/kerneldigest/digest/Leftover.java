package dev.kerneldigest.digest;

import dev.kerneldigest.digest.Section.Footer;
import java.util.ArrayList;
import java.util.List;

/** How a digest says that it left something out. */
final class Leftover {
    private Leftover() {}

    /**
     * E.g. {@code 13 more in 4 topics, 2 muted}; blank when nothing was left out.
     *
     * @param footer what the composer left out
     * @param left left out by the writer for want of room
     */
    static String words(Footer footer, int left, Phrases phrases) {
        List<String> words = new ArrayList<>();
        if (footer.more() + left > 0) {
            words.add(
                    left > 0 || footer.topics() == 0
                            ? phrases.say("count.more", footer.more() + left)
                            : phrases.say("count.moreTopics", footer.more(), footer.topics()));
        }
        if (footer.muted() > 0) {
            words.add(phrases.say("count.muted", footer.muted()));
        }
        return String.join(", ", words);
    }
}
