package dev.kerneldigest.store;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lends connections, in a transaction each. A transaction that lost against another one, by a
 * deadlock or a wait that took too long, is done again: it had changed nothing.
 *
 * <p>H2 keeps commits in memory for a while and writes them in their order, see {@link
 * DatabaseUrl}; whoever needs theirs on the disk has it written, with all that were before.
 * PostgreSQL has written a commit when it answers.
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

    private final Jdbi jdbi;
    private final DatabaseTrouble trouble;

    Transactions(Jdbi jdbi, DatabaseTrouble trouble) {
        this.jdbi = jdbi;
        this.trouble = trouble;
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
        return undisturbed(handle -> {
            T result = handle.inTransaction(work::on);
            write(handle);
            return result;
        });
    }

    /**
     * The same without waiting for the disk, where the database can. A kill before it is written
     * undoes it as if it had never been, with nothing that was committed later left: for what is
     * then found and done again by itself, such as a poll.
     */
    <T> T runAhead(Work<T> work) {
        return undisturbed(handle -> handle.inTransaction(work::on));
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
        return read(handle -> {
            T result = work.on(handle);
            write(handle);
            return result;
        });
    }

    private void write(Handle handle) {
        if (!trouble.url().isPostgres()) {
            int _ = handle.execute(WRITE);
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
