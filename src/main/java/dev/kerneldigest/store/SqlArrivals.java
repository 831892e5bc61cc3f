package dev.kerneldigest.store;

import dev.kerneldigest.delivery.Arrivals;
import org.jdbi.v3.core.Handle;

/** The count of arrivals in SQL. */
public final class SqlArrivals implements Arrivals {
    private final Transactions transactions;

    public SqlArrivals(Database database) {
        transactions = database.transactions();
    }

    /**
     * Something came. The last statement of a transaction: its row's lock makes all others wait for
     * the commit, so that whoever reads a count finds all that was counted.
     */
    static void came(Handle handle) {
        handle.execute("UPDATE arrivals SET came = came + 1");
    }

    @Override
    public Count count() {
        return transactions.read(handle ->
                handle.createQuery("SELECT came, served FROM arrivals")
                        .map((row, _) -> new Count(row.getLong("came"), row.getLong("served")))
                        .one());
    }

    @Override
    public void served(long came) {
        int _ =
                transactions.run(handle ->
                        handle.execute(
                                "UPDATE arrivals SET served = ? WHERE served < ?", came, came));
    }
}
