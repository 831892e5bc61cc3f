package dev.kerneldigest.store;

import static java.util.stream.Collectors.toMap;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Gap;
import dev.kerneldigest.news.Headline;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.SourceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The archive in SQL. Moments come back to the microsecond. */
public final class SqlNewsArchive implements NewsArchive {
    /** More than a story or a week of paid articles has, by far. */
    private static final int MOST = 100;

    private final Transactions transactions;

    public SqlNewsArchive(Database database) {
        transactions = database.transactions();
    }

    @Override
    public Map<ItemKey, Headline> known(Collection<ItemKey> keys) {
        Map<String, Headline> stored =
                transactions.read(handle -> HeadlineRows.known(handle, keys));
        Map<ItemKey, Headline> known = new HashMap<>();
        for (ItemKey key : keys) {
            Optional.ofNullable(stored.get(StorableText.key(key.value())))
                    .ifPresent(headline -> known.put(key, headline));
        }
        return known;
    }

    /** {@inheritDoc} Reads nothing else of them. */
    @Override
    public Set<String> titles(SourceId source, int most) {
        return transactions.read(handle ->
                handle.createQuery(
                                "SELECT headline FROM news WHERE source = :source AND headline IS NOT NULL"
                                        + " ORDER BY source, seen DESC, id DESC LIMIT :most")
                        .bind("source", source.value())
                        .bind("most", most)
                        .mapTo(String.class)
                        .set());
    }

    @Override
    public List<ArchivedItem> find(NewsQuery query) {
        NewsSelect select = new NewsSelect(query);
        return transactions.read(handle -> select.on(handle).map(NewsRow::read).list());
    }

    @Override
    public Optional<ArchivedItem> item(long id) {
        return items(List.of(id)).stream().findFirst();
    }

    @Override
    public List<ArchivedItem> items(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, ArchivedItem> found =
                transactions.read(handle -> byId(handle, ids)).stream()
                        .collect(toMap(ArchivedItem::id, item -> item));
        return ids.stream()
                .distinct()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }

    @Override
    public List<ArchivedItem> ofStory(long story) {
        String sql =
                "SELECT %s FROM news n WHERE n.story_id = :story ORDER BY n.id LIMIT :most"
                        .formatted(NewsRow.COLUMNS);
        return transactions.read(handle ->
                handle.createQuery(sql)
                        .bind("story", story)
                        .bind("most", MOST)
                        .map(NewsRow::read)
                        .list());
    }

    @Override
    public List<ArchivedItem> thread(long first) {
        return transactions.read(handle -> VersionRows.of(handle, first));
    }

    @Override
    public Set<Long> movedThreads(Instant since) {
        return transactions.read(handle -> VersionRows.moved(handle, since));
    }

    @Override
    public List<ArchivedItem> freed(LocalDate first, LocalDate last) {
        String sql =
                "SELECT %s FROM news n WHERE n.free_on >= :first AND n.free_on <= :last AND n.paid ORDER BY n.free_on, n.id LIMIT :most"
                        .formatted(NewsRow.COLUMNS);
        return transactions.read(handle ->
                handle.createQuery(sql)
                        .bind("first", first)
                        .bind("last", last)
                        .bind("most", MOST)
                        .map(NewsRow::read)
                        .list());
    }

    @Override
    public List<ArchivedItem> after(long id, int most) {
        String sql =
                "SELECT %s FROM news n WHERE n.id > :id ORDER BY n.id LIMIT :most"
                        .formatted(NewsRow.COLUMNS);
        return transactions.readWritten(handle ->
                handle.createQuery(sql)
                        .bind("id", id)
                        .bind("most", most)
                        .map(NewsRow::read)
                        .list());
    }

    @Override
    public List<Gap> gaps(Instant from, Instant until) {
        return transactions.read(handle -> GapRows.foundIn(handle, from, until));
    }

    @Override
    public List<KernelRelease> kernels() {
        return transactions.read(KernelRows::all);
    }

    private static List<ArchivedItem> byId(Handle handle, Collection<Long> ids) {
        return handle.createQuery(
                        "SELECT " + NewsRow.COLUMNS + " FROM news n WHERE n.id = ANY(:ids)")
                .bindArray("ids", Long.class, ids)
                .map(NewsRow::read)
                .list();
    }
}
