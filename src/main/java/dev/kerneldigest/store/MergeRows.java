package dev.kerneldigest.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.Mail;
import dev.kerneldigest.news.Merge;
import dev.kerneldigest.news.NewsItem;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * Writes which pull requests were merged, in the transaction of whoever calls; a bot may tell
 * before the request is stored. The request counts as changed, so what was posted of it is edited.
 */
final class MergeRows {
    private static final String OPEN =
            """
            SELECT n.id, n.details, m.tree, m.url, m.merged
            FROM news_merge m JOIN news n ON n.item_key = 'lore:' || m.message
            WHERE m.message = ANY(:messages) AND n.kind = 'pull' ORDER BY n.id
            """;

    private MergeRows() {}

    /**
     * Looks for news of merges.
     *
     * @param items made to fit and stored just now, with their threads
     */
    static void write(Handle handle, List<NewsItem> items, Instant now) {
        TreeSet<String> requests = new TreeSet<>();
        for (NewsItem item : items) {
            Merge.toldBy(item).ifPresent(merge -> requests.add(insert(handle, item, merge)));
            if (item.reading().kind() instanceof Kind.Pull) {
                item.draft().mail().map(MergeRows::message).ifPresent(requests::add);
            }
        }
        if (!requests.isEmpty()) {
            close(handle, requests, now);
        }
    }

    /** The request that it is about. */
    private static String insert(Handle handle, NewsItem told, Merge merge) {
        String request =
                handle.createQuery("SELECT root FROM news_thread WHERE message = :message")
                        .bind("message", message(told.draft().mail().orElseThrow()))
                        .mapTo(String.class)
                        .one();
        handle.createUpdate(
                        "INSERT INTO news_merge (message, tree, url, merged)"
                                + " VALUES (:message, :tree, :url, :merged) ON CONFLICT DO NOTHING")
                .bind("message", request)
                .bind("tree", merge.tree())
                .bind("url", merge.url().toString())
                .bind("merged", merge.at())
                .execute();
        return request;
    }

    private static void close(Handle handle, Collection<String> requests, Instant now) {
        List<Closed> found =
                handle.createQuery(OPEN)
                        .bindArray("messages", String.class, requests)
                        .map((row, _) ->
                                new Closed(
                                        row.getLong("id"),
                                        (ObjectNode) Json.read(row.getString("details")),
                                        new Merge(
                                                row.getString("tree"),
                                                URI.create(row.getString("url")),
                                                SqlTypes.moment(row, "merged"))))
                        .list();
        found.stream()
                .filter(closed -> !closed.facts().has("merged"))
                .forEach(closed -> update(handle, closed, now));
    }

    private static void update(Handle handle, Closed closed, Instant now) {
        KindJson.merge(closed.facts(), closed.merge());
        handle.createUpdate(
                        "UPDATE news SET details = :details, changed = :now,"
                                + " revision = revision + 1 WHERE id = :id")
                .bind("details", Json.write(closed.details()))
                .bind("now", now)
                .bind("id", closed.id())
                .execute();
    }

    private static String message(Mail mail) {
        return StorableText.key(mail.id());
    }

    /** A request that was merged. */
    private record Closed(long id, ObjectNode details, Merge merge) {
        ObjectNode facts() {
            return (ObjectNode) Json.member(details, "facts");
        }
    }
}
