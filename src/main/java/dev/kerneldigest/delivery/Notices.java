package dev.kerneldigest.delivery;

import dev.kerneldigest.subscription.Subscription;

/** Tells people what the bot did by itself. Safe for many threads; never throws. */
@FunctionalInterface
public interface Notices {
    /** A subscription was active and is paused now; told once. */
    void paused(Subscription subscription, String reason);
}
