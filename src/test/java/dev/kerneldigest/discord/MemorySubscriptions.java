package dev.kerneldigest.discord;

import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.SubscriptionId;
import dev.kerneldigest.subscription.Subscriptions;
import dev.kerneldigest.subscription.Wish;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** Subscriptions in memory. */
final class MemorySubscriptions implements Subscriptions {
    private final AtomicLong last = new AtomicLong();
    private final Map<Long, Subscription> kept = new ConcurrentSkipListMap<>();
    private final Map<GuildId, GuildSettings> settings = new ConcurrentHashMap<>();

    @Override
    public Subscription add(Wish wish) {
        return keep(new SubscriptionId(last.incrementAndGet()), wish, Optional.empty());
    }

    private Subscription keep(SubscriptionId id, Wish wish, Optional<String> pause) {
        Subscription made = Subscription.of(id, wish, pause);
        kept.put(id.value(), made);
        return made;
    }

    @Override
    public boolean remove(GuildId guild, SubscriptionId id) {
        return find(id).filter(one -> one.guild().equals(guild)).isPresent()
                && kept.remove(id.value()) != null;
    }

    @Override
    public Optional<Subscription> change(SubscriptionId id, Wish wish) {
        return find(id).filter(one -> one.guild().equals(wish.guild()))
                .map(one -> keep(id, wish, one.pause()));
    }

    @Override
    public Optional<Subscription> find(SubscriptionId id) {
        return Optional.ofNullable(kept.get(id.value()));
    }

    @Override
    public List<Subscription> of(GuildId guild) {
        return all().stream().filter(one -> one.guild().equals(guild)).toList();
    }

    @Override
    public List<Subscription> all() {
        return List.copyOf(kept.values());
    }

    @Override
    public void pause(SubscriptionId id, String reason) {
        changePause(id, Optional.of(reason));
    }

    @Override
    public void resume(SubscriptionId id) {
        changePause(id, Optional.empty());
    }

    private void changePause(SubscriptionId id, Optional<String> pause) {
        find(id).ifPresent(one -> keep(id, one.wish(), pause));
    }

    @Override
    public GuildSettings settings(GuildId guild) {
        return settings.getOrDefault(guild, GuildSettings.defaults(guild));
    }

    @Override
    public void save(GuildSettings chosen) {
        settings.put(chosen.guild(), chosen);
    }
}
