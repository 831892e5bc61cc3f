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
    static String words(Footer footer, int left) {
        List<String> words = new ArrayList<>();
        if (footer.more() + left > 0) {
            words.add((footer.more() + left) + " more" + (left > 0 ? "" : topics(footer.topics())));
        }
        if (footer.muted() > 0) {
            words.add(footer.muted() + " muted");
        }
        return String.join(", ", words);
    }

    private static String topics(int topics) {
        return topics == 0 ? "" : " in " + topics + (topics == 1 ? " topic" : " topics");
    }
}
