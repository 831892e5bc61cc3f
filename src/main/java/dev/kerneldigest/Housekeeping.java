package dev.kerneldigest;

import dev.kerneldigest.delivery.Courier;
import dev.kerneldigest.delivery.TroubleWatch;
import dev.kerneldigest.delivery.Upkeep;
import dev.kerneldigest.subscription.Purge;
import java.time.Duration;
import java.time.InstantSource;

/** What the courier's thread does each time: send, and now and then look after the rest. */
final class Housekeeping implements Runnable {
    /** How soon a channel that is open again is noticed. */
    private static final Duration LOOK_EVERY = Duration.ofMinutes(5);

    private static final Duration PURGE_EVERY = Duration.ofDays(1);

    private final Courier courier;
    private final Upkeep looks;
    private final Upkeep purges;

    Housekeeping(Courier courier, TroubleWatch troubles, Purge purge, InstantSource clock) {
        this.courier = courier;
        this.looks = new Upkeep(troubles::look, LOOK_EVERY, clock);
        this.purges = new Upkeep(purge, PURGE_EVERY, clock);
    }

    @Override
    public void run() {
        courier.deliver();
        looks.run();
        purges.run();
    }
}
