package dev.kerneldigest.feed;

import dev.kerneldigest.text.HtmlEntities;
import java.nio.charset.Charset;
import java.util.Map;

/**
 * Writes text of strangers as XML text: legal characters only, known references resolved, every
 * other {@code &} escaped.
 */
final class XmlReferences {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** The longest name of HTML's entities is 31 characters. */
    private static final int LONGEST = 32;

    /** How much text the document's own entities may add altogether, in characters. */
    private static final int BUDGET = 100_000;

    private final Map<String, String> declared;
    private int budget = BUDGET;

    XmlReferences(Map<String, String> declared) {
        this.declared = declared;
    }

    /** Appends {@code text} from {@code start} to {@code end}, escaped. */
    void append(StringBuilder out, String text, int start, int end) {
        int at = start;
        while (at < end) {
            if (text.charAt(at) == '&') {
                at = appendReference(out, text, at, end);
            } else {
                at = appendCharacter(out, text, at, end);
            }
        }
    }

    /** Appends text in which {@code &} has no meaning, as in CDATA. */
    void appendVerbatim(StringBuilder out, String text, int start, int end) {
        int at = start;
        while (at < end) {
            at = appendCharacter(out, text, at, end);
        }
    }

    private static int appendCharacter(StringBuilder out, String text, int at, int end) {
        int point = text.codePointAt(at);
        int next = at + Character.charCount(point);
        appendPoint(out, point);
        return Math.min(next, end);
    }

    private static void appendPoint(StringBuilder out, int point) {
        switch (point) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            default -> {
                if (isLegal(point)) {
                    out.appendCodePoint(point);
                }
            }
        }
    }

    /** XML 1.0, production 2. */
    private static boolean isLegal(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }

    private int appendReference(StringBuilder out, String text, int at, int end) {
        int close = text.indexOf(';', at + 1, Math.min(end, at + LONGEST + 2));
        String name = close < 0 ? "" : text.substring(at + 1, close);
        if (name.startsWith("#") && appendNumbered(out, name)) {
            return close + 1;
        }
        String meaning = meaning(name);
        if (meaning.isEmpty()) {
            out.append("&amp;");
            return at + 1;
        }
        appendVerbatim(out, meaning, 0, meaning.length());
        return close + 1;
    }

    private String meaning(String name) {
        String own = declared.getOrDefault(name, "");
        if (!own.isEmpty() && budget >= own.length()) {
            budget -= own.length();
            return own;
        }
        return HtmlEntities.meaning(name).orElse("");
    }

    /** Whether it was a number at all; a number that is no legal character vanishes. */
    private static boolean appendNumbered(StringBuilder out, String name) {
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        try {
            int point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            appendPoint(out, Character.isValidCodePoint(point) ? meant(point) : 0);
            return true;
        } catch (NumberFormatException text) {
            return false;
        }
    }

    /** 128 to 159 are control characters, but meant as windows-1252 (HTML, 13.2.5.80). */
    private static int meant(int point) {
        if (point < 0x80 || point > 0x9F) {
            return point;
        }
        return new String(new byte[] {(byte) point}, WINDOWS_1252).codePointAt(0);
    }
}
