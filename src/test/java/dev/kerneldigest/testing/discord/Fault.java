package dev.kerneldigest.testing.discord;

/** What can go wrong with a request. */
public sealed interface Fault {
    /** Answers this without doing anything; {@code code} is one of Discord's own, 0 for none. */
    record Status(int status, int code) implements Fault {}

    /** Too many requests; nothing is done. */
    record TooMany(int retryAfterSeconds) implements Fault {}

    /** The connection breaks before anything is done. */
    record DropBefore() implements Fault {}

    /** It is done, but the connection breaks before the answer. */
    record DropAfter() implements Fault {}
}
