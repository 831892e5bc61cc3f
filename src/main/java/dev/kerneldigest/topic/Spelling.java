package dev.kerneldigest.topic;

/** How far two words are apart: Levenshtein's distance, letters to insert, remove or replace. */
public final class Spelling {
    /** Longer words are compared by their beginnings, so that no input is slow. */
    private static final int LONGEST = 64;

    private Spelling() {}

    public static int distance(String one, String other) {
        String left = one.substring(0, Math.min(LONGEST, one.length()));
        String right = other.substring(0, Math.min(LONGEST, other.length()));
        int[] above = new int[right.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] current = new int[above.length];
            current[0] = row;
            for (int column = 1; column < above.length; column++) {
                int replaced = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
                int shifted = Math.min(above[column], current[column - 1]) + 1;
                current[column] = Math.min(above[column - 1] + replaced, shifted);
            }
            above = current;
        }
        return above[right.length()];
    }
}
