package dev.kerneldigest.store;

import static java.util.stream.Collectors.toSet;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.FollowUps;
import dev.kerneldigest.news.NewsItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Writes of new items which earlier ones they go on from, in the transaction that stored them: so
 * nobody ever reads an item without, and no edition changes for it later.
 */
final class FollowUpRows {
    /** A poll that brings more texts is a flood, and nobody reads on in it. */
    private static final int MOST_TEXTS = 100;

    /** How many stored items are looked at for all new ones. */
    private static final int MOST = 400;

    private static final Duration MOST_BETWEEN = Duration.ofDays(180);

    /** Of a text its end is not needed here: its title, links and topics decide. */
    private static final String SELECT =
            "SELECT "
                    + NewsRow.COLUMNS.replace("n.body", "SUBSTRING(n.body FROM 1 FOR 200) AS body")
                    + " FROM news n WHERE ";

    private static final String LINKED =
            SELECT
                    + """
                    n.story_id IN (SELECT k.story_id FROM story_key k
                                   WHERE k.story_key = ANY(:keys))
                        AND n.kind IN ('article', 'brief', 'patch', 'pull') ORDER BY n.id DESC LIMIT :most
                    """;

    private static final String OF_SERIES =
            SELECT
                    + """
                    n.id IN (SELECT s.item FROM news_series s
                             WHERE s.series = ANY(:keys) AND s.told >= :since
                             ORDER BY s.told DESC LIMIT :most)
                    """;

    private final Handle handle;

    FollowUpRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * Looks for what these go on from.
     *
     * @param items made to fit and stored just now
     */
    void write(List<NewsItem> items) {
        List<NewsItem> telling =
                items.stream()
                        .filter(item ->
                                !FollowUps.linked(item).isEmpty()
                                        || !FollowUps.series(item).isEmpty())
                        .toList();
        List<NewsItem> mails =
                telling.stream().filter(item -> item.draft().mail().isPresent()).toList();
        List<NewsItem> texts =
                telling.stream().filter(item -> item.draft().mail().isEmpty()).toList();
        if (texts.size() <= MOST_TEXTS) {
            follow(texts);
        }
        // A busy list brings hundreds of patches, and people follow them from version to version.
        for (int from = 0; from < mails.size(); from += MOST_TEXTS) {
            follow(mails.subList(from, Math.min(mails.size(), from + MOST_TEXTS)));
        }
    }

    private void follow(List<NewsItem> telling) {
        if (telling.isEmpty()) {
            return;
        }
        List<ArchivedItem> fresh = stored(telling);
        insertSeries(fresh);
        List<ArchivedItem> candidates = new ArrayList<>(linked(telling));
        candidates.addAll(ofSeries(telling));
        update(fresh, candidates);
    }

    private List<ArchivedItem> stored(List<NewsItem> items) {
        return handle.createQuery(SELECT + "n.item_key = ANY(:keys)")
                .bindArray("keys", String.class, keys(items, item -> Stream.of(item.key().value())))
                .map(NewsRow::read)
                .list();
    }

    private void insertSeries(List<ArchivedItem> fresh) {
        PreparedBatch batch =
                handle.prepareBatch(
                        "INSERT INTO news_series (series, told, item)"
                                + " VALUES (:series, :told, :item) ON CONFLICT DO NOTHING");
        for (ArchivedItem item : fresh) {
            series(item.item())
                    .map(StorableText::key)
                    .forEach(series ->
                            batch.bind("series", series)
                                    .bind("told", item.item().published())
                                    .bind("item", item.id())
                                    .add());
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private List<ArchivedItem> linked(List<NewsItem> items) {
        Set<String> keys = keys(items, FollowUpRows::linked);
        return keys.isEmpty()
                ? List.of()
                : handle.createQuery(LINKED)
                        .bindArray("keys", String.class, keys)
                        .bind("most", MOST)
                        .map(NewsRow::read)
                        .list();
    }

    private List<ArchivedItem> ofSeries(List<NewsItem> items) {
        Set<String> keys = keys(items, FollowUpRows::series);
        return keys.isEmpty()
                ? List.of()
                : handle.createQuery(OF_SERIES)
                        .bindArray("keys", String.class, keys)
                        .bind("since", earliest(items).minus(MOST_BETWEEN))
                        .bind("most", MOST)
                        .map(NewsRow::read)
                        .list();
    }

    private void update(List<ArchivedItem> fresh, Collection<ArchivedItem> candidates) {
        PreparedBatch batch =
                handle.prepareBatch("UPDATE news SET follows = :earlier WHERE id = :id");
        for (ArchivedItem item : fresh) {
            FollowUps.earlier(item, candidates)
                    .ifPresent(earlier ->
                            batch.bind("earlier", earlier.id()).bind("id", item.id()).add());
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static Set<String> keys(
            List<NewsItem> items, Function<NewsItem, Stream<String>> keysOf) {
        return items.stream().flatMap(keysOf).map(StorableText::key).collect(toSet());
    }

    private static Stream<String> linked(NewsItem item) {
        return FollowUps.linked(item).stream().map(key -> key.value());
    }

    /** Two sources with a series of one name have two; but a mail goes to many lists. */
    private static Stream<String> series(NewsItem item) {
        String owner = item.draft().mail().isPresent() ? "lists" : item.source().value();
        return FollowUps.series(item).stream().map(series -> owner + " " + series);
    }

    private static Instant earliest(List<NewsItem> items) {
        return items.stream()
                .map(item -> SqlTypes.stored(item.published()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
