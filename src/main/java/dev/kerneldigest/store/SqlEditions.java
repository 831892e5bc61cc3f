package dev.kerneldigest.store;

import dev.kerneldigest.delivery.EditionId;
import dev.kerneldigest.delivery.Editions;
import dev.kerneldigest.delivery.PublishedEdition;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.subscription.ChannelId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The published editions in SQL; {@link SqlOutbox} writes them with their messages. */
public final class SqlEditions implements Editions {
    /** n is what changed, m an item of its story that the edition holds. */
    private static final String OUTDATED =
            """
            SELECT DISTINCT e.id FROM news n
            JOIN news m ON m.story_id = n.story_id
            JOIN edition_item i ON i.item = m.id
            JOIN edition e ON e.id = i.edition
            WHERE n.changed >= :changed AND e.created >= :published
                AND ((n.id = m.id AND n.revision > i.revision)
                    OR (n.id <> m.id AND
            """
                    + EditionSelect.IS_LATE
                    + ")) ORDER BY e.id";

    private final Transactions transactions;

    public SqlEditions(Database database) {
        transactions = database.transactions();
    }

    @Override
    public Optional<PublishedEdition> find(EditionId id) {
        return transactions.read(handle -> new EditionSelect(handle, id.value()).find());
    }

    @Override
    public List<EditionId> outdated(Instant published, Instant changed) {
        return transactions.read(handle ->
                handle.createQuery(OUTDATED)
                        .bind("published", published)
                        .bind("changed", changed)
                        .map((row, _) -> new EditionId(row.getLong("id")))
                        .list());
    }

    @Override
    public OptionalInt revise(PublishedEdition edition, List<Message> pages, Instant now) {
        return transactions.run(handle -> new RevisionRows(handle, edition).write(pages, now));
    }

    @Override
    public Optional<PublishedEdition> ofMessage(ChannelId channel, long message) {
        return transactions
                .read(handle ->
                        handle.createQuery(
                                        "SELECT edition FROM outbox WHERE message_id = :message"
                                                + " AND channel = :channel"
                                                + " AND edition IS NOT NULL")
                                .bind("message", message)
                                .bind("channel", channel.value())
                                .mapTo(Long.class)
                                .findFirst())
                .map(EditionId::new)
                .flatMap(this::find);
    }
}
