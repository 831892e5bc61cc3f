package dev.kerneldigest.text;

import java.util.Optional;
import org.jsoup.nodes.Entities;

/** The named characters of HTML. */
public final class HtmlEntities {
    /** The longest name of HTML's entities is 31 characters. */
    private static final int LONGEST = 31;

    private HtmlEntities() {}

    /** What a name between ampersand and semicolon stands for; empty for one HTML does not know. */
    public static Optional<String> meaning(String name) {
        return Optional.of(Entities.getByName(name)).filter(text -> !text.isEmpty());
    }

    /** Whether a reference, named or numbered, is anywhere in the text. */
    static boolean isIn(String text) {
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
            int end = text.indexOf(';', at, Math.min(text.length(), at + LONGEST + 2));
            String name = end < 0 ? "" : text.substring(at + 1, end);
            if (isNumber(name) || meaning(name).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(String name) {
        return name.length() > 1
                && name.charAt(0) == '#'
                && name.chars().skip(1).allMatch(c -> Character.digit(c, 16) >= 0 || c == 'x');
    }
}
