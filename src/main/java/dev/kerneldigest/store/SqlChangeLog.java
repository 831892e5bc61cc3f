package dev.kerneldigest.store;

import dev.kerneldigest.subscription.Change;
import dev.kerneldigest.subscription.ChangeLog;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.UserId;
import java.util.List;

/** Who changed what, in SQL. */
public final class SqlChangeLog implements ChangeLog {
    private final Transactions transactions;

    public SqlChangeLog(Database database) {
        transactions = database.transactions();
    }

    @Override
    public void add(Change change) {
        transactions.run(handle ->
                handle.createUpdate(
                                "INSERT INTO audit (guild, moment, by_user, what)"
                                        + " VALUES (:guild, :moment, :by, :what)")
                        .bind("guild", change.guild().value())
                        .bind("moment", change.at())
                        .bind("by", change.by().value())
                        .bind("what", StorableText.of(change.what(), StorableText.LINE))
                        .execute());
    }

    @Override
    public List<Change> latest(GuildId guild, int most) {
        return transactions.read(handle ->
                handle.createQuery(
                                "SELECT moment, by_user, what FROM audit"
                                        + " WHERE guild = :guild ORDER BY id DESC LIMIT :most")
                        .bind("guild", guild.value())
                        .bind("most", most)
                        .map((row, _) ->
                                new Change(
                                        guild,
                                        SqlTypes.moment(row, "moment"),
                                        new UserId(row.getLong("by_user")),
                                        row.getString("what")))
                        .list());
    }
}
