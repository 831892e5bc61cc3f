package dev.kerneldigest.topic.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a query into its pieces, going once from left to right. For one text. */
final class QueryScanner {
    private final String text;
    private final List<QueryToken> tokens = new ArrayList<>();
    private int at;

    private QueryScanner(String text) {
        this.text = text;
    }

    /** The pieces in order; the last is {@link QueryToken.Type#END}. */
    static List<QueryToken> tokens(String text) throws QuerySyntaxException {
        QueryScanner scanner = new QueryScanner(text);
        scanner.skipBlanks();
        while (scanner.at < text.length()) {
            scanner.next();
            scanner.skipBlanks();
        }
        scanner.tokens.add(new QueryToken(QueryToken.Type.END, "", scanner.at, scanner.at));
        return List.copyOf(scanner.tokens);
    }

    private void next() throws QuerySyntaxException {
        char letter = text.charAt(at);
        if (letter == '(') {
            sign(QueryToken.Type.OPEN);
        } else if (letter == ')') {
            sign(QueryToken.Type.CLOSE);
        } else if (isQuote(letter)) {
            phrase();
        } else if (letter == '-' && !followsField()) {
            minus();
        } else {
            word();
        }
    }

    private void sign(QueryToken.Type type) {
        add(type, text.substring(at, at + 1), at, at + 1);
    }

    private void minus() throws QuerySyntaxException {
        if (at + 1 == text.length() || isBlank(text.charAt(at + 1))) {
            throw new QuerySyntaxException(
                    new QueryMistake(
                            at,
                            "-",
                            "a minus belongs right before what you don't want, as in `folio"
                                    + " -hugetlb`; in quotes it is like a space."));
        }
        sign(QueryToken.Type.NOT);
    }

    private void phrase() throws QuerySyntaxException {
        int start = at;
        int end = start + 1;
        while (end < text.length() && !isQuote(text.charAt(end))) {
            end++;
        }
        if (end == text.length()) {
            throw new QuerySyntaxException(
                    new QueryMistake(
                            start,
                            text.substring(start),
                            "this quote is never closed. Write `\"memory tiering\"`."));
        }
        add(QueryToken.Type.PHRASE, clean(text.substring(start + 1, end)), start, end + 1);
    }

    /** Up to the next blank, quote or parenthesis; up to the colon when it names a field. */
    private void word() throws QuerySyntaxException {
        boolean isValue = followsField();
        int start = at;
        int end = start;
        while (end < text.length() && isOfWord(text.charAt(end))) {
            if (text.charAt(end) == ':' && !isValue) {
                add(QueryToken.Type.FIELD, text.substring(start, end), start, end + 1);
                return;
            }
            end++;
        }
        String word = text.substring(start, end);
        add(isValue ? QueryToken.Type.WORD : type(word, start), word, start, end);
    }

    private static QueryToken.Type type(String word, int at) throws QuerySyntaxException {
        QueryToken.Type type =
                switch (word.toUpperCase(Locale.ROOT)) {
                    case "AND" -> QueryToken.Type.AND;
                    case "OR" -> QueryToken.Type.OR;
                    case "NOT" -> QueryToken.Type.NOT;
                    default -> QueryToken.Type.WORD;
                };
        if (type != QueryToken.Type.WORD && !type.name().equals(word)) {
            throw new QuerySyntaxException(
                    new QueryMistake(
                            at,
                            word,
                            "AND, OR and NOT are written in capitals, as in `folio OR hugetlb`."
                                    + " If you mean the word, put it in quotes."));
        }
        return type;
    }

    private boolean followsField() {
        return !tokens.isEmpty()
                && tokens.getLast().is(QueryToken.Type.FIELD)
                && tokens.getLast().end() == at;
    }

    private void add(QueryToken.Type type, String piece, int start, int end) {
        tokens.add(new QueryToken(type, piece, start, end));
        at = end;
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isOfWord(char letter) {
        return !isBlank(letter) && !isQuote(letter) && letter != '(' && letter != ')';
    }

    /** What separates words: also what no keyboard types and no database keeps. */
    private static boolean isBlank(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.isISOControl(letter);
    }

    /** The straight one and those that phones put in its place. */
    private static boolean isQuote(char letter) {
        return letter == '"' || letter == '“' || letter == '”' || letter == '„';
    }

    /** A text with a plain space for every run of blanks, so that it can be kept and shown. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .forEach(letter -> {
                    boolean blank =
                            Character.getType(letter) == Character.SURROGATE
                                    || (letter <= Character.MAX_VALUE && isBlank((char) letter));
                    if (!blank) {
                        clean.appendCodePoint(letter);
                    } else if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                        clean.append(' ');
                    }
                });
        return clean.toString().strip();
    }
}
