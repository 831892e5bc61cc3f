package dev.kerneldigest.store;

import dev.kerneldigest.feed.HostTurns;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The turns at hosts in SQL. */
public final class SqlHostTurns implements HostTurns {
    private static final int LONGEST_NAME = 300;

    private final Transactions transactions;

    public SqlHostTurns(Database database) {
        transactions = database.transactions();
    }

    @Override
    public Optional<Instant> take(String host, Instant now, Instant until) {
        return transactions.run(handle -> {
            int taken = move(handle, host, "free <= :before", now, until);
            return taken > 0 || add(handle, host, until) > 0
                    ? Optional.empty()
                    : Optional.of(free(handle, host));
        });
    }

    @Override
    public void giveBack(String host, Instant until, Instant free) {
        int _ = transactions.run(handle -> move(handle, host, "free = :before", until, free));
    }

    private static int move(
            Handle handle, String host, String condition, Instant before, Instant free) {
        return handle.createUpdate(
                        "UPDATE host_turn SET free = :free WHERE host = :host AND " + condition)
                .bind("free", free)
                .bind("host", name(host))
                .bind("before", before)
                .execute();
    }

    private static int add(Handle handle, String host, Instant until) {
        return handle.createUpdate(
                        "INSERT INTO host_turn (host, free) VALUES (:host, :free)"
                                + " ON CONFLICT DO NOTHING")
                .bind("host", name(host))
                .bind("free", until)
                .execute();
    }

    private static Instant free(Handle handle, String host) {
        return handle.createQuery("SELECT free FROM host_turn WHERE host = :host")
                .bind("host", name(host))
                .map((row, _) -> SqlTypes.moment(row, "free"))
                .one();
    }

    private static String name(String host) {
        return StorableText.of(host, LONGEST_NAME);
    }
}
