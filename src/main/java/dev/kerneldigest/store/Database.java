package dev.kerneldigest.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * The database, opened and brought to this program's version: H2 in a file or in memory, or
 * PostgreSQL. Safe for many threads; close it last.
 */
public final class Database implements AutoCloseable {
    /** Connections at once; the many virtual threads wait for one. */
    private static final int CONNECTIONS = 10;

    private final HikariDataSource pool;
    private final DatabaseUrl url;
    private final Transactions transactions;

    private Database(HikariDataSource pool, DatabaseUrl url) {
        this.pool = pool;
        this.url = url;
        Jdbi jdbi = Jdbi.create(pool);
        SqlTypes.register(jdbi);
        transactions = new Transactions(jdbi);
    }

    /**
     * Opens the database, creating it when H2 finds none, and its tables when it has none.
     *
     * @param url a JDBC URL that begins with {@code jdbc:h2:} or {@code jdbc:postgresql:}
     * @throws DatabaseException when it cannot be used; one line says why and what to do
     */
    public static Database open(String url, String user, String password) {
        DatabaseUrl known = new DatabaseUrl(url);
        refuseCutDown(known);
        if (known.file().filter(Files::exists).isPresent()) {
            Migrations.refuseNewerFile(known, user, password);
        }
        // This connection holds an H2 database in memory until the pool has its own.
        try (Connection first = DriverManager.getConnection(known.complete(), user, password)) {
            first.getMetaData();
            return migrated(new HikariDataSource(settings(known, user, password)), known);
        } catch (SQLException e) {
            throw DatabaseTrouble.opening(known, e);
        }
    }

    private static Database migrated(HikariDataSource pool, DatabaseUrl url) {
        try {
            new Migrations(pool, url).run();
            return new Database(pool, url);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static HikariConfig settings(DatabaseUrl url, String user, String password) {
        HikariConfig settings = new HikariConfig();
        settings.setPoolName("kernel-digest");
        settings.setJdbcUrl(url.complete());
        settings.setUsername(user);
        settings.setPassword(password);
        settings.setMaximumPoolSize(CONNECTIONS);
        return settings;
    }

    private static void refuseCutDown(DatabaseUrl url) {
        Optional<Path> file = url.file();
        try {
            if (file.isPresent() && H2File.isCutDown(file.get())) {
                throw new DatabaseException(
                        "the database %s %s"
                                .formatted(url, DatabaseTrouble.damaged("the file is cut short")));
            }
        } catch (IOException e) {
            throw new DatabaseException(
                    "the file of the database %s cannot be read (%s): check its permissions"
                            .formatted(url, e.getMessage()),
                    e);
        }
    }

    /** For Quartz, which keeps its tables in the same database. */
    public DataSource dataSource() {
        return pool;
    }

    /** Whether several nodes may work on it at once: PostgreSQL, not H2. */
    public boolean isShared() {
        return url.isPostgres();
    }

    Transactions transactions() {
        return transactions;
    }

    @Override
    public void close() {
        pool.close();
    }
}
