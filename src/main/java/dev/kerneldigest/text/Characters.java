package dev.kerneldigest.text;

/** Which characters part words, and which must not reach a reader. */
final class Characters {
    /**
     * Marks upon one letter that are written by people; more are a tower that covers other lines.
     * No language needs as many (Unicode's stream-safe format, UAX #15, lets through 30).
     */
    static final int MOST_MARKS = 5;

    private Characters() {}

    /** What stands upon, below or around the letter before it. */
    static boolean isMark(int point) {
        if (point < 0x0300) {
            return false;
        }
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** White space of any kind, the no-break ones included. */
    static boolean isBlank(int point) {
        return (point <= ' ' && Character.isWhitespace(point))
                || (point > '~' && (Character.isWhitespace(point) || Character.isSpaceChar(point)));
    }

    /**
     * Control and format characters (bidirectional overrides, zero-width ones, soft hyphens),
     * halves of surrogate pairs, and the letters that have no shape.
     */
    static boolean isInvisible(int point) {
        if (point >= ' ' && point <= '~') {
            return false;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
            default ->
                    switch (point) {
                        case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0 -> true;
                        default -> false;
                    };
        };
    }
}
