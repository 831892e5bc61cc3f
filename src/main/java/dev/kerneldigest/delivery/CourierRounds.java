package dev.kerneldigest.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that sends the courier out: whenever somebody wakes it, and every few seconds for what
 * is due again or was left by a node that died.
 */
public final class CourierRounds implements AutoCloseable {
    /** How long a retry or an orphan may lie beyond its time. */
    private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(5);

    /** Long enough for a send that is on its way to be answered, within a stop of 10 s. */
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(3);

    /** Long enough for what is not waited for any more to be noted. */
    private static final Duration GIVE_BACK_WITHIN = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(CourierRounds.class);

    private final Round round;
    private final Semaphore wakes = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;

    /**
     * Starts at once.
     *
     * @param round sends all that is due
     */
    public CourierRounds(Round round) {
        this.round = round;
        this.thread = Thread.ofVirtual().name("courier").start(this::loop);
    }

    /** There is something to send. */
    public void wake() {
        wakes.release();
    }

    private void loop() {
        while (!closed) {
            try {
                boolean _ = wakes.tryAcquire(AT_LEAST_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                wakes.drainPermits();
                if (!closed) {
                    round.run();
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException failure) {
                LOG.error("A round of the courier failed, the next one tries again.", failure);
            }
        }
    }

    /**
     * Starts no new round and waits for the one that runs, 3 s for answers and 1 s more for noting
     * that none came. It interrupts nobody: H2 closes its file under a thread that is interrupted.
     */
    @Override
    public void close() {
        closed = true;
        round.stop();
        wake();
        try {
            if (!thread.join(CLOSE_WITHIN)) {
                round.giveBack();
                if (!thread.join(GIVE_BACK_WITHIN)) {
                    LOG.warn("Messages on their way are left behind, their leases will end.");
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
