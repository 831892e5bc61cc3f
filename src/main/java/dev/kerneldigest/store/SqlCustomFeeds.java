package dev.kerneldigest.store;

import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.subscription.CustomFeed;
import dev.kerneldigest.subscription.CustomFeeds;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.UserId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The feeds that servers added for themselves, in SQL. */
public final class SqlCustomFeeds implements CustomFeeds {
    /** What is remembered of feeds that no server has any more. */
    static final String FORGET_ORPHANS =
            """
            DELETE FROM feed_state WHERE source LIKE 'custom-%' AND NOT EXISTS
                (SELECT 1 FROM custom_feed c WHERE c.source = feed_state.source)
            """;

    private static final String SELECT =
            "SELECT guild, source, name, title, url, added_by, added FROM custom_feed ";

    private final Transactions transactions;

    public SqlCustomFeeds(Database database) {
        transactions = database.transactions();
    }

    /**
     * {@inheritDoc}
     *
     * <p>Who loses a slot to another node takes the next one.
     */
    @Override
    public Addition add(CustomFeed feed) {
        for (short slot = 1; slot <= MOST; slot++) {
            short free = slot;
            Optional<Addition> end = transactions.run(handle -> tryAdd(handle, feed, free));
            if (end.isPresent()) {
                return end.get();
            }
        }
        return Addition.FULL;
    }

    /** Adds one within a transaction that does more. */
    static Addition add(Handle handle, CustomFeed feed) {
        for (short slot = 1; slot <= MOST; slot++) {
            Optional<Addition> end = tryAdd(handle, feed, slot);
            if (end.isPresent()) {
                return end.get();
            }
        }
        return Addition.FULL;
    }

    /** Empty when the slot is taken. */
    private static Optional<Addition> tryAdd(Handle handle, CustomFeed feed, short slot) {
        boolean known =
                of(handle, feed.guild()).anyMatch(one -> one.source().equals(feed.source()));
        if (known) {
            return Optional.of(Addition.KNOWN);
        }
        int inserted =
                handle.createUpdate(
                                """
                                INSERT INTO custom_feed
                                    (guild, slot, source, name, title, url, added_by, added)
                                VALUES (:guild, :slot, :source, :name, :title, :url, :by, :added)
                                ON CONFLICT DO NOTHING
                                """)
                        .bind("guild", feed.guild().value())
                        .bind("slot", slot)
                        .bind("source", feed.source().value())
                        .bind("name", StorableText.of(feed.name(), StorableText.LINE))
                        .bind("title", StorableText.of(feed.title(), StorableText.LINE))
                        .bind("url", feed.url().toString())
                        .bind("by", feed.addedBy().value())
                        .bind("added", feed.added())
                        .execute();
        return inserted > 0 ? Optional.of(Addition.DONE) : Optional.empty();
    }

    @Override
    public boolean remove(GuildId guild, SourceId source) {
        return transactions.run(handle -> {
            int removed =
                    handle.createUpdate(
                                    "DELETE FROM custom_feed"
                                            + " WHERE guild = :guild AND source = :source")
                            .bind("guild", guild.value())
                            .bind("source", source.value())
                            .execute();
            handle.createUpdate(FORGET_ORPHANS).execute();
            return removed > 0;
        });
    }

    @Override
    public List<CustomFeed> of(GuildId guild) {
        return transactions.read(handle -> of(handle, guild).toList());
    }

    @Override
    public Optional<CustomFeed> find(SourceId source) {
        return transactions.read(handle ->
                handle.createQuery(SELECT + "WHERE source = :source ORDER BY added, guild LIMIT 1")
                        .bind("source", source.value())
                        .map((row, _) -> read(row))
                        .findOne());
    }

    @Override
    public List<CustomFeed> all() {
        return transactions.read(handle ->
                handle.createQuery(
                                SELECT
                                        + "c WHERE NOT EXISTS (SELECT 1 FROM custom_feed o"
                                        + " WHERE o.source = c.source AND o.guild < c.guild)"
                                        + " ORDER BY source")
                        .map((row, _) -> read(row))
                        .list());
    }

    static Stream<CustomFeed> of(Handle handle, GuildId guild) {
        return handle
                .createQuery(SELECT + "WHERE guild = :guild ORDER BY added, slot")
                .bind("guild", guild.value())
                .map((row, _) -> read(row))
                .list()
                .stream();
    }

    private static CustomFeed read(ResultSet row) throws SQLException {
        return new CustomFeed(
                new GuildId(row.getLong("guild")),
                new SourceId(row.getString("source")),
                row.getString("name"),
                row.getString("title"),
                URI.create(row.getString("url")),
                new UserId(row.getLong("added_by")),
                SqlTypes.moment(row, "added"));
    }
}
