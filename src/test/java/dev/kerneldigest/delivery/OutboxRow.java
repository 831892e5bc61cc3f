package dev.kerneldigest.delivery;

import dev.kerneldigest.store.Database;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A row of the outbox as an operator sees it at a console. */
record OutboxRow(String state, Optional<String> reason, Instant due, Optional<Long> message) {
    /** All rows, the oldest first. */
    static List<OutboxRow> all(Database database) {
        List<OutboxRow> rows = new ArrayList<>();
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "SELECT state, reason, due, message_id FROM outbox ORDER BY id")) {
            while (row.next()) {
                Timestamp due = row.getTimestamp("due");
                rows.add(
                        new OutboxRow(
                                row.getString("state"),
                                Optional.ofNullable(row.getString("reason")),
                                due.toInstant(),
                                Optional.ofNullable(row.getObject("message_id", Long.class))));
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException("the test's own SQL failed", failure);
        }
    }
}
