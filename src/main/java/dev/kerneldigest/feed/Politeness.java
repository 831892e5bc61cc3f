package dev.kerneldigest.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps book of how we treat hosts, by what happened and not by what was planned: an audit of
 * {@link HostGate} and {@link Pace}. In memory only, of the hosts asked last. Safe for many
 * threads.
 */
public final class Politeness {
    /** More than there are sources; redirects can lead to hosts without number. */
    private static final int MOST_HOSTS = 1_000;

    private final InstantSource time;
    private final Map<String, Page> book = new LinkedHashMap<>(16, 0.75f, true);

    Politeness(InstantSource time) {
        this.time = time;
    }

    /** The book, by the names of the hosts. */
    public synchronized List<HostRecord> hosts() {
        return book.entrySet().stream()
                .map(entry -> entry.getValue().record(entry.getKey()))
                .sorted(Comparator.comparing(HostRecord::host))
                .toList();
    }

    /** A request begins. */
    synchronized void begun(String host) {
        Page page = book.computeIfAbsent(host, _ -> new Page());
        page.begin(time.instant());
        if (book.size() > MOST_HOSTS) {
            book.remove(book.keySet().iterator().next());
        }
    }

    /** A request is over, whatever became of it. */
    synchronized void ended(String host) {
        Optional.ofNullable(book.get(host)).ifPresent(page -> page.end(time.instant()));
    }

    /** What the host answered to the request that is under way, or was the last. */
    synchronized void answered(String host, FetchOutcome outcome) {
        Optional.ofNullable(book.get(host)).ifPresent(page -> page.note(outcome, time.instant()));
    }

    /** What is written of one host; guarded by the book. */
    private static final class Page {
        private long requests;
        private long notModified;
        private int atOnce;
        private int mostAtOnce;
        private Optional<Instant> ended = Optional.empty();
        private Optional<Duration> closest = Optional.empty();
        private Optional<HostRecord.Wish> wish = Optional.empty();

        private void begin(Instant now) {
            requests++;
            atOnce++;
            mostAtOnce = Math.max(mostAtOnce, atOnce);
            Optional<Duration> rest = ended.map(last -> Duration.between(last, now));
            closest =
                    rest.filter(length ->
                                    closest.filter(least -> least.compareTo(length) <= 0).isEmpty())
                            .or(() -> closest);
            wish =
                    wish.map(it ->
                            new HostRecord.Wish(it.until(), it.next().or(() -> Optional.of(now))));
        }

        private void end(Instant now) {
            atOnce--;
            ended = Optional.of(now);
        }

        private void note(FetchOutcome outcome, Instant now) {
            if (outcome instanceof FetchOutcome.NotModified) {
                notModified++;
            }
            if (outcome instanceof FetchOutcome.RateLimited(_, Optional<Duration> wait)) {
                wish =
                        wait.map(length -> new HostRecord.Wish(now.plus(length), Optional.empty()))
                                .or(() -> wish);
            }
        }

        private HostRecord record(String host) {
            return new HostRecord(host, requests, notModified, closest, mostAtOnce, wish);
        }
    }
}
