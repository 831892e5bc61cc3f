package dev.kerneldigest.subscription;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets servers that the bot was taken out of long ago. Safe for many threads. */
public final class Purge implements Runnable {
    /** How long what a server chose is kept. */
    public static final Duration KEPT = Duration.ofDays(90);

    private static final Logger LOG = LoggerFactory.getLogger(Purge.class);

    private final Departures departures;
    private final Subscriptions subscriptions;
    private final Consumer<SubscriptionId> ended;
    private final InstantSource clock;

    /**
     * Makes a purge.
     *
     * @param ended hears of each subscription that is no more
     */
    public Purge(
            Departures departures,
            Subscriptions subscriptions,
            Consumer<SubscriptionId> ended,
            InstantSource clock) {
        this.departures = departures;
        this.subscriptions = subscriptions;
        this.ended = ended;
        this.clock = clock;
    }

    @Override
    public void run() {
        departures.before(clock.instant().minus(KEPT)).forEach(this::forget);
    }

    /** Deletes all that is kept of a server at once; how many subscriptions it had. */
    public int forget(GuildId guild) {
        List<Subscription> all = subscriptions.of(guild);
        departures.forget(guild);
        all.forEach(one -> ended.accept(one.id()));
        LOG.info("A server is forgotten guild={} subscriptions={}", guild, all.size());
        return all.size();
    }
}
