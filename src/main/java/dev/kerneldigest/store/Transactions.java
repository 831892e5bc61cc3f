package dev.kerneldigest.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lends connections, in a transaction each. A transaction that lost against another one, by a
 * deadlock or a wait that took too long, is done again: it had changed nothing.
 *
 * <p>H2 keeps commits in memory for a moment, where a kill loses them, and writes them in one go,
 * which costs a seventh of what writing each costs. Here it is told to write at the end of a
 * transaction, all earlier ones with it: whatever was kept is kept with all that it builds on.
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
    private final Optional<Path> file;

    Transactions(Jdbi jdbi, DatabaseTrouble trouble) {
        this.jdbi = jdbi;
        this.trouble = trouble;
        this.file = trouble.url().file();
    }

    /** Work on a connection that is borrowed for as long as it takes. */
    @FunctionalInterface
    interface Work<T> {
        T on(Handle handle);
    }

    /**
     * Does the work in one transaction, maybe several times until it ends undisturbed. No kill of
     * the process undoes it after that.
     */
    <T> T run(Work<T> work) {
        return run(work, file.isPresent());
    }

    /**
     * The same for work that is found and done again by itself, such as a poll: a kill within the
     * next half second may undo it, as if it had never been.
     */
    <T> T runRepeatable(Work<T> work) {
        return run(work, false);
    }

    /** Puts out of reach of kills what others committed, who know nothing of the above. */
    void settle() {
        boolean _ = run(_ -> true);
    }

    private <T> T run(Work<T> work, boolean write) {
        for (int tries = 1; ; tries++) {
            try {
                return jdbi.withHandle(handle -> {
                    T result = handle.inTransaction(work::on);
                    if (write) {
                        H2Store.of(handle).commit();
                    }
                    return result;
                });
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
