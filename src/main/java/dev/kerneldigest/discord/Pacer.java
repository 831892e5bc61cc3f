package dev.kerneldigest.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps the bot's messages below Discord's limit over all channels. Safe for many threads; who
 * comes first goes first.
 *
 * <p>Discord takes 50 requests a second (Discord docs, "Rate Limits"); the client library does not
 * pace itself, and each refusal counts towards 10,000 invalid requests in 10 minutes, which means a
 * ban. One waits at a time, and the next interval begins when the last one has really gone: so a
 * machine that stalls sends later, never more at once.
 */
public final class Pacer {
    /** Requests a second; the answers to commands have what is left of the 50. */
    public static final int USUAL_RATE = 40;

    /** Discord's own limit. */
    private static final int MOST = 50;

    private final Duration interval;
    private final InstantSource clock;
    private final Pause pause;
    private final ReentrantLock turn = new ReentrantLock(true);
    private Instant next = Instant.MIN;

    /**
     * Makes a pacer.
     *
     * @param perSecond requests a second, 1 to 50
     */
    public Pacer(int perSecond, InstantSource clock, Pause pause) {
        if (perSecond < 1 || perSecond > MOST) {
            throw new IllegalArgumentException("a pace is 1 to 50 a second, not " + perSecond);
        }
        this.interval = Duration.ofSeconds(1).dividedBy(perSecond);
        this.clock = clock;
        this.pause = pause;
    }

    /** Waits for one's turn. */
    public void await() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            Duration left = Duration.between(clock.instant(), next);
            if (left.isPositive()) {
                pause.rest(left);
            }
            next = clock.instant().plus(interval);
        } finally {
            turn.unlock();
        }
    }
}
