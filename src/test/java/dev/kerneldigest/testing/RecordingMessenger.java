package dev.kerneldigest.testing;

import dev.kerneldigest.delivery.Delivery;
import dev.kerneldigest.delivery.Messenger;
import dev.kerneldigest.delivery.SendOutcome;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.subscription.ChannelId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Answers as a test tells it, and remembers. Like Discord it knows a message again by its nonce: a
 * second try of one that it has is answered with the first one's number.
 */
public final class RecordingMessenger implements Messenger {
    private final Map<String, Delivery> kept = new LinkedHashMap<>();
    private final List<Delivery> tries = new ArrayList<>();
    private volatile Function<Delivery, SendOutcome> answer = this::accept;

    /** From now on answers so; {@link #accept} is what it does by itself. */
    public void answer(Function<Delivery, SendOutcome> outcome) {
        answer = outcome;
    }

    @Override
    public SendOutcome send(Delivery delivery) {
        synchronized (this) {
            tries.add(delivery);
        }
        return answer.apply(delivery);
    }

    @Override
    public SendOutcome edit(Delivery delivery, long message) {
        return send(delivery);
    }

    /** Takes the message, and says its number: its place among all, from 1. */
    public synchronized SendOutcome accept(Delivery delivery) {
        if (delivery.replaces().isPresent()) {
            return replace(delivery, delivery.replaces().get());
        }
        kept.putIfAbsent(delivery.nonce(), delivery);
        return new SendOutcome.Sent(1 + List.copyOf(kept.keySet()).indexOf(delivery.nonce()));
    }

    private SendOutcome replace(Delivery delivery, long message) {
        List<String> nonces = List.copyOf(kept.keySet());
        if (message > nonces.size()) {
            return new SendOutcome.Vanished("the message was deleted");
        }
        kept.put(nonces.get((int) message - 1), delivery);
        return new SendOutcome.Sent(message);
    }

    /** Every try, in order. */
    public synchronized List<Delivery> tries() {
        return List.copyOf(tries);
    }

    /** What the members of a channel read, in order; a message of several texts counts as many. */
    public synchronized List<String> texts(ChannelId channel) {
        return kept.values().stream()
                .filter(delivery -> delivery.channel().equals(channel))
                .flatMap(delivery -> delivery.message().blocks().stream())
                .filter(Message.Text.class::isInstance)
                .map(block -> ((Message.Text) block).markdown())
                .toList();
    }
}
