package dev.kerneldigest.news;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How alike items are by their words: the cosine of their titles and first words, a word weighing
 * the more the fewer items have it (inverse document frequency). Immutable.
 */
final class Likeness {
    /** How much of a text counts besides the title, in characters. */
    private static final int BEGINNING = 200;

    /** From here two items tell the same story. */
    private static final double ALIKE = 0.55;

    /** A word is rare in fewer than this part of the items, or in this many at the most. */
    private static final double RARE_PART = 0.02;

    private static final int RARE_COUNT = 5;
    private static final int RARE_SHARED = 2;

    /** Words in characters; what is longer is cut. */
    private static final int SHORTEST = 2;

    private static final int LONGEST = 40;

    private static final Set<String> EMPTY_WORDS =
            Set.of(
                    "the", "an", "and", "or", "of", "in", "on", "for", "to", "with", "from", "by",
                    "at", "is", "are", "its", "it", "as", "be", "has", "have", "will", "that",
                    "this");

    private final List<Set<String>> words = new ArrayList<>();
    private final Map<String, List<Integer>> holders = new HashMap<>();

    Likeness(List<Draft> drafts) {
        for (Draft draft : drafts) {
            Set<String> own = words(draft);
            own.forEach(word ->
                    holders.computeIfAbsent(word, _ -> new ArrayList<>()).add(words.size()));
            words.add(own);
        }
    }

    /** The items before this one that share enough rare words and are alike. */
    Set<Integer> alikeBefore(int item) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (String word : words.get(item)) {
            if (isRare(word)) {
                for (int other : holders.getOrDefault(word, List.of())) {
                    if (other < item) {
                        shared.merge(other, 1, Integer::sum);
                    }
                }
            }
        }
        Set<Integer> alike = new LinkedHashSet<>();
        shared.forEach((other, count) -> {
            if (count >= RARE_SHARED && cosine(item, other) >= ALIKE) {
                alike.add(other);
            }
        });
        return alike;
    }

    private boolean isRare(String word) {
        int count = holders.getOrDefault(word, List.of()).size();
        return count <= Math.max(RARE_COUNT, RARE_PART * words.size());
    }

    private double cosine(int one, int other) {
        Set<String> both = new HashSet<>(words.get(one));
        both.retainAll(words.get(other));
        double product = length(words.get(one)) * length(words.get(other));
        return product == 0 ? 0 : squares(both) / product;
    }

    private double length(Set<String> all) {
        return Math.sqrt(squares(all));
    }

    private double squares(Set<String> all) {
        return all.stream().mapToDouble(word -> Math.pow(weight(word), 2)).sum();
    }

    private double weight(String word) {
        return Math.log(1 + (double) words.size() / holders.getOrDefault(word, List.of()).size());
    }

    private static Set<String> words(Draft draft) {
        String text = draft.text().substring(0, Math.min(BEGINNING, draft.text().length()));
        String all = (draft.title() + " " + text).toLowerCase(Locale.ROOT);
        Set<String> found = new LinkedHashSet<>();
        for (int start = 0; start < all.length(); ) {
            int end = endOfWord(all, start);
            String word = all.substring(start, end);
            if (word.length() >= SHORTEST && !EMPTY_WORDS.contains(word)) {
                found.add(word);
            }
            start = Math.max(end, start + 1);
        }
        return found;
    }

    /** By hand, since each new item meets the words of hundreds of stored ones. */
    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST && isInWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isInWord(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_' || letter == '.' || letter == '+';
    }
}
