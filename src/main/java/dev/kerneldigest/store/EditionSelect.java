package dev.kerneldigest.store;

import dev.kerneldigest.delivery.EditionId;
import dev.kerneldigest.delivery.Editions;
import dev.kerneldigest.delivery.PublishedEdition;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.SubscriptionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads one published edition. */
final class EditionSelect {
    /**
     * Whether n joined a story of edition e after that was composed; for two days, {@link
     * Editions#OPEN}. The ten minutes are longer than a transaction that stores items takes: one
     * may end after we composed.
     */
    static final String IS_LATE =
            """
            n.changed >= e.created - INTERVAL '10' MINUTE AND n.changed < e.created + INTERVAL '2' DAY
                AND NOT EXISTS (SELECT 1 FROM edition_item known
                                WHERE known.edition = e.id AND known.item = n.id)\
            """;

    private static final String LATE =
            "SELECT "
                    + NewsRow.COLUMNS
                    + """
                     FROM edition e, news n
                    WHERE e.id = :edition AND n.story_id IN (
                        SELECT m.story_id FROM edition_item i
                        JOIN news m ON m.id = i.item WHERE i.edition = :edition) AND
                    """
                    + IS_LATE;

    /** As the archive gives them; what a press makes of items in another order may differ. */
    private static final Comparator<ArchivedItem> NEWEST_FIRST =
            Comparator.comparing((ArchivedItem item) -> item.item().seen())
                    .thenComparingLong(ArchivedItem::id)
                    .reversed();

    private final Handle handle;
    private final long edition;

    EditionSelect(Handle handle, long edition) {
        this.handle = handle;
        this.edition = edition;
    }

    Optional<PublishedEdition> find() {
        return handle.createQuery("SELECT * FROM edition WHERE id = :edition")
                .bind("edition", edition)
                .map(this::read)
                .findOne();
    }

    private PublishedEdition read(ResultSet row, StatementContext context) throws SQLException {
        return new PublishedEdition(
                new EditionId(edition),
                row.getInt("version"),
                new SubscriptionId(row.getLong("subscription_id")),
                new ChannelId(row.getLong("channel")),
                SqlTypes.moment(row, "created"),
                RequestJson.read(row.getString("request"), items(), this::items),
                pages());
    }

    private List<ArchivedItem> items() {
        String held =
                "SELECT %s FROM edition_item i JOIN news n ON n.id = i.item WHERE i.edition = :edition"
                        .formatted(NewsRow.COLUMNS);
        return Stream.of(held, LATE)
                .flatMap(sql ->
                        handle
                                .createQuery(sql)
                                .bind("edition", edition)
                                .map(NewsRow::read)
                                .list()
                                .stream())
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private List<ArchivedItem> items(List<Long> ids) {
        return handle.createQuery(
                        "SELECT %s FROM news n WHERE n.id IN (<ids>) ORDER BY n.id"
                                .formatted(NewsRow.COLUMNS))
                .bindList("ids", ids)
                .map(NewsRow::read)
                .list();
    }

    private List<Message> pages() {
        return handle.createQuery(
                        "SELECT COALESCE(revised, payload) AS message FROM outbox"
                                + " WHERE edition = :edition ORDER BY page")
                .bind("edition", edition)
                .map((row, _) -> MessageJson.read(row.getString("message")))
                .list();
    }
}
