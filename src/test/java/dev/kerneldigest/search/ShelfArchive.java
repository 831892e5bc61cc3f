package dev.kerneldigest.search;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.Headline;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.Reading;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** An archive in memory, which counts how often an index asks it. */
public final class ShelfArchive implements NewsArchive {
    /** When the items of the tests are seen, unless they say otherwise. */
    public static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final TreeMap<Long, ArchivedItem> items = new TreeMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private int failing;
    private volatile CountDownLatch door = new CountDownLatch(0);

    /** Whoever asks from now on waits until the door is opened. */
    CountDownLatch closeDoor() {
        CountDownLatch closed = new CountDownLatch(1);
        door = closed;
        return closed;
    }

    /** Puts an item of LWN on the shelf, seen now. */
    public ShelfArchive put(long id, String title, String text) {
        return put(id, title, text, new Kind.Article(), "lwn", Set.of(), NOW);
    }

    /** Puts an item on the shelf. */
    public ShelfArchive put(
            long id,
            String title,
            String text,
            Kind kind,
            String source,
            Set<String> topics,
            Instant seen) {
        Draft draft =
                new Draft(
                        source.equals("lwn") ? "LWN.net" : source,
                        title,
                        text,
                        List.of(),
                        List.of(),
                        Optional.of(URI.create("https://example.org/" + id)),
                        Optional.of(seen));
        Reading reading =
                new Reading(
                        kind,
                        title,
                        false,
                        Optional.empty(),
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        NewsItem item =
                new NewsItem(
                        new ItemKey("lwn:" + id + ":" + title),
                        new SourceId(source),
                        draft,
                        reading,
                        topics.stream().sorted().map(TopicId::new).toList(),
                        seen);
        items.put(id, new ArchivedItem(id, 1_000 + id, item));
        return this;
    }

    /** Fails when it is asked for the so many-th time from now on. */
    void failAt(int call) {
        failing = asked.get() + call;
    }

    int asked() {
        return asked.get();
    }

    @Override
    public Map<ItemKey, Headline> known(Collection<ItemKey> keys) {
        throw new UnsupportedOperationException("no index asks this");
    }

    @Override
    public List<ArchivedItem> find(NewsQuery query) {
        return items.values().stream()
                .filter(item -> hasTopic(item.item(), query.topics()))
                .filter(item ->
                        query.since().filter(start -> item.item().seen().isBefore(start)).isEmpty())
                .toList();
    }

    private static boolean hasTopic(NewsItem item, Set<TopicId> wanted) {
        return wanted.isEmpty() || item.topics().stream().anyMatch(wanted::contains);
    }

    @Override
    public Optional<ArchivedItem> item(long id) {
        return Optional.ofNullable(items.get(id));
    }

    @Override
    public List<ArchivedItem> items(Collection<Long> ids) {
        return ids.stream().map(items::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<ArchivedItem> ofStory(long story) {
        throw new UnsupportedOperationException("no index asks this");
    }

    @Override
    public List<ArchivedItem> freed(LocalDate first, LocalDate last) {
        throw new UnsupportedOperationException("no index asks this");
    }

    @Override
    public List<ArchivedItem> after(long id, int most) {
        if (asked.incrementAndGet() == failing) {
            throw new IllegalStateException("the archive is away");
        }
        try {
            door.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted at the door", e);
        }
        Stream<ArchivedItem> after = items.tailMap(id, false).values().stream();
        return after.limit(most).toList();
    }

    @Override
    public List<KernelRelease> kernels() {
        return List.of();
    }
}
