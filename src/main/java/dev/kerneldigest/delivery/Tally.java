package dev.kerneldigest.delivery;

/**
 * What doing something for several came to.
 *
 * @param messages how many went into the outbox, or are to be edited
 * @param owed for how many it failed, or has to be done later
 */
record Tally(int messages, int owed) {
    static final Tally NONE = new Tally(0, 0);

    Tally plus(Tally other) {
        return new Tally(messages + other.messages, owed + other.owed);
    }
}
