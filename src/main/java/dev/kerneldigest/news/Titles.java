package dev.kerneldigest.news;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people see as an item's title. */
final class Titles {
    /** The longest title made from a text, in characters. */
    private static final int MOST = 120;

    private static final Pattern SLUG = Pattern.compile(".*/([^/?#]{3,120})/?");

    private Titles() {}

    /** The title, or one made of the first words of the text, or of the address; never blank. */
    static String of(Wording wording) {
        if (!wording.title().isBlank()) {
            return wording.title();
        }
        return Sentences.of(wording.lede(), 1).stream()
                .findFirst()
                .map(sentence ->
                        cut(
                                sentence.endsWith(".")
                                        ? sentence.substring(0, sentence.length() - 1)
                                        : sentence,
                                MOST))
                .or(() -> wording.draft().url().flatMap(Titles::ofAddress))
                .filter(title -> !title.isBlank())
                .orElse("(no title)");
    }

    private static Optional<String> ofAddress(URI url) {
        Matcher slug = SLUG.matcher(String.valueOf(url.getPath()));
        return slug.matches() && slug.group(1).chars().anyMatch(Character::isLetter)
                ? Optional.of(slug.group(1).replace('-', ' ').replace('_', ' ').strip())
                : Optional.ofNullable(url.getHost());
    }

    /** At most so many characters, cut at a word, with an ellipsis where something is missing. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most - 1);
        if (end < most / 2) {
            end = most - 1;
        }
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        while (end > 0 && ",;: -–—(".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
