package dev.kerneldigest.discord;

import dev.kerneldigest.digest.Message;
import dev.kerneldigest.discord.command.SubscriptionDesk;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.SubscriptionId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers who was served, and has a preview of one line for what is not paused. */
final class RecordingDesk implements SubscriptionDesk {
    private final List<SubscriptionId> served = new CopyOnWriteArrayList<>();
    private final Map<SubscriptionId, Integer> backfilled = new ConcurrentHashMap<>();

    List<SubscriptionId> served() {
        return List.copyOf(served);
    }

    Map<SubscriptionId, Integer> backfilled() {
        return Map.copyOf(backfilled);
    }

    @Override
    public void serve(Subscription subscription) {
        served.add(subscription.id());
    }

    @Override
    public void backfill(Subscription subscription, int stories) {
        backfilled.put(subscription.id(), stories);
    }

    @Override
    public List<Message> preview(Subscription subscription) {
        return subscription.isActive()
                ? List.of(
                        new Message(
                                0,
                                List.of(new Message.Text("what comes for #" + subscription.id()))))
                : List.of();
    }
}
