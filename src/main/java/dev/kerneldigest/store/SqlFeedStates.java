package dev.kerneldigest.store;

import dev.kerneldigest.feed.FeedState;
import dev.kerneldigest.feed.FeedStates;
import dev.kerneldigest.news.Headline;
import dev.kerneldigest.news.KernelList;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.SourceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The states of the sources in SQL, and with them what the polls brought. */
public final class SqlFeedStates implements FeedStates {
    private final Transactions transactions;

    public SqlFeedStates(Database database) {
        transactions = database.transactions();
    }

    @Override
    public Optional<FeedState> find(SourceId source) {
        return transactions.read(handle ->
                handle.createQuery(FeedStateRow.SELECT + " WHERE s.source = :source")
                        .bind("source", source.value())
                        .map(FeedStateRow::read)
                        .findOne());
    }

    @Override
    public List<FeedState> all() {
        return transactions.read(handle ->
                handle.createQuery(FeedStateRow.SELECT + " ORDER BY s.source")
                        .map(FeedStateRow::read)
                        .list());
    }

    /**
     * {@inheritDoc}
     *
     * <p>The state's row is written first: its lock makes two savers of one source wait for each
     * other, so that the second sees the items of the first. Nobody waits for the disk: a round of
     * a thousand sources would write most pages of H2's file a thousand times.
     */
    @Override
    public Kept save(FeedState state, List<NewsItem> items, KernelList kernels) {
        return transactions.runAhead(handle -> {
            FeedStateRow.write(handle, state);
            Instant now = moment(state, items);
            Kept kept = keep(handle, items, now);
            if (!state.source().isCustom()) {
                kept =
                        new Kept(
                                kept.fresh(),
                                kept.changed() + AnnouncedCves.file(handle, items, now));
                if (!kernels.releases().isEmpty()) {
                    KernelRows.replace(handle, state.source(), kernels);
                }
            }
            if (kept.fresh() + kept.changed() > 0) {
                SqlArrivals.came(handle);
            }
            return kept;
        });
    }

    @Override
    public KernelList kernels(SourceId source) {
        return transactions.read(handle -> KernelRows.of(handle, source));
    }

    private static Kept keep(Handle handle, List<NewsItem> items, Instant now) {
        if (items.isEmpty()) {
            return new Kept(0, 0);
        }
        Map<String, NewsItem> fresh = new LinkedHashMap<>();
        items.forEach(item ->
                fresh.putIfAbsent(StorableText.key(item.key().value()), FittingItem.of(item)));
        fresh.keySet().removeAll(HeadlineRows.past(handle, fresh.keySet()));
        Map<String, Headline> known =
                HeadlineRows.known(handle, fresh.values().stream().map(NewsItem::key).toList());
        List<NewsItem> retitled =
                fresh.entrySet().stream()
                        .filter(entry ->
                                Optional.ofNullable(known.get(entry.getKey()))
                                        .filter(before -> isRetitled(entry.getValue(), before))
                                        .isPresent())
                        .map(Map.Entry::getValue)
                        .toList();
        carry(handle, fresh, known, now);
        fresh.keySet().removeAll(known.keySet());
        retitled.forEach(item -> NewsRows.change(handle, item, now));
        return new Kept(insert(handle, List.copyOf(fresh.values()), now), retitled.size());
    }

    /** In the order of the alphabet, so that two nodes never wait for each other in a circle. */
    private static void carry(
            Handle handle, Map<String, NewsItem> items, Map<String, Headline> known, Instant now) {
        new TreeMap<>(known)
                .forEach((key, before) ->
                        Optional.ofNullable(items.get(key))
                                .filter(item -> !before.isFrom(item.source()))
                                .ifPresent(item -> CarrierRows.add(handle, item, now)));
    }

    /** Asked again here, where the item is made to fit and no other poll can come in between. */
    private static boolean isRetitled(NewsItem item, Headline before) {
        return item.source().equals(before.source())
                && !before.title().isBlank()
                && !item.draft().title().equals(before.title());
    }

    private static int insert(Handle handle, List<NewsItem> fresh, Instant now) {
        if (fresh.isEmpty()) {
            return 0;
        }
        StoryNumbers stories = new StoryNumbers(handle);
        if (fresh.getFirst().source().isCustom()) {
            // What somebody's own feed brings touches nothing that others see.
            return NewsRows.insert(handle, fresh, stories.apart(fresh), now);
        }
        int inserted = NewsRows.insert(handle, fresh, stories.of(fresh), now);
        new FollowUpRows(handle).write(fresh);
        ThreadRows.write(handle, fresh);
        MergeRows.write(handle, fresh, now);
        return inserted;
    }

    /** What stood there at our first look was seen on its own date, but is stored now. */
    private static Instant moment(FeedState state, List<NewsItem> items) {
        return Stream.concat(state.polled().stream(), items.stream().map(NewsItem::seen))
                .max(Comparator.naturalOrder())
                .orElse(state.next());
    }
}
