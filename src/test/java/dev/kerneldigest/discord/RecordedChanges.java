package dev.kerneldigest.discord;

import dev.kerneldigest.discord.command.SubscriptionChanges;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.SubscriptionId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what was told of subscriptions. */
final class RecordedChanges implements SubscriptionChanges {
    private final List<SubscriptionId> changed = new CopyOnWriteArrayList<>();
    private final List<SubscriptionId> removed = new CopyOnWriteArrayList<>();

    List<SubscriptionId> changed() {
        return List.copyOf(changed);
    }

    List<SubscriptionId> removed() {
        return List.copyOf(removed);
    }

    @Override
    public void changed(Subscription subscription) {
        changed.add(subscription.id());
    }

    @Override
    public void removed(SubscriptionId id) {
        removed.add(id);
    }
}
