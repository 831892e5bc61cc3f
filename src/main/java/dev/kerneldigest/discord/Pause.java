package dev.kerneldigest.discord;

import java.time.Duration;

/** Waits, so that tests need not. */
@FunctionalInterface
public interface Pause {
    /** Waits on the calling thread. */
    void rest(Duration length) throws InterruptedException;
}
