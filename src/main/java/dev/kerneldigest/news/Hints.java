package dev.kerneldigest.news;

import java.util.Arrays;
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

    private static final String[] NONE = {};

    /**
     * By their first two letters; where none begins, nothing. Arrays, since the walk looks in here
     * for every letter of every text.
     */
    private final String[][] byStart = new String[LETTERS * LETTERS][];

    /**
     * Holds words.
     *
     * @param words in lower case, each beginning with two of the letters a to z
     * @throws IllegalArgumentException for one that does not
     */
    Hints(Collection<String> words) {
        Arrays.fill(byStart, NONE);
        words.stream().distinct().forEach(this::put);
    }

    static Hints of(String... words) {
        return new Hints(List.of(words));
    }

    private void put(String word) {
        int first = word.length() < 2 ? -1 : letter(word.charAt(0));
        int second = first < 0 ? -1 : letter(word.charAt(1));
        if (second < 0) {
            throw new IllegalArgumentException("a hint begins with two letters: " + word);
        }
        int start = first * LETTERS + second;
        String[] all = Arrays.copyOf(byStart[start], byStart[start].length + 1);
        all[all.length - 1] = word;
        byStart[start] = all;
    }

    /** Which of the words stand in a text, also within others and in whatever case. */
    Set<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        int second = -1;
        for (int at = 0; at < text.length(); at++) {
            int first = second;
            second = letter(text.charAt(at));
            if (first >= 0 && second >= 0) {
                for (String word : byStart[first * LETTERS + second]) {
                    if (text.regionMatches(true, at - 1, word, 0, word.length())) {
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

    private static int letter(char character) {
        int letter = (character | 0x20) - 'a';
        return letter >= 0 && letter < LETTERS && character < 0x80 ? letter : -1;
    }
}
