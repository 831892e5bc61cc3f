package dev.kerneldigest;

import dev.kerneldigest.delivery.Courier;
import dev.kerneldigest.delivery.Round;
import dev.kerneldigest.delivery.TroubleWatch;
import dev.kerneldigest.delivery.Upkeep;
import dev.kerneldigest.subscription.Purge;
import java.time.Duration;
import java.time.InstantSource;

/** What the courier's thread does each time: send, and now and then look after the rest. */
final class Housekeeping implements Round {
    /** How soon a channel that is open again is noticed. */
    private static final Duration LOOK_EVERY = Duration.ofMinutes(5);

    private static final Duration PURGE_EVERY = Duration.ofDays(1);

    private final Courier courier;
    private final Runnable hangUp;
    private final Upkeep looks;
    private final Upkeep purges;
    private volatile boolean stopped;

    /**
     * Makes rounds.
     *
     * @param hangUp ends all waiting for Discord's answers
     */
    Housekeeping(
            Courier courier,
            Runnable hangUp,
            TroubleWatch troubles,
            Purge purge,
            InstantSource clock) {
        this.courier = courier;
        this.hangUp = hangUp;
        this.looks = new Upkeep(troubles::look, LOOK_EVERY, clock);
        this.purges = new Upkeep(purge, PURGE_EVERY, clock);
    }

    @Override
    public void run() {
        courier.deliver();
        if (!stopped) {
            looks.run();
            purges.run();
        }
    }

    @Override
    public void stop() {
        stopped = true;
        courier.stop();
    }

    @Override
    public void giveBack() {
        hangUp.run();
    }
}
