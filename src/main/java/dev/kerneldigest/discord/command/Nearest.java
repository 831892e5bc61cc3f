package dev.kerneldigest.discord.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant. */
final class Nearest {
    /** Nobody mistypes more than this; it bounds the work. */
    private static final int MOST_TYPED = 64;

    private Nearest() {}

    /** The names nearest to what was typed, the nearest first. */
    static List<String> to(String typed, Collection<String> names, int most) {
        String wanted = fold(typed.substring(0, Math.min(MOST_TYPED, typed.length())));
        return names.stream()
                .sorted(
                        Comparator.comparingInt((String name) -> distance(wanted, fold(name)))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    /** The names that hold what was typed, those that begin with it first. */
    static List<String> holding(String typed, Collection<String> names) {
        String wanted = fold(typed.strip());
        return names.stream()
                .filter(name -> fold(name).contains(wanted))
                .sorted(Comparator.comparing(name -> !fold(name).startsWith(wanted)))
                .toList();
    }

    /**
     * The nearest name with at most so many letters put in, taken out or replaced; a swapped pair
     * counts as two.
     */
    static Optional<String> within(String typed, Collection<String> names, int most) {
        String wanted = fold(typed.substring(0, Math.min(MOST_TYPED, typed.length())));
        return names.stream()
                .filter(name -> Math.abs(name.length() - wanted.length()) <= most)
                .filter(name -> letters(wanted, fold(name)) <= most)
                .min(Comparator.comparingInt(name -> letters(wanted, fold(name))));
    }

    static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /**
     * How many letters must be put in, taken out or replaced (Levenshtein), less for a name that
     * holds what was typed.
     */
    private static int distance(String from, String to) {
        return !from.isEmpty() && to.contains(from) ? 0 : letters(from, to);
    }

    private static int letters(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
