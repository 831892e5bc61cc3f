package dev.kerneldigest;

import dev.kerneldigest.delivery.Delivery;
import dev.kerneldigest.delivery.Edition;
import dev.kerneldigest.delivery.Outbox;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.store.Database;
import dev.kerneldigest.store.SqlOutbox;
import dev.kerneldigest.store.SqlSubscriptions;
import dev.kerneldigest.subscription.Subscriptions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An outbox in which a message waits for each of many channels. For one thread. */
final class OutboxStage implements AutoCloseable {
    /** As many as the courier claims at once. */
    private static final int BATCH = 200;

    private final BenchDatabase access;
    private final Database database;
    private final Outbox outbox;

    OutboxStage(String kind, int channels) throws IOException {
        access = BenchDatabase.of(kind);
        database = access.open();
        outbox = new SqlOutbox(database);
        Subscriptions subscriptions = new SqlSubscriptions(database);
        Servers.wantAll(subscriptions, channels);
        Message message = new Message(0, List.of(new Message.Text("Folios are everywhere.")));
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        subscriptions
                .all()
                .forEach(one ->
                        outbox.publish(
                                new Edition(
                                        one,
                                        Optional.empty(),
                                        now,
                                        Set.of(1L),
                                        Optional.empty(),
                                        List.of(message))));
    }

    /** Claims a batch for no time at all, so that it is there for the next claim too. */
    List<Delivery> claim() {
        return outbox.claim(BATCH, Duration.ZERO, Instant.now());
    }

    @Override
    public void close() throws IOException {
        database.close();
        access.close();
    }
}
