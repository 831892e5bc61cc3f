package dev.kerneldigest.discord;

import dev.kerneldigest.subscription.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes messages of announcement channels to those who follow them, within Discord's limit.
 * What is beyond it, or fails, stays in the channel, unpublished. Safe for many threads.
 */
final class Crossposts {
    private static final Logger LOG = LoggerFactory.getLogger(Crossposts.class);

    /** A channel publishes so many an hour (Discord support, "Announcement Channels"). */
    private static final int MOST = 10;

    private static final Duration WINDOW = Duration.ofHours(1);

    private final Calls calls;
    private final InstantSource clock;
    private final Map<ChannelId, Deque<Instant>> published = new HashMap<>();

    Crossposts(Calls calls, InstantSource clock) {
        this.calls = calls;
        this.clock = clock;
    }

    void publish(ChannelId channel, long message) {
        if (!isAllowed(channel)) {
            LOG.info("Ten were published within the hour, this one is not. channel={}", channel);
            return;
        }
        try {
            DataObject _ =
                    calls.call(
                            Route.Messages.CROSSPOST_MESSAGE.compile(
                                    channel.toString(), Long.toUnsignedString(message)));
        } catch (CallFailedException failed) {
            LOG.warn(
                    "A message stays unpublished. channel={} cause=\"{}\"",
                    channel,
                    failed.outcome());
        }
    }

    /** Counts this one, unless there were enough. */
    private synchronized boolean isAllowed(ChannelId channel) {
        Instant now = clock.instant();
        published.values().forEach(times -> times.removeIf(time -> isOver(time, now)));
        published.values().removeIf(Deque::isEmpty);
        Deque<Instant> times = published.computeIfAbsent(channel, _ -> new ArrayDeque<>());
        if (times.size() >= MOST) {
            return false;
        }
        times.add(now);
        return true;
    }

    private static boolean isOver(Instant time, Instant now) {
        return !time.plus(WINDOW).isAfter(now);
    }
}
