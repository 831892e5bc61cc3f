package dev.kerneldigest.topic.query;

import java.util.List;

/**
 * Reads queries: {@code folio AND NOT hugetlb}, {@code "memory tiering" kind:article}. Any text
 * gets an answer in time proportional to its length, and none an exception. Safe for many threads;
 * closed by its owner.
 */
public final class QueryLanguage implements AutoCloseable {
    /** The most characters of a query. */
    public static final int LONGEST = 300;

    /** The most words, phrases and values in a query. */
    static final int MOST_CLAUSES = 30;

    private final QueryAnalyzer analyzer = new QueryAnalyzer();
    private final ClauseReader clauses = new ClauseReader(analyzer);

    /** What a text says, or what is wrong with it first. */
    public QueryReading read(String typed) {
        try {
            return new QueryReading.Good(parse(wellFormed(typed)));
        } catch (QuerySyntaxException wrong) {
            return new QueryReading.Wrong(wrong.mistake());
        }
    }

    private ServerQuery parse(String typed) throws QuerySyntaxException {
        checkLength(typed);
        List<QueryToken> tokens = QueryScanner.tokens(typed);
        if (tokens.size() == 1) {
            throw tokens.getFirst()
                    .mistake("there is nothing in it. Write words, as in `folio AND NOT hugetlb`.");
        }
        QueryTree tree = QueryParser.parse(tokens, clauses);
        Negations.check(tree);
        return new ServerQuery(QueryScanner.clean(typed), tree);
    }

    private static void checkLength(String typed) throws QuerySyntaxException {
        if (typed.length() > LONGEST) {
            throw new QuerySyntaxException(
                    new QueryMistake(
                            LONGEST,
                            typed.substring(LONGEST, Math.min(typed.length(), LONGEST + 20)),
                            "a query has at most %d characters, and this has %d. Make two subscriptions of it."
                                    .formatted(LONGEST, typed.length())));
        }
    }

    /** Halves of emoji and the like, which nothing can keep, are blanks. */
    private static String wellFormed(String typed) {
        StringBuilder text = new StringBuilder(typed);
        for (int i = 0; i < text.length(); i++) {
            boolean pair =
                    i + 1 < text.length()
                            && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                text.setCharAt(i, ' ');
            }
        }
        return text.toString();
    }

    @Override
    public void close() {
        analyzer.close();
    }
}
