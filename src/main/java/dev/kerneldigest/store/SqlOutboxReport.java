package dev.kerneldigest.store;

import dev.kerneldigest.delivery.OutboxReport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The outbox's report in SQL. */
public final class SqlOutboxReport implements OutboxReport {
    private final Transactions transactions;

    public SqlOutboxReport(Database database) {
        transactions = database.transactions();
    }

    @Override
    public Counts counts() {
        String sql =
                """
                SELECT (SELECT COUNT(*) FROM outbox WHERE state = 'pending') AS pending,
                    (SELECT COUNT(*) FROM outbox WHERE state = 'sent') AS sent,
                    (SELECT COUNT(*) FROM outbox WHERE state = 'given-up') AS given_up,
                    (SELECT MIN(created) FROM outbox WHERE state = 'pending') AS oldest
                """;
        return transactions.read(handle ->
                handle.createQuery(sql)
                        .map((row, _) ->
                                new Counts(
                                        row.getLong("pending"),
                                        row.getLong("sent"),
                                        row.getLong("given_up"),
                                        SqlTypes.maybeMoment(row, "oldest")))
                        .one());
    }

    @Override
    public List<Entry> unsent(int most) {
        String columns =
                "id, subscription_id, channel, state, created, due, attempts, reason FROM outbox";
        String sql =
                """
                (SELECT 0 AS part, id AS place, %1$s WHERE state = 'pending'
                    ORDER BY id LIMIT :most)
                UNION ALL
                (SELECT 1 AS part, -id AS place, %1$s WHERE state = 'given-up'
                    ORDER BY id DESC LIMIT :most)
                ORDER BY part, place LIMIT :most
                """
                        .formatted(columns);
        return transactions.read(handle ->
                handle.createQuery(sql).bind("most", most).map((row, _) -> entry(row)).list());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getLong("subscription_id"),
                row.getLong("channel"),
                row.getString("state").equals("given-up"),
                SqlTypes.moment(row, "created"),
                SqlTypes.moment(row, "due"),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("reason")).filter(text -> !text.isBlank()));
    }
}
