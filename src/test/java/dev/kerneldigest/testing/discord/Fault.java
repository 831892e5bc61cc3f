package dev.kerneldigest.testing.discord;

import java.util.Map;

/** What can go wrong with a request. */
public sealed interface Fault {
    /** Answers this without doing anything; {@code code} is one of Discord's own, 0 for none. */
    record Status(int status, int code) implements Fault {}

    /**
     * Too many requests; nothing is done.
     *
     * @param scope as Discord tells it: {@code user}, {@code global} or {@code shared}
     */
    record TooMany(int retryAfterSeconds, String scope) implements Fault {
        public TooMany(int retryAfterSeconds) {
            this(retryAfterSeconds, "user");
        }
    }

    /** What stands before Discord answers with a page of HTML; nothing is done. */
    record Page(int status, Map<String, String> headers) implements Fault {}

    /** It is done, but of the answer only the beginning comes, as if that were all. */
    record CutOff() implements Fault {}

    /** The connection breaks before anything is done. */
    record DropBefore() implements Fault {}

    /** It is done, but the connection breaks before the answer. */
    record DropAfter() implements Fault {}
}
