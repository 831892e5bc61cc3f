package dev.kerneldigest.delivery;

import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.Subscriptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one claimed delivery and records what became of it. Safe for many threads.
 *
 * <p>A closed channel pauses its subscription, so that nothing piles up; the delivery stays and is
 * tried every hour. When it gets through, the subscription resumes by itself and its next edition
 * holds all that it missed, since its cursor did not move meanwhile. After a week it stays paused,
 * with a reason that says so. A pause that somebody else made is left alone.
 *
 * <p>An edit never touches its subscription: the next message finds out whether the channel is
 * open.
 */
public final class Dispatch {
    private static final Duration CLOSED_PAUSE = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final Outbox outbox;
    private final Messenger messenger;
    private final Subscriptions subscriptions;
    private final Notices notices;
    private final InstantSource clock;

    public Dispatch(
            Outbox outbox,
            Messenger messenger,
            Subscriptions subscriptions,
            Notices notices,
            InstantSource clock) {
        this.outbox = outbox;
        this.messenger = messenger;
        this.subscriptions = subscriptions;
        this.notices = notices;
        this.clock = clock;
    }

    /** Sends it; a failure of the machine below (the database) throws, and the lease heals it. */
    void send(Delivery delivery) {
        delivery.replaces()
                .ifPresentOrElse(message -> edit(delivery, message), () -> post(delivery));
    }

    private void edit(Delivery delivery, long message) {
        switch (messenger.edit(delivery, message)) {
            case SendOutcome.Sent(long edited) -> outbox.sent(delivery, edited, clock.instant());
            case SendOutcome.TryLater(String reason, Duration pause) ->
                    RetryPlan.pauseOfEdit(delivery.attempts(), pause)
                            .ifPresentOrElse(
                                    wait -> retry(delivery, reason, wait),
                                    () -> leave(delivery, reason));
            case SendOutcome.Closed(String reason) -> leave(delivery, reason);
            case SendOutcome.Gone(String reason) -> leave(delivery, reason);
            case SendOutcome.Refused(String reason) -> leave(delivery, reason);
            case SendOutcome.Vanished(String reason) -> leave(delivery, reason);
        }
    }

    private void post(Delivery delivery) {
        Optional<Instant> quiet = quietUntil(delivery);
        if (quiet.isPresent()) {
            outbox.retry(delivery, "quiet hours", quiet.get());
            return;
        }
        switch (messenger.send(delivery)) {
            case SendOutcome.Sent(long message) -> delivered(delivery, message);
            case SendOutcome.TryLater(String reason, Duration pause) ->
                    postpone(delivery, reason, pause);
            case SendOutcome.Closed(String reason) -> closed(delivery, reason);
            case SendOutcome.Gone(String reason) -> gone(delivery, reason);
            case SendOutcome.Refused(String reason) -> refused(delivery, reason);
            case SendOutcome.Vanished(String reason) -> refused(delivery, reason);
        }
    }

    /** What was to go out before, or is tried again, waits for their end too. */
    private Optional<Instant> quietUntil(Delivery delivery) {
        return subscriptions
                .find(delivery.subscription())
                .map(subscription -> subscriptions.settings(subscription.guild()))
                .flatMap(settings -> settings.quietUntil(clock.instant()));
    }

    private void delivered(Delivery delivery, long message) {
        stopWaiting(delivery);
        outbox.sent(delivery, message, clock.instant());
    }

    private void postpone(Delivery delivery, String reason, Duration atLeast) {
        RetryPlan.pause(delivery.attempts(), atLeast)
                .ifPresentOrElse(
                        pause -> retry(delivery, reason, pause),
                        () -> refused(delivery, afterAWeek(reason)));
    }

    private void closed(Delivery delivery, String reason) {
        RetryPlan.pause(delivery.attempts(), CLOSED_PAUSE)
                .ifPresentOrElse(
                        pause -> {
                            startWaiting(delivery, reason);
                            retry(delivery, reason, pause);
                        },
                        () -> gone(delivery, afterAWeek(reason)));
    }

    /** Nothing is left to wait for, so the pause is for good and its reason says why. */
    private void gone(Delivery delivery, String reason) {
        Optional<Subscription> active = active(delivery);
        subscriptions.pause(delivery.subscription(), reason);
        giveUp(delivery, reason);
        active.ifPresent(subscription -> notices.paused(subscription, reason));
    }

    /** Whether the channel is still closed, the next edition will find out. */
    private void refused(Delivery delivery, String reason) {
        stopWaiting(delivery);
        giveUp(delivery, reason);
    }

    private void startWaiting(Delivery delivery, String reason) {
        Optional<String> pause = pause(delivery);
        if (pause.filter(before -> !Pause.isOurs(before)).isPresent()) {
            return;
        }
        Optional<Subscription> active = active(delivery);
        subscriptions.pause(delivery.subscription(), Pause.CHANNEL_CLOSED + reason);
        LOG.warn(
                "A channel is closed to us, its subscription pauses. channel={} subscription={} reason=\"{}\"",
                delivery.channel(),
                delivery.subscription(),
                reason);
        active.ifPresent(subscription -> notices.paused(subscription, reason));
    }

    /** The subscription while nothing holds it yet: who is told once is not told again. */
    private Optional<Subscription> active(Delivery delivery) {
        return subscriptions.find(delivery.subscription()).filter(Subscription::isActive);
    }

    /**
     * Resumes a subscription that waits for this delivery. Always before the delivery ends: once it
     * has, nothing would ever end the pause if we died in between.
     */
    private void stopWaiting(Delivery delivery) {
        if (pause(delivery).filter(Pause::isOurs).isPresent()) {
            subscriptions.resume(delivery.subscription());
            LOG.info(
                    "A subscription waits for its channel no longer. channel={} subscription={}",
                    delivery.channel(),
                    delivery.subscription());
        }
    }

    private Optional<String> pause(Delivery delivery) {
        return subscriptions.find(delivery.subscription()).flatMap(Subscription::pause);
    }

    private static String afterAWeek(String reason) {
        return Pause.GIVEN_UP + reason;
    }

    private void retry(Delivery delivery, String reason, Duration pause) {
        outbox.retry(delivery, reason, clock.instant().plus(pause));
    }

    /** The message stays as it is; nobody misses news for it. */
    private void leave(Delivery delivery, String reason) {
        LOG.debug("An edit is given up. delivery={} reason=\"{}\"", delivery.id(), reason);
        outbox.giveUp(delivery, "not edited: " + reason, clock.instant());
    }

    private void giveUp(Delivery delivery, String reason) {
        LOG.warn(
                "A delivery is given up. delivery={} channel={} reason=\"{}\"",
                delivery.id(),
                delivery.channel(),
                reason);
        outbox.giveUp(delivery, reason, clock.instant());
    }
}
