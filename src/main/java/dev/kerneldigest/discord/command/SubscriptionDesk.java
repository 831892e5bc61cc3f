package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Message;
import dev.kerneldigest.subscription.Subscription;
import java.util.List;

/** Serves subscriptions out of turn. Safe for many threads. */
public interface SubscriptionDesk {
    /** Posts what waits for it now, unless it is paused or its server wants quiet. */
    void serve(Subscription subscription);

    /** Posts the newest stories of before it began, at most so many, 0 to 5. */
    void backfill(Subscription subscription, int stories);

    /** What its next edition would hold; marks nothing as posted. */
    List<Message> preview(Subscription subscription);
}
