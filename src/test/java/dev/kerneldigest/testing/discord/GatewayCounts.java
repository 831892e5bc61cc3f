package dev.kerneldigest.testing.discord;

import java.util.concurrent.atomic.AtomicInteger;

/** How often clients did what at the gateway. */
public final class GatewayCounts {
    private final AtomicInteger identified = new AtomicInteger();
    private final AtomicInteger resumed = new AtomicInteger();
    private final AtomicInteger other = new AtomicInteger();

    public int identifies() {
        return identified.get();
    }

    public int resumes() {
        return resumed.get();
    }

    /** Payloads that the test Discord passes over: presence, voice, members. */
    public int others() {
        return other.get();
    }

    void identified() {
        identified.incrementAndGet();
    }

    void resumed() {
        resumed.incrementAndGet();
    }

    void other() {
        other.incrementAndGet();
    }
}
