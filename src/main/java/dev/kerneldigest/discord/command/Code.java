package dev.kerneldigest.discord.command;

/** Quotes what somebody typed inside of backticks, where nothing but a backtick has a meaning. */
final class Code {
    private static final int MOST = 60;

    private Code() {}

    static String inline(String typed) {
        return inline(typed, MOST);
    }

    /** The same, at most so many characters long. */
    static String inline(String typed, int most) {
        StringBuilder one = new StringBuilder();
        typed.codePoints()
                .filter(character -> !turnsAround(character))
                .forEach(character -> one.appendCodePoint(replaced(character)));
        String clean = one.toString().strip();
        if (clean.codePointCount(0, clean.length()) <= most) {
            return clean.isEmpty() ? " " : clean;
        }
        return clean.substring(0, clean.offsetByCodePoints(0, most - 1)) + "…";
    }

    private static int replaced(int character) {
        if (character == '`') {
            return '\'';
        }
        return Character.isISOControl(character) ? ' ' : character;
    }

    /** Controls of direction would turn what stands behind the quotation around (UAX #9). */
    private static boolean turnsAround(int character) {
        return (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }
}
