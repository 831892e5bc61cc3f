package dev.kerneldigest.topic.query;

/** Carries a mistake out of the depth of the parser; never leaves {@link QueryLanguage}. */
final class QuerySyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient QueryMistake mistake;

    QuerySyntaxException(QueryMistake mistake) {
        super(mistake.advice());
        this.mistake = mistake;
    }

    QueryMistake mistake() {
        return mistake;
    }
}
