package dev.kerneldigest.fuzz;

import java.util.List;

/**
 * Texts that cost a careless reader more than they are long: pieces, over and over, with a number
 * in place of the sign {@code #}.
 */
public final class HostileText {
    /** Stands for a text with a letter of every block of Unicode. */
    private static final String EVERY_BLOCK = "\u0000";

    private static final int BLOCK = 256;

    /** What is repeated. */
    public static final List<String> PIECES =
            List.of(
                    "[",
                    "(",
                    "<",
                    "&",
                    "9",
                    "6.",
                    "-rc",
                    "a",
                    "A",
                    " ",
                    ".",
                    ", ",
                    ": ",
                    "\"",
                    "“",
                    "`",
                    "*",
                    "@",
                    "\n",
                    "\u200b",
                    "Debian (a, ",
                    "Debian (a), ",
                    "Debian has updated ",
                    "and ",
                    "x and ",
                    "Aa ",
                    "Aa Bb (",
                    "[PATCH ",
                    "[a] ",
                    "CVE-2024-",
                    "The 6.1.1, ",
                    "6.1.1 and ",
                    "6.1-rc2 ",
                    "v1.2 ",
                    "linux 6.12 is ",
                    "the 6.12 merge window ",
                    "stable kernel ",
                    "Storage, ",
                    "Linux Storage, Filesystem, MM ",
                    "Summit 2026 ",
                    "Kernel Summit ",
                    "LSFMM ",
                    "memory model ",
                    "Debian (#), ",
                    "Debian has updated #. ",
                    "FOSDEM 20# ",
                    "<b>#</b> ",
                    "<a href='#'>",
                    "page cache ",
                    "released ",
                    "Version 1 of ",
                    "Security updates have been issued by ",
                    "<b><i>",
                    "<div>",
                    "<ul><li>",
                    "<blockquote><p>",
                    "<table><tr><td>",
                    "<a href=x>y ",
                    "<pre>x</pre>",
                    "<!--",
                    "&lt;",
                    "&#",
                    "</",
                    "https://a.example/ ",
                    "<!a>",
                    "<!a [",
                    "]",
                    "<?a ",
                    "<font size=#>x<p>",
                    "<table>x<i>",
                    "<description/>",
                    "<title>x",
                    "<item><guid>#</guid></item>",
                    "<p#:x a='b'/>",
                    EVERY_BLOCK);

    private HostileText() {}

    /** The piece repeated up to so many characters. */
    public static String of(String piece, int size) {
        if (piece.equals(EVERY_BLOCK)) {
            return everyBlock(size);
        }
        if (piece.indexOf('#') > 0) {
            return numbered(piece, size);
        }
        return piece.repeat(size / piece.length() + 1).substring(0, size);
    }

    private static String numbered(String piece, int size) {
        StringBuilder text = new StringBuilder(size + piece.length());
        for (int number = 10; text.length() < size; number++) {
            text.append(piece.replace("#", Integer.toString(number)));
        }
        return text.substring(0, size);
    }

    /** How a table shows the piece. */
    public static String name(String piece) {
        return switch (piece) {
            case EVERY_BLOCK -> "every block of Unicode";
            case " " -> "spaces";
            case "\n" -> "newlines";
            case "\u200b" -> "zero-width spaces";
            case "`" -> "backticks";
            default -> piece;
        };
    }

    private static String everyBlock(int size) {
        StringBuilder text = new StringBuilder(size + 1);
        for (int point = 'a'; text.length() < size; point += BLOCK) {
            text.appendCodePoint(point > Character.MAX_CODE_POINT ? 'a' : point);
            point = point > Character.MAX_CODE_POINT ? 'a' : point;
        }
        return text.substring(0, size);
    }
}
