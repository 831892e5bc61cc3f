package dev.kerneldigest.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lends connections, in a transaction each. A transaction that lost against another one, by a
 * deadlock or a wait that took too long, is done again: it had changed nothing.
 *
 * <p>H2 (2.5.252) writes its file as it stands at some moment, and what another transaction has
 * half done by then may stay after a kill: one row of many was seen, 1 time in 44 with four
 * writers. So on H2 one transaction changes something at a time, and H2 writes when we say so, in
 * between: what was committed is then in the file in its order. PostgreSQL needs neither.
 */
final class Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final int MOST_TRIES = 5;

    /** SQL standard, class 40: transaction rollback; deadlocks are among them on both databases. */
    private static final String ROLLED_BACK = "40";

    /** H2: a lock was not to be had within its LOCK_TIMEOUT. */
    private static final String LOCK_TIMEOUT = "HYT00";

    /** H2: ErrorCode.CONCURRENT_UPDATE_1. */
    private static final String CONCURRENT_UPDATE = "90131";

    /** H2 writes whatever was committed. */
    private static final String WRITE = "CHECKPOINT";

    /** How long H2 is let go on without writing, in nanoseconds, when nobody waits for it. */
    private static final long UNWRITTEN = 10_000_000_000L;

    private final Jdbi jdbi;
    private final DatabaseTrouble trouble;
    private final boolean isH2;
    private final Lock turn = new ReentrantLock();
    private volatile long written = System.nanoTime();

    Transactions(Jdbi jdbi, DatabaseTrouble trouble) {
        this.jdbi = jdbi;
        this.trouble = trouble;
        this.isH2 = !trouble.url().isPostgres();
    }

    /** Work on a connection that is borrowed for as long as it takes. */
    @FunctionalInterface
    interface Work<T> {
        T on(Handle handle);
    }

    /**
     * Does the work in one transaction, maybe several times until it ends undisturbed; then it is
     * on the disk.
     */
    <T> T run(Work<T> work) {
        return inTurn(handle -> {
            T result = handle.inTransaction(work::on);
            write(handle);
            return result;
        });
    }

    /**
     * The same without waiting for the disk, where the database can: it is written with the next
     * transaction that is, or the first of these after ten seconds. A kill before that undoes it as
     * if it had never been, with nothing that was committed later left: for what is then found and
     * done again by itself, such as a poll.
     */
    <T> T runAhead(Work<T> work) {
        return inTurn(handle -> {
            T result = handle.inTransaction(work::on);
            if (System.nanoTime() - written > UNWRITTEN) {
                write(handle);
            }
            return result;
        });
    }

    /** Reads or writes the file itself, while nobody changes anything. */
    <T> T alone(Work<T> work) {
        return inTurn(work);
    }

    /**
     * A connection for statements that others make, with the turn until it is closed in this
     * thread. What it commits is written with the next transaction that is.
     */
    Connection lend(DataSource pool) throws SQLException {
        if (!isH2) {
            return pool.getConnection();
        }
        turn.lock();
        try {
            return LentConnection.of(pool.getConnection(), turn::unlock);
        } catch (SQLException | RuntimeException e) {
            turn.unlock();
            throw e;
        }
    }

    private <T> T inTurn(Work<T> work) {
        if (!isH2) {
            return undisturbed(work);
        }
        turn.lock();
        try {
            return undisturbed(work);
        } finally {
            turn.unlock();
        }
    }

    private <T> T undisturbed(Work<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return jdbi.withHandle(work::on);
            } catch (JdbiException e) {
                if (tries == MOST_TRIES || !isWorthAnotherTry(e)) {
                    throw inWords(e);
                }
                LOG.debug("A transaction is done again. tries={} reason={}", tries, e.getMessage());
            }
        }
    }

    /** Reads, in whatever is committed at each statement. */
    <T> T read(Work<T> work) {
        try {
            return jdbi.withHandle(work::on);
        } catch (JdbiException e) {
            throw inWords(e);
        }
    }

    /** Reads only what no kill undoes, for whoever keeps a copy of it elsewhere. */
    <T> T readWritten(Work<T> work) {
        return inTurn(handle -> {
            T result = work.on(handle);
            write(handle);
            return result;
        });
    }

    private void write(Handle handle) {
        if (isH2) {
            int _ = handle.execute(WRITE);
            written = System.nanoTime();
        }
    }

    /** A damaged file is told of in words, whoever comes across it; all else is for developers. */
    private RuntimeException inWords(JdbiException e) {
        return DatabaseTrouble.isDamage(e) ? trouble.damaged(e) : e;
    }

    private static boolean isWorthAnotherTry(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException failed && failed.getSQLState() != null) {
                String state = failed.getSQLState();
                return state.startsWith(ROLLED_BACK)
                        || state.equals(LOCK_TIMEOUT)
                        || state.equals(CONCURRENT_UPDATE);
            }
        }
        return false;
    }
}
