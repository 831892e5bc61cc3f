package dev.kerneldigest.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jdbi.v3.core.Handle;

/**
 * Keeps the file of an H2 database from growing, which H2 itself would do amid other transactions,
 * see {@link Transactions}. Each time, what is still of use in pieces of the file that are mostly
 * useless is written anew, so that they can be overwritten, after the 45 s that H2 keeps them at
 * least.
 */
public final class Tidying implements Runnable {
    /** Pieces of the file whose useful part is smaller, in percent, as H2 itself has it. */
    private static final int FILL_RATE = 50;

    /** Bytes that are written anew at once: a small part of a second. */
    private static final int MOST = 4 << 20;

    private final Transactions transactions;

    public Tidying(Database database) {
        transactions = database.transactions();
    }

    @Override
    public void run() {
        boolean _ = transactions.alone(Tidying::tidy);
    }

    private static boolean tidy(Handle handle) {
        return store(handle.getConnection()).compact(FILL_RATE, MOST);
    }

    private static MVStore store(Connection connection) {
        try {
            return ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession())
                    .getDatabase()
                    .getStore()
                    .getMvStore();
        } catch (SQLException e) {
            throw new DatabaseException("the file of the database cannot be tidied", e);
        }
    }
}
