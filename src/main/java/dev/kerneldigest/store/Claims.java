package dev.kerneldigest.store;

import dev.kerneldigest.delivery.Delivery;
import dev.kerneldigest.delivery.DeliveryId;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.SubscriptionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Claims rows of the outbox, in the transaction of whoever calls. */
final class Claims {
    /** Due, and nobody else's. */
    private static final String FREE =
            " AND o.due <= :now AND (o.lease_until IS NULL OR o.lease_until <= :now)";

    private final Handle handle;
    private final Instant now;
    private final Instant until;

    Claims(Handle handle, Instant now, Instant until) {
        this.handle = handle;
        this.now = now;
        // As exact as the database keeps it: it is compared when the claim ends.
        this.until = until.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * SKIP LOCKED keeps claimers out of each other's way; the lease is what makes a row ours.
     *
     * <p>H2 locks every row that fits before it looks at a limit, so the rows are chosen first,
     * twice as many as are wanted, for what another node has locked. They are chosen by a statement
     * of its own: as part of the other one H2 chooses them again for each row.
     */
    List<Delivery> take(String heads, int most) {
        List<Long> chosen = choose(heads, 2 * most);
        if (chosen.isEmpty()) {
            return List.of();
        }
        List<Delivery> due =
                handle.createQuery(
                                "SELECT o.id, o.subscription_id, o.channel, o.payload, o.attempts,"
                                        + " o.message_id FROM outbox o WHERE o.id = ANY(:chosen)"
                                        + " AND o.state = 'pending'"
                                        + FREE
                                        + " ORDER BY o.id LIMIT :most FOR UPDATE SKIP LOCKED")
                        .bindArray("chosen", Long.class, chosen)
                        .bind("now", now)
                        .bind("most", most)
                        .map(this::delivery)
                        .list();
        int[] leased = lease(due);
        return IntStream.range(0, due.size())
                .filter(row -> leased[row] == 1)
                .mapToObj(due::get)
                .toList();
    }

    /** The oldest. All are pending: H2 walks the index of it when it is named in the order. */
    private List<Long> choose(String heads, int most) {
        return handle.createQuery(
                        "SELECT o.id " + heads + FREE + " ORDER BY o.state, o.id LIMIT :most")
                .bind("now", now)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }

    private int[] lease(List<Delivery> due) {
        PreparedBatch batch =
                handle.prepareBatch(
                        """
                        UPDATE outbox SET lease_until = :until, attempts = attempts + 1
                        WHERE id = :id AND state = 'pending'
                            AND (lease_until IS NULL OR lease_until <= :now)
                        """);
        for (Delivery delivery : due) {
            batch.bind("until", until).bind("id", delivery.id().value()).bind("now", now).add();
        }
        return batch.execute();
    }

    private Delivery delivery(ResultSet row, StatementContext context) throws SQLException {
        return new Delivery(
                new DeliveryId(row.getLong("id")),
                new SubscriptionId(row.getLong("subscription_id")),
                new ChannelId(row.getLong("channel")),
                MessageJson.read(row.getString("payload")),
                new Delivery.Claim(row.getInt("attempts") + 1, until),
                Optional.ofNullable(row.getObject("message_id", Long.class)));
    }
}
