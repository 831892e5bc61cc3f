package dev.kerneldigest.feed;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A start tag as found in text that is no good XML.
 *
 * @param name as written, with characters that XML forbids replaced
 * @param attributes by name, the first of equal ones, values as written
 * @param empty whether it ends with {@code />}
 * @param end where the text goes on; -1 when the tag never ends
 */
record XmlTag(String name, Map<String, String> attributes, boolean empty, int end) {
    /** JDK 25 refuses elements with more than 200. */
    private static final int MOST_ATTRIBUTES = 100;

    private static final int LONGEST_NAME = 200;

    /** By which start and end tags are matched, whatever the case. */
    String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    static boolean isNameStart(String text, int at) {
        return at < text.length()
                && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '_');
    }

    /** Reads the tag that starts at the {@code <} at {@code start}. */
    static XmlTag read(String text, int start) {
        int at = nameEnd(text, start + 1);
        String name = unreserved(name(text, start + 1, at));
        Map<String, String> attributes = new LinkedHashMap<>();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '>') {
                return new XmlTag(name, attributes, text.charAt(at - 1) == '/', at + 1);
            }
            if (c == '<') {
                return new XmlTag(name, attributes, false, at); // the > was forgotten
            }
            at = isNameStart(text, at) ? attribute(text, at, attributes) : at + 1;
        }
        return new XmlTag(name, attributes, false, -1);
    }

    private static int attribute(String text, int start, Map<String, String> attributes) {
        int nameEnd = nameEnd(text, start);
        String name = name(text, start, nameEnd);
        int at = skipBlanks(text, nameEnd);
        if (at >= text.length() || text.charAt(at) != '=') {
            return nameEnd;
        }
        at = skipBlanks(text, at + 1);
        int valueStart = at;
        int valueEnd;
        int next;
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            valueStart = at + 1;
            int quote = text.indexOf(text.charAt(at), valueStart);
            valueEnd = quote < 0 ? text.length() : quote;
            next = quote < 0 ? valueEnd : quote + 1;
        } else {
            valueEnd = bareEnd(text, at);
            next = valueEnd;
        }
        if (attributes.size() < MOST_ATTRIBUTES) {
            attributes.putIfAbsent(name, text.substring(valueStart, valueEnd));
        }
        return next;
    }

    private static int bareEnd(String text, int start) {
        int at = start;
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && text.charAt(at) != '>'
                && text.charAt(at) != '<') {
            at++;
        }
        return at;
    }

    private static int skipBlanks(String text, int start) {
        int at = start;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int nameEnd(String text, int start) {
        int at = start;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':';
    }

    /** Elements must not have the prefix that declares prefixes. */
    private static String unreserved(String name) {
        return name.startsWith("xmlns:") ? name.replace(':', '_') : name;
    }

    /** A name with at most one colon, not at an end, and of bounded length. */
    private static String name(String text, int start, int end) {
        String written = text.substring(start, Math.min(end, start + LONGEST_NAME));
        int colon = written.indexOf(':');
        if (colon < 0) {
            return written;
        }
        String local = written.substring(colon + 1).replace(':', '_');
        boolean named = isNameStart(local, 0);
        return written.substring(0, colon) + (named ? ":" : "_") + local;
    }
}
