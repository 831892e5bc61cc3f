package dev.kerneldigest.store;

import static java.util.stream.Collectors.toMap;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Chatter;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.StoryGrouping;
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
import org.jdbi.v3.core.statement.SqlStatement;

/** Writes rows of news, in the transaction of whoever calls. */
final class NewsRows {
    private static final String INSERT =
            """
            INSERT INTO news (item_key, story_id, source, kind, seen, published, title, paid, free_on,
                              gist, url, body, details, headline, changed, chatter)
            VALUES (:key, :story, :source, :kind, :seen, :published, :title, :paid, :free,
                    :gist, :url, :body, :details, :headline, :changed, :chatter)
            ON CONFLICT DO NOTHING
            """;

    private static final String CHANGE =
            """
            UPDATE news SET kind = :kind, title = :title, paid = :paid, free_on = :free, gist = :gist,
                url = :url, body = :body, details = :details, headline = :headline,
                changed = :changed, revision = revision + 1
            WHERE id = :id
            """;

    private NewsRows() {}

    /**
     * Rewrites a stored item: what its source says of it now. It keeps its number, story, date and
     * topics, so that it is posted to nobody again.
     *
     * @param item made to fit
     */
    static void change(Handle handle, NewsItem item, Instant now) {
        String key = StorableText.key(item.key().value());
        ArchivedItem before =
                handle.createQuery(
                                "SELECT "
                                        + NewsRow.COLUMNS
                                        + " FROM news n WHERE n.item_key = :key")
                        .bind("key", key)
                        .map(NewsRow::read)
                        .one();
        NewsItem after =
                new NewsItem(
                        item.key(),
                        item.source(),
                        item.draft(),
                        item.reading(),
                        before.item().topics(),
                        before.item().seen());
        bind(handle.createUpdate(CHANGE), after)
                .bind("id", before.id())
                .bind("changed", now)
                .execute();
        handle.createUpdate(
                        "UPDATE news_topic SET kind = :kind"
                                + " WHERE topic = ANY(:topics) AND seen = :seen AND item = :id")
                .bind("kind", item.reading().kind().id())
                .bindArray("topics", String.class, texts(after.topics()))
                .bind("seen", after.seen())
                .bind("id", before.id())
                .execute();
    }

    /** Marks items as changed, of which more is known now than they say themselves. */
    static void retell(Handle handle, Collection<ItemKey> keys, Instant now) {
        if (keys.isEmpty()) {
            return;
        }
        handle.createUpdate(
                        "UPDATE news SET changed = :changed, revision = revision + 1"
                                + " WHERE item_key = ANY(:keys)")
                .bind("changed", now)
                .bindArray(
                        "keys",
                        String.class,
                        keys.stream().map(key -> StorableText.key(key.value())).toList())
                .execute();
    }

    private static List<String> texts(List<TopicId> topics) {
        return topics.stream().map(TopicId::value).toList();
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
            NewsItem item = items.get(i);
            bind(batch, item)
                    .bind("key", StorableText.key(item.key().value()))
                    .bind("story", stories.get(i))
                    .bind("source", item.source().value())
                    .bind("seen", item.seen())
                    .bind("published", item.draft().date())
                    .bind("changed", now)
                    .bind("chatter", Chatter.is(item))
                    .add();
        }
        Map<String, Long> ids =
                batch
                        .executePreparedBatch("id", "item_key")
                        .map((row, _) -> Map.entry(row.getString("item_key"), row.getLong("id")))
                        .list()
                        .stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        insertTopics(handle, items, ids);
        insertLinks(handle, items, ids);
        return ids.size();
    }

    private static <T extends SqlStatement<T>> T bind(T statement, NewsItem item) {
        return statement
                .bind("kind", item.reading().kind().id())
                .bind("title", item.reading().title())
                .bind("paid", item.reading().paid())
                .bind("free", item.reading().free())
                .bind("gist", item.reading().gist())
                .bind("url", item.draft().url().map(URI::toString))
                .bind("body", item.draft().text())
                .bind("details", DetailsJson.write(item))
                .bind("headline", item.draft().title());
    }

    private static void insertTopics(Handle handle, List<NewsItem> items, Map<String, Long> ids) {
        PreparedBatch batch =
                handle.prepareBatch(
                        "INSERT INTO news_topic (topic, seen, item, kind, source)"
                                + " VALUES (:topic, :seen, :item, :kind, :source)");
        for (NewsItem item : items) {
            Optional.ofNullable(ids.get(StorableText.key(item.key().value())))
                    .filter(_ -> !Chatter.is(item))
                    .ifPresent(id -> addTopics(batch, id, item));
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static void insertLinks(Handle handle, List<NewsItem> items, Map<String, Long> ids) {
        PreparedBatch batch =
                handle.prepareBatch(
                        "INSERT INTO news_link (target, told, item) VALUES (:target, :told, :item)");
        for (NewsItem item : items) {
            Optional.ofNullable(ids.get(StorableText.key(item.key().value())))
                    .ifPresent(id -> addLinks(batch, id, item));
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Links lead others to the story; to that of somebody's own feed none may. */
    private static void addLinks(PreparedBatch batch, long id, NewsItem item) {
        if (item.source().isCustom()) {
            return;
        }
        for (String target : StoryGrouping.targets(item)) {
            batch.bind("target", StorableText.key(target))
                    .bind("told", item.published())
                    .bind("item", id)
                    .add();
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
