package dev.kerneldigest.discord.command;

import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.SubscriptionId;

/** Hears of changed subscriptions, so that they are served at the right time. */
public interface SubscriptionChanges {
    /** It is new, or is to be served at another time. */
    void changed(Subscription subscription);

    void removed(SubscriptionId id);
}
