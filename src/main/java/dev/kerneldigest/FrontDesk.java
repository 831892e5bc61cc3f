package dev.kerneldigest;

import dev.kerneldigest.delivery.Backfill;
import dev.kerneldigest.delivery.EditionDesk;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.discord.command.SubscriptionDesk;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.Subscriptions;
import java.util.List;

/** Serves subscriptions when somebody asks for it, and sends the courier out. */
record FrontDesk(EditionDesk desk, Backfill backfill, Subscriptions subscriptions, Runnable courier)
        implements SubscriptionDesk {
    @Override
    public void serve(Subscription subscription) {
        desk.serve(subscription.id());
        // What waited in the outbox goes out now too.
        courier.run();
    }

    @Override
    public void backfill(Subscription subscription, int stories) {
        if (backfill.give(subscription, subscriptions.settings(subscription.guild()), stories)
                > 0) {
            courier.run();
        }
    }

    @Override
    public List<Message> preview(Subscription subscription) {
        return desk.preview(subscription);
    }
}
