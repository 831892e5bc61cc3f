package dev.kerneldigest.discord;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Headline;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.NewsQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** An archive in memory. */
final class MemoryArchive implements NewsArchive {
    private final List<ArchivedItem> items = new CopyOnWriteArrayList<>();
    private final List<KernelRelease> kernels = new CopyOnWriteArrayList<>();

    void add(NewsItem item) {
        add(items.size() + 1, item);
    }

    /** Adds an item that tells a story of its own or, with the number of another, the same. */
    void add(long story, NewsItem item) {
        items.add(new ArchivedItem(items.size() + 1, story, item));
    }

    void list(KernelRelease release) {
        kernels.add(release);
    }

    @Override
    public Map<ItemKey, Headline> known(Collection<ItemKey> keys) {
        return items.stream()
                .filter(one -> keys.contains(one.item().key()))
                .collect(
                        Collectors.toMap(
                                one -> one.item().key(),
                                one ->
                                        new Headline(
                                                one.item().source(), one.item().draft().title())));
    }

    @Override
    public List<ArchivedItem> find(NewsQuery query) {
        return items.reversed().stream()
                .filter(one -> matches(one.item(), query))
                .limit(query.most())
                .toList();
    }

    private static boolean matches(NewsItem item, NewsQuery query) {
        boolean topic =
                query.topics().isEmpty()
                        || item.topics().stream().anyMatch(query.topics()::contains);
        boolean kind =
                query.kinds().isEmpty() || query.kinds().contains(item.reading().kind().id());
        boolean source = query.sources().isEmpty() || query.sources().contains(item.source());
        boolean recent = query.since().filter(item.seen()::isBefore).isEmpty();
        return topic && kind && source && recent;
    }

    @Override
    public Optional<ArchivedItem> item(long id) {
        return items.stream().filter(one -> one.id() == id).findFirst();
    }

    @Override
    public List<ArchivedItem> items(Collection<Long> ids) {
        return ids.stream().map(this::item).flatMap(Optional::stream).toList();
    }

    @Override
    public List<ArchivedItem> ofStory(long story) {
        return items.stream().filter(one -> one.story() == story).toList();
    }

    @Override
    public List<ArchivedItem> freed(LocalDate first, LocalDate last) {
        return items.stream()
                .filter(one -> isFree(one, first, last))
                .sorted(Comparator.comparing(one -> free(one).orElseThrow()))
                .toList();
    }

    private static boolean isFree(ArchivedItem item, LocalDate first, LocalDate last) {
        return free(item).filter(day -> !day.isBefore(first) && !day.isAfter(last)).isPresent();
    }

    private static Optional<LocalDate> free(ArchivedItem item) {
        return item.item().reading().free();
    }

    @Override
    public List<ArchivedItem> after(long id, int most) {
        return items.stream().filter(one -> one.id() > id).limit(most).toList();
    }

    @Override
    public List<KernelRelease> kernels() {
        return List.copyOf(kernels);
    }
}
