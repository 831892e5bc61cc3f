package dev.kerneldigest.store;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Writes which other sources have an item, in the transaction of whoever calls. It stays one item,
 * and gets the topics that it has there, as of now: who wants those finds it among the fresh.
 */
final class CarrierRows {
    private CarrierRows() {}

    /** Who else had these items; keys are as {@link StorableText#key} writes them. */
    static Map<String, Set<SourceId>> of(Handle handle, List<String> keys) {
        Map<String, Set<SourceId>> carriers = new HashMap<>();
        handle.createQuery(
                        "SELECT n.item_key, c.source FROM news n"
                                + " JOIN news_carrier c ON c.item = n.id"
                                + " WHERE n.item_key = ANY(:keys)")
                .bindArray("keys", String.class, keys)
                .map((row, _) ->
                        Map.entry(row.getString("item_key"), new SourceId(row.getString("source"))))
                .forEach(carrier ->
                        carriers.computeIfAbsent(carrier.getKey(), _ -> new HashSet<>())
                                .add(carrier.getValue()));
        return carriers;
    }

    /**
     * Adds a source to a stored item that it has not carried before.
     *
     * @param item as that source has it
     */
    static void add(Handle handle, NewsItem item, Instant now) {
        Stored stored = stored(handle, StorableText.key(item.key().value()));
        handle.createUpdate(
                        "INSERT INTO news_carrier (source, item) VALUES (:source, :item)"
                                + " ON CONFLICT DO NOTHING")
                .bind("source", item.source().value())
                .bind("item", stored.id())
                .execute();
        List<TopicId> before = DetailsJson.topics(stored.details());
        List<TopicId> added =
                item.topics().stream().filter(topic -> !before.contains(topic)).toList();
        if (!added.isEmpty() && !stored.chatter()) {
            List<TopicId> all = new ArrayList<>(before);
            all.addAll(added);
            stored.details().set("topics", Json.texts(all));
            handle.createUpdate("UPDATE news SET details = :details WHERE id = :id")
                    .bind("details", Json.write(stored.details()))
                    .bind("id", stored.id())
                    .execute();
            insert(handle, stored, added, now);
        }
    }

    private static void insert(Handle handle, Stored stored, List<TopicId> added, Instant now) {
        PreparedBatch batch =
                handle.prepareBatch(
                        "INSERT INTO news_topic (topic, seen, item, kind, source)"
                                + " VALUES (:topic, :now, :item, :kind, :source)");
        for (TopicId topic : added.stream().collect(toSet())) {
            batch.bind("topic", topic.value())
                    .bind("now", now)
                    .bind("item", stored.id())
                    .bind("kind", stored.kind())
                    .bind("source", stored.source())
                    .add();
        }
        batch.execute();
    }

    private static Stored stored(Handle handle, String key) {
        return handle.createQuery(
                        "SELECT id, kind, source, details, chatter FROM news WHERE item_key = :key")
                .bind("key", key)
                .map((row, _) ->
                        new Stored(
                                row.getLong("id"),
                                row.getString("kind"),
                                row.getString("source"),
                                (ObjectNode) Json.read(row.getString("details")),
                                row.getBoolean("chatter")))
                .one();
    }

    private record Stored(
            long id, String kind, String source, ObjectNode details, boolean chatter) {}
}
