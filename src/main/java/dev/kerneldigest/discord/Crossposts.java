package dev.kerneldigest.discord;

import dev.kerneldigest.delivery.Delivery;
import dev.kerneldigest.delivery.DeliveryId;
import dev.kerneldigest.delivery.SendOutcome;
import dev.kerneldigest.subscription.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes messages of announcement channels to those who follow them, within Discord's limit: a
 * message that would be beyond it waits until it can be published too. Safe for many threads.
 */
final class Crossposts {
    private static final Logger LOG = LoggerFactory.getLogger(Crossposts.class);

    /** A channel publishes so many an hour (Discord support, "Announcement Channels"). */
    private static final int MOST = 10;

    /** Discord's code for a message that is published already. */
    private static final int ALREADY = 40033;

    private static final Duration WINDOW = Duration.ofHours(1);

    private final Calls calls;
    private final InstantSource clock;
    private final Map<ChannelId, Deque<Instant>> published = new HashMap<>();
    private final Set<DeliveryId> held = new HashSet<>();

    Crossposts(Calls calls, InstantSource clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * How long a message has to wait; empty when it may be sent.
     *
     * <p>One that may have been sent before, by a try whose answer got lost, never waits: Discord
     * knows it again for some minutes only.
     */
    synchronized Optional<Duration> pause(Delivery delivery) {
        Instant now = clock.instant();
        published.values().forEach(times -> times.removeIf(time -> isOver(time, now)));
        published.values().removeIf(Deque::isEmpty);
        Deque<Instant> times = published.getOrDefault(delivery.channel(), new ArrayDeque<>());
        boolean unsent = delivery.attempts() == 1 || held.contains(delivery.id());
        if (times.size() < MOST || !unsent) {
            held.remove(delivery.id());
            return Optional.empty();
        }
        held.add(delivery.id());
        return Optional.of(Duration.between(now, times.getFirst().plus(WINDOW)));
    }

    /**
     * Publishes a message, which may be published already. What Discord refuses stays unpublished.
     *
     * @throws CallFailedException when it is worth another try
     */
    void publish(ChannelId channel, long message) throws CallFailedException {
        count(channel);
        try {
            DataObject _ =
                    calls.call(
                            Route.Messages.CROSSPOST_MESSAGE.compile(
                                    channel.toString(), Long.toUnsignedString(message)));
        } catch (CallFailedException failed) {
            if (failed.code() == ALREADY) {
                return;
            }
            if (failed.outcome() instanceof SendOutcome.TryLater) {
                throw failed;
            }
            LOG.warn(
                    "A message stays unpublished. channel={} cause=\"{}\"",
                    channel,
                    failed.outcome());
        }
    }

    private synchronized void count(ChannelId channel) {
        published.computeIfAbsent(channel, _ -> new ArrayDeque<>()).add(clock.instant());
    }

    private static boolean isOver(Instant time, Instant now) {
        return !time.plus(WINDOW).isAfter(now);
    }
}
