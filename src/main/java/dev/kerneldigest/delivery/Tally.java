package dev.kerneldigest.delivery;

/**
 * What doing something for several came to.
 *
 * @param messages how many went into the outbox, or are to be edited
 * @param failures for how many it failed
 */
record Tally(int messages, int failures) {
    static final Tally NONE = new Tally(0, 0);

    Tally plus(Tally other) {
        return new Tally(messages + other.messages, failures + other.failures);
    }
}
