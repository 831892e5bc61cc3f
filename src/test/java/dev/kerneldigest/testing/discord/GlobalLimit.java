package dev.kerneldigest.testing.discord;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Discord's limit over all routes: 50 requests a second (Discord docs, "Rate Limits"). */
final class GlobalLimit {
    private static final int MOST = 50;
    private static final long WINDOW = Duration.ofSeconds(1).toNanos();

    private final Deque<Long> recent = new ArrayDeque<>();

    /** Whether one more request may pass at this time of {@link System#nanoTime}. */
    synchronized boolean admits(long now) {
        while (!recent.isEmpty() && now - recent.peekFirst() > WINDOW) {
            recent.removeFirst();
        }
        if (recent.size() >= MOST) {
            return false;
        }
        recent.addLast(now);
        return true;
    }
}
