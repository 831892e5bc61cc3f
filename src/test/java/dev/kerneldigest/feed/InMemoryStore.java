package dev.kerneldigest.feed;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Headline;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.KernelList;
import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.SourceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The database, in memory: states and items change together, and it can be told to break. */
final class InMemoryStore implements FeedStates, NewsArchive {
    private final Map<SourceId, FeedState> states = new HashMap<>();
    private final List<ArchivedItem> items = new ArrayList<>();
    private KernelList kernels = KernelList.NONE;
    private boolean broken;

    void breakDown() {
        broken = true;
    }

    void repair() {
        broken = false;
    }

    List<NewsItem> news() {
        return items.stream().map(ArchivedItem::item).toList();
    }

    FeedState state(Source source) {
        return find(source.id()).orElseThrow();
    }

    @Override
    public synchronized Optional<FeedState> find(SourceId source) {
        return Optional.ofNullable(states.get(source));
    }

    @Override
    public synchronized List<FeedState> all() {
        return List.copyOf(states.values());
    }

    @Override
    public synchronized Kept save(FeedState state, List<NewsItem> found, KernelList releases) {
        if (broken) {
            throw new IllegalStateException("the database is away");
        }
        states.put(state.source(), state);
        kernels = releases.releases().isEmpty() ? kernels : releases;
        int before = items.size();
        int changed = 0;
        for (NewsItem item : found) {
            if (known(List.of(item.key())).isEmpty()) {
                items.add(new ArchivedItem(items.size() + 1, items.size() + 1, item));
            } else {
                changed += retitle(item);
            }
        }
        return new Kept(items.size() - before, changed);
    }

    private int retitle(NewsItem item) {
        for (int i = 0; i < items.size(); i++) {
            NewsItem before = items.get(i).item();
            if (before.key().equals(item.key())
                    && !before.draft().title().equals(item.draft().title())) {
                items.set(i, new ArchivedItem(i + 1, i + 1, 1, item));
                return 1;
            }
        }
        return 0;
    }

    @Override
    public synchronized Map<ItemKey, Headline> known(Collection<ItemKey> keys) {
        return news().stream()
                .filter(item -> keys.contains(item.key()))
                .collect(
                        Collectors.toMap(
                                NewsItem::key,
                                item -> new Headline(item.source(), item.draft().title())));
    }

    @Override
    public synchronized List<ArchivedItem> find(NewsQuery query) {
        return items.reversed().stream()
                .filter(archived ->
                        query.sources().isEmpty()
                                || query.sources().contains(archived.item().source()))
                .limit(query.most())
                .toList();
    }

    @Override
    public Optional<ArchivedItem> item(long id) {
        return items(List.of(id)).stream().findFirst();
    }

    @Override
    public synchronized List<ArchivedItem> items(Collection<Long> ids) {
        return items.stream().filter(archived -> ids.contains(archived.id())).toList();
    }

    @Override
    public synchronized List<ArchivedItem> after(long id, int most) {
        return items.stream().filter(archived -> archived.id() > id).limit(most).toList();
    }

    @Override
    public List<KernelRelease> kernels() {
        return kernels.releases();
    }

    @Override
    public KernelList kernels(SourceId source) {
        return kernels;
    }

    @Override
    public List<ArchivedItem> ofStory(long story) {
        throw new UnsupportedOperationException("no poll asks this");
    }

    @Override
    public List<ArchivedItem> freed(LocalDate first, LocalDate last) {
        throw new UnsupportedOperationException("no poll asks this");
    }
}
