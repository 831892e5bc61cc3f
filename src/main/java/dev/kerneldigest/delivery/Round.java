package dev.kerneldigest.delivery;

/** What the courier does again and again, and how it is brought to an end in time. */
@FunctionalInterface
public interface Round {
    /** Does it once. */
    void run();

    /** Begins nothing more; what is under way goes on. */
    default void stop() {}

    /** Waits for nothing more: what is under way goes back into the outbox. */
    default void giveBack() {}
}
