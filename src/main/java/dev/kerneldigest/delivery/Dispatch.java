package dev.kerneldigest.delivery;

import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.Subscriptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one claimed delivery and records what became of it. Safe for many threads.
 *
 * <p>A closed channel pauses its subscription, so that nothing piles up; the delivery stays and is
 * tried every hour. When it gets through, the subscription resumes by itself and its next edition
 * holds all that it missed, since its cursor did not move meanwhile.
 */
public final class Dispatch {
    private static final Duration CLOSED_PAUSE = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final Outbox outbox;
    private final Messenger messenger;
    private final Subscriptions subscriptions;
    private final InstantSource clock;

    public Dispatch(
            Outbox outbox, Messenger messenger, Subscriptions subscriptions, InstantSource clock) {
        this.outbox = outbox;
        this.messenger = messenger;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /** Sends it; a failure of the machine below (the database) throws, and the lease heals it. */
    void send(Delivery delivery) {
        switch (messenger.send(delivery)) {
            case SendOutcome.Sent(long message) -> delivered(delivery, message);
            case SendOutcome.TryLater(String reason, Duration pause) ->
                    postpone(delivery, reason, pause);
            case SendOutcome.Closed(String reason) -> closed(delivery, reason);
            case SendOutcome.Gone(String reason) -> gone(delivery, reason);
            case SendOutcome.Refused(String reason) -> giveUp(delivery, reason);
        }
    }

    private void delivered(Delivery delivery, long message) {
        outbox.sent(delivery.id(), message, clock.instant());
        boolean waiting =
                subscriptions
                        .find(delivery.subscription())
                        .flatMap(Subscription::pause)
                        .filter(reason -> reason.startsWith(Pause.CHANNEL_CLOSED))
                        .isPresent();
        if (waiting) {
            subscriptions.resume(delivery.subscription());
            LOG.info("A closed channel is open again. channel={}", delivery.channel());
        }
    }

    private void postpone(Delivery delivery, String reason, Duration atLeast) {
        Instant now = clock.instant();
        RetryPlan.pause(delivery.attempts(), atLeast)
                .ifPresentOrElse(
                        pause -> outbox.retry(delivery.id(), reason, now.plus(pause)),
                        () -> giveUp(delivery, "given up after a week: " + reason));
    }

    private void closed(Delivery delivery, String reason) {
        subscriptions.pause(delivery.subscription(), Pause.CHANNEL_CLOSED + reason);
        LOG.warn(
                "A channel is closed to us, its subscription pauses. channel={} subscription={} reason=\"{}\"",
                delivery.channel(),
                delivery.subscription(),
                reason);
        postpone(delivery, reason, CLOSED_PAUSE);
    }

    private void gone(Delivery delivery, String reason) {
        subscriptions.pause(delivery.subscription(), reason);
        giveUp(delivery, reason);
    }

    private void giveUp(Delivery delivery, String reason) {
        LOG.warn(
                "A delivery is given up. delivery={} channel={} reason=\"{}\"",
                delivery.id(),
                delivery.channel(),
                reason);
        outbox.giveUp(delivery.id(), reason, clock.instant());
    }
}
