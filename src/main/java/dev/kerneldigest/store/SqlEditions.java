package dev.kerneldigest.store;

import dev.kerneldigest.delivery.EditionId;
import dev.kerneldigest.delivery.Editions;
import dev.kerneldigest.delivery.PublishedEdition;
import dev.kerneldigest.subscription.ChannelId;
import java.util.Optional;

/** The published editions in SQL; {@link SqlOutbox} writes them with their messages. */
public final class SqlEditions implements Editions {
    private final Transactions transactions;

    public SqlEditions(Database database) {
        transactions = database.transactions();
    }

    @Override
    public Optional<PublishedEdition> find(EditionId id) {
        return transactions.read(handle -> new EditionSelect(handle, id.value()).find());
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
