package dev.kerneldigest.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Remembers for a while what is dear to find out, so that many who ask cost as much as one. While
 * it is found out, who asks too waits. Safe for many threads.
 */
final class Kept<K, V> {
    private final Map<K, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final Duration time;
    private final int most;
    private final InstantSource clock;
    private final Function<K, V> source;

    private record Entry<V>(V value, Instant until) {}

    /**
     * Remembers nothing yet.
     *
     * @param time how long a value is good
     * @param most values; those asked for longest ago are forgotten first
     */
    Kept(Duration time, int most, InstantSource clock, Function<K, V> source) {
        this.time = time;
        this.most = most;
        this.clock = clock;
        this.source = source;
    }

    synchronized V get(K key) {
        Instant now = clock.instant();
        Optional<Entry<V>> known =
                Optional.ofNullable(entries.get(key)).filter(entry -> now.isBefore(entry.until));
        if (known.isPresent()) {
            return known.get().value;
        }
        V value = source.apply(key);
        entries.put(key, new Entry<>(value, now.plus(time)));
        if (entries.size() > most) {
            entries.remove(entries.keySet().iterator().next());
        }
        return value;
    }
}
