package dev.kerneldigest.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Keeps what we send below Discord's limit over all routes. Safe for many threads.
 *
 * <p>Discord takes 50 requests a second (Discord docs, "Rate Limits"); the client library does not
 * pace itself, and each refusal counts towards 10,000 invalid requests in 10 minutes, which means a
 * ban. This is a token bucket of {@link #BURST} tokens, written as the theoretical arrival time of
 * the next request: one request moves it on by the interval, and a request may come up to {@code
 * BURST - 1} intervals before it. So any second sees at most {@code perSecond + BURST} requests.
 */
public final class Pacer {
    /** Requests a second, well below 50 together with {@link #BURST}. */
    public static final int USUAL_RATE = 40;

    private static final int BURST = 5;

    private final Duration interval;
    private final InstantSource clock;
    private final Pause pause;
    private Instant next = Instant.MIN;

    /**
     * Makes a pacer.
     *
     * @param perSecond requests a second, 1 to 45
     */
    public Pacer(int perSecond, InstantSource clock, Pause pause) {
        if (perSecond < 1 || perSecond > 50 - BURST) {
            throw new IllegalArgumentException("a pace is 1 to 45 a second, not " + perSecond);
        }
        this.interval = Duration.ofSeconds(1).dividedBy(perSecond);
        this.clock = clock;
        this.pause = pause;
    }

    /** Waits for one's turn. */
    public void await() throws InterruptedException {
        Duration wait = reserve();
        if (wait.isPositive()) {
            pause.rest(wait);
        }
    }

    private synchronized Duration reserve() {
        Instant now = clock.instant();
        Instant arrival = next.isAfter(now) ? next : now;
        Instant admitted = arrival.minus(interval.multipliedBy(BURST - 1));
        next = arrival.plus(interval);
        return admitted.isAfter(now) ? Duration.between(now, admitted) : Duration.ZERO;
    }
}
