package dev.kerneldigest.digest;

/** How many columns of a terminal a text takes. */
final class DisplayWidth {
    private static final int JOINER = 0x200D;
    private static final int EMOJI_SELECTOR = 0xFE0F;

    /** First and last code points of wide characters (Unicode, East Asian Width W and F). */
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6},
        {0x20000, 0x3FFFD},
    };

    private DisplayWidth() {}

    static int of(String text) {
        int width = 0;
        int last = 0;
        boolean joined = false;
        for (int point : text.codePoints().toArray()) {
            if (point == EMOJI_SELECTOR) {
                width += 2 - Math.max(last, 1);
                last = 2;
                continue;
            }
            int own = joined ? 0 : of(point);
            joined = point == JOINER;
            width += own;
            last = own == 0 ? last : own;
        }
        return width;
    }

    private static int of(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || type == Character.CONTROL) {
            return 0;
        }
        return Character.isEmojiPresentation(point) || isWide(point) ? 2 : 1;
    }

    private static boolean isWide(int point) {
        for (int[] range : WIDE) {
            if (point >= range[0] && point <= range[1]) {
                return true;
            }
        }
        return false;
    }
}
