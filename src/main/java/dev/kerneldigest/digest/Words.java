package dev.kerneldigest.digest;

import java.text.BreakIterator;
import java.util.Locale;

/** Foreign text made fit for one line of a given length. */
final class Words {
    /** How far past a limit we look for the end of a character of several code points. */
    private static final int LOOKAHEAD = 64;

    private static final int REPLACEMENT = 0xFFFD;
    private static final String LOOSE_ENDS = " ,;:-–—(";

    private Words() {}

    /**
     * The same words on one line: white space and control characters become one space, half
     * surrogates the replacement character, and what turns the direction of later text is dropped.
     */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int index = 0; index < text.length(); ) {
            int point = text.codePointAt(index);
            index += Character.charCount(point);
            if (isInvisible(point)) {
                continue;
            }
            if (isGap(point)) {
                gap = true;
                continue;
            }
            if (gap && !line.isEmpty()) {
                line.append(' ');
            }
            gap = false;
            line.appendCodePoint(isHalf(point) ? REPLACEMENT : point);
        }
        return line.toString();
    }

    /**
     * At most {@code limit} UTF-16 units of it on one line, cut at a word with an ellipsis, or
     * within a word that is longer than half the limit, but never within a character.
     */
    static String cut(String text, int limit) {
        String line = oneLine(text);
        if (line.length() <= limit) {
            return line;
        }
        int end = line.lastIndexOf(' ', limit - 1);
        if (end <= limit / 2) {
            end = characterEnd(line, limit - 1);
        }
        while (end > 0 && LOOSE_ENDS.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end) + "…";
    }

    private static int characterEnd(String line, int limit) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(line.substring(0, Math.min(line.length(), limit + LOOKAHEAD)));
        int end = characters.preceding(limit + 1);
        if (end > limit / 2) {
            return end;
        }
        return Character.isLowSurrogate(line.charAt(limit)) ? limit - 1 : limit;
    }

    private static boolean isGap(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.isISOControl(point);
    }

    /** Zero-width space and byte order mark; embeddings, overrides and isolates of direction. */
    private static boolean isInvisible(int point) {
        return point == 0x200B
                || point == 0xFEFF
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
