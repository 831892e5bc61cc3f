package dev.kerneldigest.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Tells a copy out of a backup from the database that it is of. Every backup holds the mark, and
 * the database that runs on never does; so a database with it was put back.
 */
public final class CopyMark {
    private final Transactions transactions;

    public CopyMark(Database database) {
        transactions = database.transactions();
    }

    /** When the backup was taken that this database comes from; empty for any other database. */
    public Optional<Instant> taken() {
        return transactions.read(handle ->
                handle.createQuery("SELECT MIN(taken) AS taken FROM backup_copy")
                        .map((row, _) -> SqlTypes.maybeMoment(row, "taken"))
                        .one());
    }

    /**
     * From now on it is a database like any other. What waited in the outbox when the backup was
     * taken was sent by the database that is lost, so it is given up; edits are made again.
     *
     * @return how many messages were given up
     */
    public int settle(Instant now) {
        return transactions.run(handle -> {
            int givenUp =
                    handle.createUpdate(
                                    """
                                    UPDATE outbox SET state = 'given-up', ended = :now,
                                        reason = 'taken as sent: it waited when the backup was taken',
                                        lease_until = NULL, revised = NULL
                                    WHERE state = 'pending' AND message_id IS NULL
                                    """)
                            .bind("now", now)
                            .execute();
            handle.execute("DELETE FROM backup_copy");
            return givenUp;
        });
    }
}
