package dev.kerneldigest.store;

import dev.kerneldigest.subscription.Interest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes news that are too old to be kept, with all that hangs on them, and what was sent that
 * long ago. An item leaves its key behind, so that a source that lists it still does not bring it
 * again. What waits in the outbox stays, and the threads that somebody follows. CVEs are no news:
 * they are a register, and stay.
 */
public final class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    /** Items of one transaction, so that nobody waits long for it. */
    private static final int BATCH = 500;

    private static final String OLD =
            """
            SELECT n.id, n.story_id, n.item_key FROM news n
            WHERE n.seen < :before AND NOT (n.id = ANY(:followed)) AND NOT EXISTS (
                SELECT 1 FROM edition_item i JOIN outbox o ON o.edition = i.edition
                WHERE i.item = n.id AND o.state = 'pending')
            ORDER BY n.seen, n.id LIMIT :most
            """;

    /** Of items. */
    private static final List<String> FORGET_ITEMS =
            List.of(
                    """
                    INSERT INTO news_past (item_key, source)
                    SELECT item_key, source FROM news WHERE id = ANY(:ids) ON CONFLICT DO NOTHING
                    """,
                    "DELETE FROM news_topic WHERE item = ANY(:ids)",
                    "DELETE FROM news_link WHERE item = ANY(:ids)",
                    "DELETE FROM news_series WHERE item = ANY(:ids)",
                    "DELETE FROM news_carrier WHERE item = ANY(:ids)",
                    "DELETE FROM edition_item WHERE item = ANY(:ids)",
                    "UPDATE news SET follows = NULL WHERE follows = ANY(:ids)",
                    "DELETE FROM news WHERE id = ANY(:ids)");

    /** Of stories of which no item is left; a chapter of one has its number below zero. */
    private static final List<String> FORGET_STORIES =
            List.of(
                    "DELETE FROM story_key WHERE story_id = ANY(:ids)",
                    "DELETE FROM posted WHERE story_id = ANY(:ids)",
                    "DELETE FROM posted WHERE 0 - story_id = ANY(:ids)");

    /** A source's last gap is part of its state. */
    private static final List<String> FORGET_SENT =
            List.of(
                    "DELETE FROM outbox WHERE state <> 'pending' AND ended < :before",
                    """
                    DELETE FROM edition_item WHERE edition IN (
                        SELECT e.id FROM edition e WHERE e.created < :before
                            AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.edition = e.id))
                    """,
                    """
                    DELETE FROM edition WHERE created < :before
                        AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.edition = edition.id)
                    """,
                    "DELETE FROM news_merge WHERE merged < :before",
                    """
                    DELETE FROM news_gap WHERE found < :before AND NOT EXISTS (
                        SELECT 1 FROM feed_state s
                        WHERE s.source = news_gap.source AND s.gap_found = news_gap.found)
                    """);

    private final Transactions transactions;

    public Retention(Database database) {
        transactions = database.transactions();
    }

    /**
     * What is to be done daily.
     *
     * @param kept for how long items are kept, from when they were first seen
     */
    public Runnable after(Duration kept, InstantSource clock) {
        return () -> purge(clock.instant().minus(kept));
    }

    /** Deletes what was first seen or ended before that; how many items it was. */
    public int purge(Instant before) {
        int deleted = 0;
        int batch;
        do {
            batch = transactions.run(handle -> forget(handle, before));
            deleted += batch;
        } while (batch == BATCH);
        transactions.run(handle ->
                FORGET_SENT.stream()
                        .mapToInt(sql -> handle.createUpdate(sql).bind("before", before).execute())
                        .sum());
        if (deleted > 0) {
            LOG.info("Old news is deleted. items={} seenBefore={}", deleted, before);
        }
        return deleted;
    }

    private static int forget(Handle handle, Instant before) {
        List<Old> items =
                handle.createQuery(OLD)
                        .bind("before", before)
                        .bind("most", BATCH)
                        .bindArray("followed", Long.class, followed(handle))
                        .map((row, _) ->
                                new Old(
                                        row.getLong("id"),
                                        row.getLong("story_id"),
                                        row.getString("item_key")))
                        .list();
        if (items.isEmpty()) {
            return 0;
        }
        execute(handle, FORGET_ITEMS, items.stream().map(Old::id).toList());
        forgetMails(handle, items);
        execute(handle, FORGET_STORIES, untold(handle, items));
        return items.size();
    }

    /** The items with which the threads begin that somebody follows. */
    private static Set<Long> followed(Handle handle) {
        return handle
                .createQuery("SELECT interest FROM subscription WHERE interest LIKE '%\"thread\"%'")
                .mapTo(String.class)
                .map(SubscriptionJson::interest)
                .stream()
                .filter(Interest.PatchThread.class::isInstance)
                .map(interest -> ((Interest.PatchThread) interest).first())
                .collect(Collectors.toSet());
    }

    private static void forgetMails(Handle handle, List<Old> items) {
        List<String> mails =
                items.stream()
                        .filter(item -> item.key().startsWith("lore:"))
                        .map(item -> item.key().substring("lore:".length()))
                        .toList();
        handle.createUpdate("DELETE FROM news_thread WHERE message = ANY(:mails)")
                .bindArray("mails", String.class, mails)
                .execute();
    }

    private static List<Long> untold(Handle handle, List<Old> items) {
        Set<Long> stories = items.stream().map(Old::story).collect(Collectors.toSet());
        stories.removeAll(
                handle.createQuery("SELECT story_id FROM news WHERE story_id = ANY(:stories)")
                        .bindArray("stories", Long.class, stories)
                        .mapTo(Long.class)
                        .set());
        return List.copyOf(stories);
    }

    private static void execute(Handle handle, List<String> statements, Collection<Long> ids) {
        for (String sql : statements) {
            handle.createUpdate(sql).bindArray("ids", Long.class, ids).execute();
        }
    }

    private record Old(long id, long story, String key) {}
}
