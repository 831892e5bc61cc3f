package dev.kerneldigest.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something to be done now and then, at the first call and then whenever its time has passed. For
 * one thread at a time.
 */
public final class Upkeep implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private final Runnable work;
    private final Duration every;
    private final InstantSource clock;
    private Instant next = Instant.MIN;

    public Upkeep(Runnable work, Duration every, InstantSource clock) {
        this.work = work;
        this.every = every;
        this.clock = clock;
    }

    /** Does it if it is due; what it throws is logged, and it is tried again when it is due. */
    @Override
    public void run() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(every);
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.error("Upkeep failed. againIn={}", every, failure);
        }
    }
}
