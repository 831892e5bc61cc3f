package dev.kerneldigest.text;

import java.util.Locale;
import java.util.Set;

/** What the tags of HTML do to the text around them. */
final class Tags {
    private static final Set<String> BLOCK =
            Set.of(
                    "address",
                    "article",
                    "aside",
                    "blockquote",
                    "br",
                    "caption",
                    "center",
                    "dd",
                    "details",
                    "dir",
                    "div",
                    "dl",
                    "dt",
                    "fieldset",
                    "figcaption",
                    "figure",
                    "footer",
                    "form",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "header",
                    "hr",
                    "legend",
                    "li",
                    "main",
                    "menu",
                    "nav",
                    "ol",
                    "option",
                    "p",
                    "pre",
                    "section",
                    "summary",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "ul");

    private static final Set<String> INLINE =
            Set.of(
                    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "blink", "cite", "code",
                    "del", "dfn", "em", "embed", "font", "i", "iframe", "img", "ins", "kbd", "mark",
                    "object", "q", "s", "samp", "script", "small", "span", "strike", "strong",
                    "style", "sub", "sup", "svg", "time", "tt", "u", "var", "video", "wbr");

    private static final int LONGEST = 10;

    private Tags() {}

    /** Whether a tag parts the words around it. */
    static boolean isBlock(String name) {
        return BLOCK.contains(name);
    }

    /** Whether a tag of HTML, opening or closing, is anywhere in the text. */
    static boolean hasKnown(String text) {
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            if (isKnown(text, at)) {
                return true;
            }
        }
        return false;
    }

    /** The text with every {@code <} escaped that starts no tag of HTML. */
    static String escapeUnknown(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '<' && !isKnown(text, at)) {
                out.append("&lt;");
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isKnown(String text, int at) {
        if (text.startsWith("<!--", at)) {
            return true;
        }
        int start = text.startsWith("</", at) ? at + 2 : at + 1;
        int end = start;
        while (end < text.length()
                && end - start < LONGEST
                && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String name = text.substring(start, end).toLowerCase(Locale.ROOT);
        boolean ends = end < text.length() && " \t\r\n>/".indexOf(text.charAt(end)) >= 0;
        return ends && (BLOCK.contains(name) || INLINE.contains(name));
    }
}
