package dev.kerneldigest.store;

import static java.util.stream.Collectors.toMap;

import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.TopicId;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes rows of news, in the transaction of whoever calls. */
final class NewsRows {
    private static final String INSERT =
            """
            INSERT INTO news (item_key, story_id, source, kind, seen, published, title, paid, free_on,
                              gist, url, body, details, changed)
            VALUES (:key, :story, :source, :kind, :seen, :published, :title, :paid, :free,
                    :gist, :url, :body, :details, :changed)
            ON CONFLICT DO NOTHING
            """;

    private NewsRows() {}

    /** Which of these are stored, as {@link StorableText#key} writes them. */
    static Set<String> known(Handle handle, Collection<ItemKey> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        List<String> asked = keys.stream().map(key -> StorableText.key(key.value())).toList();
        return handle.createQuery("SELECT item_key FROM news WHERE item_key = ANY(:keys)")
                .bindArray("keys", String.class, asked)
                .mapTo(String.class)
                .set();
    }

    /**
     * Inserts items, numbered in this order; one that another node stored meanwhile is left out.
     *
     * @param items made to fit, none of them known, no two with the same key
     * @param stories the story of each
     * @param now when that is
     * @return how many were inserted
     */
    static int insert(Handle handle, List<NewsItem> items, List<Long> stories, Instant now) {
        PreparedBatch batch = handle.prepareBatch(INSERT);
        for (int i = 0; i < items.size(); i++) {
            bind(batch, items.get(i), stories.get(i));
            batch.bind("changed", now);
            batch.add();
        }
        Map<String, Long> ids =
                batch
                        .executePreparedBatch("id", "item_key")
                        .map((row, _) -> Map.entry(row.getString("item_key"), row.getLong("id")))
                        .list()
                        .stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        insertTopics(handle, items, ids);
        return ids.size();
    }

    private static void bind(PreparedBatch batch, NewsItem item, long story) {
        batch.bind("key", StorableText.key(item.key().value()))
                .bind("story", story)
                .bind("source", item.source().value())
                .bind("kind", item.reading().kind().id())
                .bind("seen", item.seen())
                .bind("published", item.draft().date())
                .bind("title", item.reading().title())
                .bind("paid", item.reading().paid())
                .bind("free", item.reading().free())
                .bind("gist", item.reading().gist())
                .bind("url", item.draft().url().map(URI::toString))
                .bind("body", item.draft().text())
                .bind("details", DetailsJson.write(item));
    }

    private static void insertTopics(Handle handle, List<NewsItem> items, Map<String, Long> ids) {
        PreparedBatch batch =
                handle.prepareBatch(
                        "INSERT INTO news_topic (topic, seen, item, kind, source)"
                                + " VALUES (:topic, :seen, :item, :kind, :source)");
        for (NewsItem item : items) {
            Optional.ofNullable(ids.get(StorableText.key(item.key().value())))
                    .ifPresent(id -> addTopics(batch, id, item));
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static void addTopics(PreparedBatch batch, long id, NewsItem item) {
        for (TopicId topic : Set.copyOf(item.topics())) {
            batch.bind("topic", topic.value())
                    .bind("seen", item.seen())
                    .bind("item", id)
                    .bind("kind", item.reading().kind().id())
                    .bind("source", item.source().value())
                    .add();
        }
    }
}
