package dev.kerneldigest.digest;

import dev.kerneldigest.news.Reading;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words and phrases that a server does not want to hear of. A story is muted when its title or gist
 * has one of them as whole words, in whatever case: {@code rust} mutes "Rust in 7.5", not "trust".
 *
 * @param words in lower case, with single spaces; blank ones are left out
 */
public record Mutes(Set<String> words) {
    public static final Mutes NONE = new Mutes(Set.of());

    /** What stands within names of our trade parts no words: io_uring, C++. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_+]+");

    public Mutes {
        words =
                words.stream()
                        .map(word -> spaced(word).strip())
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether what speaks for the story has a muted word. */
    boolean mute(Story story) {
        if (words.isEmpty()) {
            return false;
        }
        Reading reading = story.lead().item().reading();
        String told = spaced(reading.title() + " . " + reading.gist());
        return words.stream().anyMatch(word -> told.contains(" " + word + " "));
    }

    /** Lower case, each word between single spaces, so that whole words are found by contains. */
    private static String spaced(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return " " + BETWEEN_WORDS.matcher(lower).replaceAll(" ").strip() + " ";
    }
}
