package dev.kerneldigest.store;

import dev.kerneldigest.delivery.Delivery;
import dev.kerneldigest.delivery.Edition;
import dev.kerneldigest.delivery.Outbox;
import dev.kerneldigest.subscription.SubscriptionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Update;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The outbox in SQL. */
public final class SqlOutbox implements Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(SqlOutbox.class);

    /** It was sent; where a revised message waits behind it, that one is to replace it now. */
    private static final String SENT =
            """
            UPDATE outbox SET message_id = :message, lease_until = NULL, reason = NULL,
                state = CASE WHEN revised IS NULL THEN 'sent' ELSE 'pending' END,
                ended = CASE WHEN revised IS NULL THEN CAST(:now AS timestamp with time zone) END,
                attempts = CASE WHEN revised IS NULL THEN attempts ELSE 0 END,
                payload = COALESCE(revised, payload), revised = NULL
            """;

    /** Neither ended nor claimed anew. */
    private static final String STILL_OURS =
            " WHERE id = :id AND state = 'pending' AND lease_until = :lease";

    /** Edited once more, with what it is to say by now; what is being sent, after that. */
    private static final String EDIT_AGAIN =
            """
            UPDATE outbox SET revised = CASE WHEN state = 'pending' THEN COALESCE(revised, payload) END,
                attempts = CASE WHEN state = 'pending' THEN attempts ELSE 0 END,
                due = CASE WHEN state = 'pending' THEN due ELSE :now END,
                state = 'pending', ended = NULL
            WHERE id = :id AND message_id IS NOT NULL AND state IN ('pending', 'sent')
            """;

    /** Rows that are the oldest pending one of their channel. */
    private static final String HEADS =
            """
            FROM outbox o WHERE o.state = 'pending' AND NOT EXISTS (
                SELECT 1 FROM outbox earlier
                WHERE earlier.state = 'pending' AND earlier.channel = o.channel
                    AND earlier.id < o.id)
            """;

    private final Transactions transactions;

    /** Those who publish, and those who end what was claimed: they lock different rows. */
    private final GroupCommit publishing;

    private final GroupCommit ending;

    public SqlOutbox(Database database) {
        transactions = database.transactions();
        publishing = new GroupCommit(transactions);
        ending = new GroupCommit(transactions);
    }

    @Override
    public boolean publish(Edition edition) {
        try {
            return publishing.run(
                    edition.subscription().id().value(),
                    handle -> new EditionRows(handle, edition).insert());
        } catch (OvertakenException _) {
            return false;
        }
    }

    @Override
    public Optional<Instant> cursor(SubscriptionId subscription) {
        return transactions.read(handle ->
                handle.createQuery("SELECT served_until FROM subscription WHERE id = :id")
                        .bind("id", subscription.value())
                        .map((row, _) -> SqlTypes.maybeMoment(row, "served_until"))
                        .findOne()
                        .flatMap(moment -> moment));
    }

    @Override
    public Set<SubscriptionId> waiting() {
        return transactions.read(handle ->
                handle.createQuery(
                                "SELECT DISTINCT subscription_id FROM outbox WHERE state = 'pending'"
                                        + " AND attempts > 0 AND message_id IS NULL")
                        .mapTo(Long.class)
                        .map(SubscriptionId::new)
                        .set());
    }

    @Override
    public Set<Long> posted(SubscriptionId subscription, Collection<Long> stories) {
        if (stories.isEmpty()) {
            return Set.of();
        }
        return transactions.read(handle ->
                handle.createQuery(
                                "SELECT story_id FROM posted WHERE subscription_id = :id"
                                        + " AND story_id = ANY(:stories)")
                        .bind("id", subscription.value())
                        .bindArray("stories", Long.class, stories)
                        .mapTo(Long.class)
                        .set());
    }

    @Override
    public List<Delivery> claim(int most, Duration lease, Instant now) {
        return transactions.run(
                handle -> new Claims(handle, now, now.plus(lease)).take(HEADS, most));
    }

    @Override
    public void release() {
        int released =
                transactions.run(handle ->
                        handle.execute(
                                "UPDATE outbox SET lease_until = NULL"
                                        + " WHERE state = 'pending' AND lease_until IS NOT NULL"));
        if (released > 0) {
            LOG.info("Deliveries of a former run are taken up again. count={}", released);
        }
    }

    @Override
    public void sent(Delivery delivery, long message, Instant now) {
        boolean ours =
                end(delivery, SENT, update -> update.bind("message", message).bind("now", now));
        if (!ours && delivery.replaces().isPresent()) {
            editAgain(delivery, now);
        }
    }

    private void editAgain(Delivery delivery, Instant now) {
        int again =
                transactions.run(handle ->
                        handle.createUpdate(EDIT_AGAIN)
                                .bind("id", delivery.id().value())
                                .bind("now", now)
                                .execute());
        if (again > 0) {
            LOG.info("A message is edited again, after an edit too late. id={}", delivery.id());
        }
    }

    @Override
    public void retry(Delivery delivery, String reason, Instant next) {
        end(
                delivery,
                "UPDATE outbox SET due = :next, reason = :reason, lease_until = NULL",
                update -> update.bind("next", next).bind("reason", line(reason)));
    }

    @Override
    public void giveUp(Delivery delivery, String reason, Instant now) {
        end(
                delivery,
                "UPDATE outbox SET state = 'given-up', reason = :reason, ended = :now,"
                        + " lease_until = NULL, revised = NULL",
                update -> update.bind("now", now).bind("reason", line(reason)));
    }

    @Override
    public Optional<Instant> nextDue() {
        String sql = "SELECT MIN(GREATEST(o.due, COALESCE(o.lease_until, o.due))) AS due " + HEADS;
        return transactions.read(handle ->
                handle.createQuery(sql).map((row, _) -> SqlTypes.maybeMoment(row, "due")).one());
    }

    @Override
    public Backlog backlog() {
        String sql =
                """
                SELECT (SELECT COUNT(*) FROM outbox WHERE state = 'pending') AS pending,
                    (SELECT COUNT(*) FROM outbox WHERE state = 'given-up') AS given_up,
                    (SELECT MIN(created) FROM outbox WHERE state = 'pending') AS oldest
                """;
        return transactions.read(handle ->
                handle.createQuery(sql)
                        .map((row, _) ->
                                new Backlog(
                                        row.getInt("pending"),
                                        row.getInt("given_up"),
                                        SqlTypes.maybeMoment(row, "oldest")))
                        .one());
    }

    /** Changes a row unless it has ended already or was claimed anew: whose it is is believed. */
    private boolean end(Delivery delivery, String sql, UnaryOperator<Update> values) {
        int changed =
                ending.run(
                        delivery.id().value(),
                        handle ->
                                values.apply(handle.createUpdate(sql + STILL_OURS))
                                        .bind("id", delivery.id().value())
                                        .bind("lease", delivery.claim().until())
                                        .execute());
        if (changed == 0) {
            LOG.info(
                    "A delivery ended or is another's, and stays as it is. delivery={}",
                    delivery.id());
        }
        return changed > 0;
    }

    private static String line(String reason) {
        return StorableText.of(reason, StorableText.LINE);
    }
}
