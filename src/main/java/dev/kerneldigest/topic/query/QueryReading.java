package dev.kerneldigest.topic.query;

/** What came of reading a query. */
public sealed interface QueryReading {
    /** It can be used. */
    record Good(ServerQuery query) implements QueryReading {}

    /** It cannot. */
    record Wrong(QueryMistake mistake) implements QueryReading {}
}
