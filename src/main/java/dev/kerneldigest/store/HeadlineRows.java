package dev.kerneldigest.store;

import static java.util.stream.Collectors.toMap;

import dev.kerneldigest.news.Headline;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.SourceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Reads what stored items are known by at the next poll. */
final class HeadlineRows {
    private HeadlineRows() {}

    /** Those of these that were stored once and are too old to be kept. */
    static Set<String> past(Handle handle, Collection<String> keys) {
        return handle.createQuery("SELECT item_key FROM news_past WHERE item_key = ANY(:keys)")
                .bindArray("keys", String.class, keys)
                .mapTo(String.class)
                .set();
    }

    /**
     * Those of these that are stored, or were; of the latter only the source is known. Their keys
     * are as {@link StorableText#key} writes them.
     */
    static Map<String, Headline> known(Handle handle, Collection<ItemKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        List<String> asked = keys.stream().map(key -> StorableText.key(key.value())).toList();
        Map<String, Set<SourceId>> carriers = CarrierRows.of(handle, asked);
        return handle
                .createQuery(
                        "SELECT item_key, source, COALESCE(headline, '') AS headline, revision FROM news"
                                + " WHERE item_key = ANY(:keys) UNION ALL"
                                + " SELECT item_key, source, '' AS headline, 0 AS revision FROM news_past"
                                + " WHERE item_key = ANY(:keys)")
                .bindArray("keys", String.class, asked)
                .map((row, _) ->
                        Map.entry(
                                row.getString("item_key"),
                                new Headline(
                                        new SourceId(row.getString("source")),
                                        row.getString("headline"),
                                        carriers.getOrDefault(row.getString("item_key"), Set.of()),
                                        row.getInt("revision"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
    }
}
