package dev.kerneldigest.topic.query;

/**
 * A piece of a query.
 *
 * @param text what it says: without the quotes of a phrase or the colon of a field
 * @param at where it begins in the text as typed, from 0
 * @param end where it ends, and the next may begin
 */
record QueryToken(Type type, String text, int at, int end) {
    /** What a piece is. */
    enum Type {
        WORD,
        PHRASE,
        FIELD,
        OPEN,
        CLOSE,
        AND,
        OR,
        NOT,
        /** Behind the last piece. */
        END
    }

    boolean is(Type wanted) {
        return type == wanted;
    }

    QuerySyntaxException mistake(String advice) {
        return new QuerySyntaxException(new QueryMistake(at, text, advice));
    }
}
