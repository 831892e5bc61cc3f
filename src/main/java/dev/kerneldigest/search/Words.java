package dev.kerneldigest.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A query as a person types it, cut into words and phrases. Every text is a query; nothing throws.
 *
 * @param wanted what an item must have
 * @param unwanted what it must not have
 * @param cut whether the text was longer than what is read of it
 */
record Words(List<String> wanted, List<String> unwanted, boolean cut) {
    /**
     * Characters that are read of a query. Each may become a token looked up in four fields, and
     * Lucene takes 1,024 clauses.
     */
    static final int MOST = 400;

    static Words read(String text) {
        boolean cut = text.length() > MOST;
        Scanner scanner = new Scanner(cut ? head(text) : text);
        while (scanner.hasNext()) {
            scanner.next();
        }
        return new Words(List.copyOf(scanner.wanted), List.copyOf(scanner.unwanted), cut);
    }

    /** As much as is read, without half an emoji at its end. */
    private static String head(String text) {
        int end = Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
        return text.substring(0, end);
    }

    /** Goes through the text once, left to right. */
    private static final class Scanner {
        private final String text;
        private final List<String> wanted = new ArrayList<>();
        private final List<String> unwanted = new ArrayList<>();
        private int at;

        private Scanner(String text) {
            this.text = text;
            skipBlanks();
        }

        private boolean hasNext() {
            return at < text.length();
        }

        private void next() {
            boolean minus = text.charAt(at) == '-';
            while (hasNext() && text.charAt(at) == '-') {
                at++;
            }
            String clause = hasNext() && isQuote(text.charAt(at)) ? phrase() : word();
            if (!clause.isBlank()) {
                (minus ? unwanted : wanted).add(clause.strip());
            }
            skipBlanks();
        }

        /** Up to the closing quote, or the end when nobody closes it. */
        private String phrase() {
            int start = ++at;
            while (hasNext() && !isQuote(text.charAt(at))) {
                at++;
            }
            String phrase = text.substring(start, at);
            at = Math.min(at + 1, text.length());
            return phrase;
        }

        private String word() {
            int start = at;
            while (hasNext() && !isBlank(text.charAt(at)) && !isQuote(text.charAt(at))) {
                at++;
            }
            return text.substring(start, at);
        }

        private void skipBlanks() {
            while (hasNext() && isBlank(text.charAt(at))) {
                at++;
            }
        }

        private static boolean isBlank(char letter) {
            return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
        }

        /** The straight one and those that phones put in its place. */
        private static boolean isQuote(char letter) {
            return letter == '"' || letter == '“' || letter == '”' || letter == '„';
        }
    }
}
