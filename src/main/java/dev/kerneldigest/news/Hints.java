package dev.kerneldigest.news;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Words without which a pattern finds nothing in a text. One walk over the text looks for all of
 * them, where most texts have none, and each pattern is a walk of its own that costs far more.
 */
final class Hints {
    private static final int LETTERS = 'z' - 'a' + 1;

    /** By their first two letters; where none begins, nothing. */
    private final List<List<String>> byStart = new ArrayList<>();

    /**
     * Holds words.
     *
     * @param words in lower case, each beginning with two of the letters a to z
     * @throws IllegalArgumentException for one that does not
     */
    Hints(Collection<String> words) {
        for (int start = 0; start < LETTERS * LETTERS; start++) {
            byStart.add(List.of());
        }
        words.stream().distinct().forEach(this::put);
    }

    static Hints of(String... words) {
        return new Hints(List.of(words));
    }

    private void put(String word) {
        int start = word.length() < 2 ? -1 : start(word, 0);
        if (start < 0) {
            throw new IllegalArgumentException("a hint begins with two letters: " + word);
        }
        List<String> all = new ArrayList<>(byStart.get(start));
        all.add(word);
        byStart.set(start, List.copyOf(all));
    }

    /** Which of the words stand in a text, also within others and in whatever case. */
    Set<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        for (int at = 0; at + 1 < text.length(); at++) {
            int start = start(text, at);
            if (start >= 0) {
                for (String word : byStart.get(start)) {
                    if (text.regionMatches(true, at, word, 0, word.length())) {
                        found.add(word);
                    }
                }
            }
        }
        return found;
    }

    /** Whether any of the words stands in a text. */
    boolean isIn(String text) {
        return !in(text).isEmpty();
    }

    private static int start(String text, int at) {
        int first = letter(text.charAt(at));
        int second = first < 0 ? -1 : letter(text.charAt(at + 1));
        return second < 0 ? -1 : first * LETTERS + second;
    }

    private static int letter(char character) {
        int letter = (character | 0x20) - 'a';
        return letter >= 0 && letter < LETTERS && character < 0x80 ? letter : -1;
    }
}
