package dev.kerneldigest.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Real databases, each new and empty: H2 in memory, and PostgreSQL of one server for all tests. */
public final class TestDatabases {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabases() {}

    /** An H2 database in memory; it is gone once nobody is connected. */
    public static TestDatabase h2() {
        return new TestDatabase("jdbc:h2:mem:test" + NUMBER.incrementAndGet(), "sa", "");
    }

    /** A database of its own on the PostgreSQL server of this JVM, which the first call starts. */
    public static TestDatabase postgres() {
        String name = "test" + NUMBER.incrementAndGet();
        EmbeddedPostgres server = Server.ONE;
        try (Connection connection =
                        DriverManager.getConnection(
                                server.getJdbcUrl("postgres", "postgres"), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("the test server refuses a database", e);
        }
        String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), name);
        return new TestDatabase(url, "postgres", "postgres");
    }

    private static final class Server {
        private static final EmbeddedPostgres ONE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
