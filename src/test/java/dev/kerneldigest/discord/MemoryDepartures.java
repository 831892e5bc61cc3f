package dev.kerneldigest.discord;

import dev.kerneldigest.subscription.Departures;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.GuildSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The servers that the bot was taken out of, in memory. */
final class MemoryDepartures implements Departures {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MemorySubscriptions subscriptions;
    private final Map<GuildId, Instant> left = new ConcurrentHashMap<>();

    MemoryDepartures(MemorySubscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public synchronized void left(GuildId guild, Instant now) {
        left.putIfAbsent(guild, now);
        notifyAll();
    }

    /** Waits until a server is noted as left; false when 30 s were not enough. */
    synchronized boolean await(GuildId guild) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (long millis = PATIENCE.toMillis();
                !left.containsKey(guild) && millis > 0;
                millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
            wait(millis);
        }
        return left.containsKey(guild);
    }

    @Override
    public void returned(GuildId guild) {
        left.remove(guild);
    }

    @Override
    public List<GuildId> before(Instant moment) {
        return left.entrySet().stream()
                .filter(entry -> entry.getValue().isBefore(moment))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void forget(GuildId guild) {
        subscriptions.of(guild).forEach(one -> subscriptions.remove(guild, one.id()));
        subscriptions.save(GuildSettings.defaults(guild));
        left.remove(guild);
    }
}
