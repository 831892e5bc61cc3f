package dev.kerneldigest.feed;

import java.time.Duration;

/** Waits, so that tests need not. */
@FunctionalInterface
public interface Pause {
    /** Waits by sleeping. */
    Pause SLEEP = Thread::sleep;

    /** Returns when that time has passed; never called with less than a nanosecond. */
    void of(Duration length) throws InterruptedException;
}
