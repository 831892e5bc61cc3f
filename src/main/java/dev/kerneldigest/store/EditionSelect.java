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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads one published edition. */
final class EditionSelect {
    /** Longer than a transaction that stores items takes: one may end after we composed. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final String LATE =
            "SELECT "
                    + NewsRow.COLUMNS
                    + " FROM news n "
                    + """
                    WHERE n.changed >= :from AND n.changed < :until
                        AND n.story_id IN (SELECT m.story_id FROM edition_item i
                                           JOIN news m ON m.id = i.item WHERE i.edition = :edition)
                        AND NOT EXISTS (SELECT 1 FROM edition_item i
                                        WHERE i.edition = :edition AND i.item = n.id)
                    ORDER BY n.id
                    """;

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
        Instant created = SqlTypes.moment(row, "created");
        List<ArchivedItem> items = new ArrayList<>(items());
        items.addAll(late(created));
        return new PublishedEdition(
                new EditionId(edition),
                row.getInt("version"),
                new SubscriptionId(row.getLong("subscription_id")),
                new ChannelId(row.getLong("channel")),
                created,
                RequestJson.read(row.getString("request"), items, this::items),
                pages());
    }

    private List<ArchivedItem> items() {
        return handle.createQuery(
                        "SELECT %s FROM edition_item i JOIN news n ON n.id = i.item WHERE i.edition = :edition ORDER BY n.id"
                                .formatted(NewsRow.COLUMNS))
                .bind("edition", edition)
                .map(NewsRow::read)
                .list();
    }

    private List<ArchivedItem> items(List<Long> ids) {
        return handle.createQuery(
                        "SELECT %s FROM news n WHERE n.id IN (<ids>) ORDER BY n.id"
                                .formatted(NewsRow.COLUMNS))
                .bindList("ids", ids)
                .map(NewsRow::read)
                .list();
    }

    /** What joined its stories after it was composed. */
    private List<ArchivedItem> late(Instant created) {
        return handle.createQuery(LATE)
                .bind("edition", edition)
                .bind("from", created.minus(OVERLAP))
                .bind("until", created.plus(Editions.OPEN))
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
