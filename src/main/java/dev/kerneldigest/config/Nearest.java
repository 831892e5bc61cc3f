package dev.kerneldigest.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody meant who wrote another. */
final class Nearest {
    /** Strokes that a typing mistake may be away from the name meant. */
    private static final int TYPO = 2;

    private Nearest() {}

    /** The known name at most two strokes away; a word of up to 4 letters, one stroke. */
    static Optional<String> to(String written, Collection<String> known) {
        int most = written.length() <= 4 ? 1 : TYPO;
        return known.stream()
                .filter(name -> Math.abs(name.length() - written.length()) <= most)
                .filter(name -> distance(fold(written), fold(name)) <= most)
                .min(Comparator.comparingInt(name -> distance(fold(written), fold(name))));
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Levenshtein's distance: letters to insert, remove or replace. */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[above.length];
            current[0] = row;
            for (int column = 1; column < above.length; column++) {
                int replaced = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                current[column] =
                        Math.min(
                                above[column - 1] + replaced,
                                Math.min(above[column], current[column - 1]) + 1);
            }
            above = current;
        }
        return above[other.length()];
    }
}
