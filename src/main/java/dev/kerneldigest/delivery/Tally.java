package dev.kerneldigest.delivery;

/** What serving several subscriptions came to. */
record Tally(int messages, int failures) {
    static final Tally NONE = new Tally(0, 0);

    Tally plus(Tally other) {
        return new Tally(messages + other.messages, failures + other.failures);
    }
}
