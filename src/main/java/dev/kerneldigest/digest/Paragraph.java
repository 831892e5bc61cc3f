package dev.kerneldigest.digest;

import java.util.ArrayList;
import java.util.List;

/** Words of several styles, wrapped for a terminal. */
final class Paragraph {
    /** How words look, by the codes of ECMA-48, "Select Graphic Rendition". */
    enum Style {
        PLAIN(""),
        STRONG("1"),
        HEADING("1;36"),
        FAINT("2"),
        GOOD("1;32"),
        ALERT("33");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }

    private record Word(String text, Style style) {}

    private final List<Word> words = new ArrayList<>();

    /** Adds words; foreign control characters, escape codes among them, become spaces. */
    Paragraph add(String text, Style style) {
        for (String word : Words.oneLine(text).split(" ", -1)) {
            if (!word.isEmpty()) {
                words.add(new Word(word, style));
            }
        }
        return this;
    }

    /**
     * The lines, each ended by a line feed; a word wider than the page stands alone and runs over.
     *
     * @param first what the first line begins with, as wide as {@code rest}; may hold codes
     * @param rest what the others begin with
     */
    String wrap(String first, String rest, int columns, boolean colour) {
        StringBuilder page = new StringBuilder(first);
        int used = DisplayWidth.of(rest);
        final int indent = used;
        Style style = Style.PLAIN;
        for (Word word : words) {
            int width = DisplayWidth.of(word.text);
            boolean begins = used == indent;
            if (!begins && used + 1 + width > columns) {
                page.append(change(style, Style.PLAIN, colour)).append('\n').append(rest);
                style = Style.PLAIN;
                used = indent;
                begins = true;
            }
            if (!begins) {
                page.append(' ');
                used++;
            }
            page.append(change(style, word.style, colour)).append(word.text);
            style = word.style;
            used += width;
        }
        return page.append(change(style, Style.PLAIN, colour)).append('\n').toString();
    }

    private static String change(Style from, Style to, boolean colour) {
        if (!colour || from == to) {
            return "";
        }
        String reset = from == Style.PLAIN ? "" : "\u001B[0m";
        return to == Style.PLAIN ? reset : reset + "\u001B[" + to.code + "m";
    }
}
