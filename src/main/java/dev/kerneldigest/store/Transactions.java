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

    /** Does the work in one transaction, maybe several times until it ends undisturbed. */
    <T> T run(Work<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return jdbi.inTransaction(work::on);
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
