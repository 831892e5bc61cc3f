package dev.kerneldigest.testing;

import dev.kerneldigest.store.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Where an empty database of a test is, and how to get in. */
public record TestDatabase(String url, String user, String password) {
    /** Our tables, those that refer to others first. */
    private static final List<String> TABLES =
            List.of(
                    "edition_item",
                    "edition",
                    "outbox",
                    "posted",
                    "subscription",
                    "guild_settings",
                    "custom_feed",
                    "feed_state",
                    "news_gap",
                    "news_carrier",
                    "news_thread",
                    "news_merge",
                    "kernel_release",
                    "news_topic",
                    "news_link",
                    "news",
                    "news_series",
                    "news_past",
                    "story_key",
                    "kernel_cve");

    public Database open() {
        return Database.open(url, user, password);
    }

    /** Empties our tables. */
    public static void clear(Database database) {
        execute(database, TABLES.stream().map(table -> "DELETE FROM " + table).toList());
    }

    /** Executes statements in one transaction, as an operator at a console would. */
    public static void execute(Database database, List<String> statements) {
        try (Connection connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the test's own SQL failed", e);
        }
    }
}
