package dev.kerneldigest.store;

import dev.kerneldigest.subscription.Departures;
import dev.kerneldigest.subscription.GuildId;
import java.time.Instant;
import java.util.List;

/** The servers that the bot was taken out of, in SQL. */
public final class SqlDepartures implements Departures {
    /** Children before parents; what was sent stays, it is Discord's own by now. */
    private static final List<String> FORGET =
            List.of(
                    """
                    UPDATE outbox SET state = 'given-up', reason = 'the server is forgotten',
                        ended = CURRENT_TIMESTAMP, lease_until = NULL
                    WHERE state = 'pending' AND subscription_id IN
                        (SELECT id FROM subscription WHERE guild = :guild)
                    """,
                    "DELETE FROM subscription WHERE guild = :guild",
                    "DELETE FROM guild_settings WHERE guild = :guild",
                    "DELETE FROM custom_feed WHERE guild = :guild",
                    "DELETE FROM audit WHERE guild = :guild",
                    "DELETE FROM departed_guild WHERE guild = :guild");

    private final Transactions transactions;

    public SqlDepartures(Database database) {
        transactions = database.transactions();
    }

    @Override
    public void left(GuildId guild, Instant now) {
        transactions.run(handle ->
                handle.createUpdate(
                                "INSERT INTO departed_guild (guild, since) VALUES (:guild, :now)"
                                        + " ON CONFLICT DO NOTHING")
                        .bind("guild", guild.value())
                        .bind("now", now)
                        .execute());
    }

    @Override
    public void returned(GuildId guild) {
        transactions.run(handle ->
                handle.createUpdate("DELETE FROM departed_guild WHERE guild = :guild")
                        .bind("guild", guild.value())
                        .execute());
    }

    @Override
    public List<GuildId> before(Instant moment) {
        return transactions.read(handle ->
                handle.createQuery("SELECT guild FROM departed_guild WHERE since < :moment")
                        .bind("moment", moment)
                        .map((row, _) -> new GuildId(row.getLong("guild")))
                        .list());
    }

    @Override
    public void forget(GuildId guild) {
        transactions.run(handle -> {
            FORGET.forEach(sql -> handle.createUpdate(sql).bind("guild", guild.value()).execute());
            return handle.createUpdate(SqlCustomFeeds.FORGET_ORPHANS).execute();
        });
    }
}
