package dev.kerneldigest.feed;

import java.util.HashMap;
import java.util.Map;

/**
 * A document type declaration, of which only plain texts declared as entities are kept: nothing
 * external, nothing that refers to other entities.
 *
 * @param entities by name
 * @param end where the declaration ends
 */
record DocumentType(Map<String, String> entities, int end) {
    private static final int MOST = 200;
    private static final int LONGEST = 1_000;

    /** Reads the declaration that starts at the {@code <!} at {@code start}. */
    static DocumentType read(String text, int start) {
        int close = text.indexOf('>', start);
        int subset = text.indexOf('[', start, close < 0 ? text.length() : close);
        if (subset < 0) {
            return new DocumentType(Map.of(), close < 0 ? text.length() : close + 1);
        }
        int end = text.indexOf("]", subset);
        while (end >= 0 && !closes(text, end)) {
            end = text.indexOf(']', end + 1);
        }
        int stop = end < 0 ? text.length() : end;
        return new DocumentType(
                entities(text, subset, stop), end < 0 ? stop : text.indexOf('>', end) + 1);
    }

    private static boolean closes(String text, int bracket) {
        int at = bracket + 1;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == '>';
    }

    private static Map<String, String> entities(String text, int start, int end) {
        Map<String, String> entities = new HashMap<>();
        int at = text.indexOf("<!ENTITY", start, end);
        while (at >= 0 && entities.size() < MOST) {
            int next = text.indexOf("<!ENTITY", at + 1, end);
            add(entities, text.substring(at + 8, next < 0 ? end : next).strip());
            at = next;
        }
        return Map.copyOf(entities);
    }

    /**
     * Takes {@code name "value"}; others, such as {@code % name} and {@code SYSTEM}, are ignored.
     */
    private static void add(Map<String, String> entities, String declaration) {
        int blank = 0;
        while (blank < declaration.length() && !Character.isWhitespace(declaration.charAt(blank))) {
            blank++;
        }
        String rest = declaration.substring(blank).strip();
        if (blank == 0 || !(rest.startsWith("\"") || rest.startsWith("'"))) {
            return;
        }
        int quote = rest.indexOf(rest.charAt(0), 1);
        boolean plain = quote > 1 && quote <= LONGEST && rest.indexOf('&', 0, quote) < 0;
        if (plain) {
            entities.putIfAbsent(declaration.substring(0, blank), rest.substring(1, quote));
        }
    }
}
