package dev.kerneldigest.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
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

    /**
     * How long a node may stop amid a transaction, with locks that all others wait for, before
     * PostgreSQL rolls it back: of a node that is frozen or cut off nobody else would do it. Longer
     * than any pause of a node that works, and short enough for others to take over in time.
     */
    private static final String NO_LONG_STOPS = "SET idle_in_transaction_session_timeout = '15s'";

    private final HikariDataSource pool;
    private final DatabaseUrl url;
    private final Transactions transactions;

    private Database(HikariDataSource pool, DatabaseTrouble trouble) {
        this.pool = pool;
        this.url = trouble.url();
        Jdbi jdbi = Jdbi.create(pool);
        SqlTypes.register(jdbi);
        transactions = new Transactions(jdbi, trouble);
    }

    /**
     * Opens the database, creating it when H2 finds none, and its tables when it has none.
     *
     * <p>An H2 file is the user's own who runs the program, from before anything is in it.
     *
     * @param url a JDBC URL that begins with {@code jdbc:h2:} or {@code jdbc:postgresql:}
     * @param backups where the nightly ones are, for the advice when the database is damaged
     * @throws DatabaseException when it cannot be used; one line says why and what to do
     */
    public static Database open(String url, String user, String password, BackupShelf backups) {
        DatabaseUrl known = new DatabaseUrl(url);
        DatabaseTrouble trouble = new DatabaseTrouble(known, backups);
        known.file().ifPresent(file -> new H2Door(known, file, trouble).prepare(user, password));
        // This connection holds an H2 database in memory until the pool has its own.
        try (Connection first = DriverManager.getConnection(known.complete(), user, password)) {
            first.getMetaData();
            return migrated(new HikariDataSource(settings(known, user, password)), trouble);
        } catch (SQLException e) {
            known.file().ifPresent(H2Door::leaveNothingEmpty);
            throw trouble.opening(e);
        }
    }

    /** The same, with the backups where they are by default. */
    public static Database open(String url, String user, String password) {
        return open(url, user, password, BackupShelf.of(url, Path.of("backups")));
    }

    private static Database migrated(HikariDataSource pool, DatabaseTrouble trouble) {
        try {
            migrations(pool, trouble.url()).run();
            return new Database(pool, trouble);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /** On PostgreSQL over connections of their own: one keeps a lock amid an idle transaction. */
    private static Migrations migrations(HikariDataSource pool, DatabaseUrl url) {
        return url.isPostgres()
                ? new Migrations(url, pool.getUsername(), pool.getPassword())
                : new Migrations(pool, url);
    }

    private static HikariConfig settings(DatabaseUrl url, String user, String password) {
        HikariConfig settings = new HikariConfig();
        settings.setPoolName("kernel-digest");
        settings.setJdbcUrl(url.complete());
        settings.setUsername(user);
        settings.setPassword(password);
        settings.setMaximumPoolSize(CONNECTIONS);
        if (url.isPostgres()) {
            settings.setConnectionInitSql(NO_LONG_STOPS);
        }
        return settings;
    }

    /**
     * Refuses to go on where there is no file of an H2 database, which opening would make.
     *
     * @throws DatabaseException when there is none; one line says what to do
     */
    public static void requireThere(String url) {
        new DatabaseUrl(url)
                .file()
                .filter(file -> !Files.exists(file))
                .ifPresent(file -> {
                    throw new DatabaseException(
                            "there is no database %s yet: check KERNEL_DIGEST_DB and the working directory"
                                    .formatted(file));
                });
    }

    /**
     * A connection for Quartz, which keeps its tables in the same database. On H2 nobody else
     * changes anything until it is closed, which its borrower's thread does.
     */
    public Connection lend() throws SQLException {
        return transactions.lend(pool);
    }

    /** Connections to look at the tables with. */
    public DataSource dataSource() {
        return pool;
    }

    /**
     * Asks it whether it is there, with this program's tables in it.
     *
     * @throws RuntimeException when it is not
     */
    public void check() {
        String sql = "SELECT COUNT(*) FROM news WHERE id < 0";
        long _ = transactions.read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    /** Whether several nodes may work on it at once: PostgreSQL, not H2. */
    public boolean isShared() {
        return url.isPostgres();
    }

    /** The file of an H2 database that lives in one. */
    public Optional<Path> file() {
        return url.file();
    }

    String user() {
        return pool.getUsername();
    }

    String password() {
        return pool.getPassword();
    }

    Transactions transactions() {
        return transactions;
    }

    @Override
    public void close() {
        pool.close();
    }
}
