package dev.kerneldigest.store;

import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.SubscriptionId;
import dev.kerneldigest.subscription.Subscriptions;
import dev.kerneldigest.subscription.Wish;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The subscriptions in SQL. A broken database throws. */
public final class SqlSubscriptions implements Subscriptions {
    private static final String SELECT =
            "SELECT id, guild, channel, interest, kinds, rhythm, since, pause FROM subscription ";

    private final Transactions transactions;
    private final Function<GuildId, GuildSettings> defaults;

    /** Of servers that have {@link GuildSettings#defaults} until they choose. */
    public SqlSubscriptions(Database database) {
        this(database, GuildSettings::defaults);
    }

    /**
     * Of servers that have the operator's defaults until they choose.
     *
     * @param defaults what a server has that chose nothing
     */
    public SqlSubscriptions(Database database, Function<GuildId, GuildSettings> defaults) {
        transactions = database.transactions();
        this.defaults = defaults;
    }

    @Override
    public Subscription add(Wish wish) {
        return transactions.run(handle ->
                handle.createUpdate(
                                """
                                INSERT INTO subscription
                                    (guild, channel, interest, kinds, rhythm, since)
                                VALUES (:guild, :channel, :interest, :kinds, :rhythm, :since)
                                """)
                        .bind("guild", wish.guild().value())
                        .bind("channel", wish.channel().value())
                        .bind("interest", SubscriptionJson.write(wish.interest()))
                        .bind("kinds", SubscriptionJson.write(wish.kinds()))
                        .bind("rhythm", SubscriptionJson.write(wish.rhythm()))
                        .bind("since", wish.since())
                        .executeAndReturnGeneratedKeys("id")
                        .map((row, _) -> numbered(row.getLong("id"), wish))
                        .one());
    }

    /**
     * {@inheritDoc}
     *
     * <p>Its messages that wait are given up.
     */
    @Override
    public boolean remove(GuildId guild, SubscriptionId id) {
        return transactions.run(handle -> {
            int removed =
                    handle.createUpdate(
                                    "DELETE FROM subscription"
                                            + " WHERE id = :id AND guild = :guild")
                            .bind("id", id.value())
                            .bind("guild", guild.value())
                            .execute();
            if (removed > 0) {
                dropPending(handle, id);
            }
            return removed > 0;
        });
    }

    @Override
    public Optional<Subscription> find(SubscriptionId id) {
        return transactions.read(handle ->
                handle.createQuery(SELECT + "WHERE id = :id")
                        .bind("id", id.value())
                        .map(SqlSubscriptions::subscription)
                        .findOne());
    }

    @Override
    public List<Subscription> of(GuildId guild) {
        return transactions.read(handle ->
                handle.createQuery(SELECT + "WHERE guild = :guild ORDER BY id")
                        .bind("guild", guild.value())
                        .map(SqlSubscriptions::subscription)
                        .list());
    }

    @Override
    public List<Subscription> all() {
        return transactions.read(handle ->
                handle.createQuery(SELECT + "ORDER BY id")
                        .map(SqlSubscriptions::subscription)
                        .list());
    }

    @Override
    public void pause(SubscriptionId id, String reason) {
        setPause(id, Optional.of(StorableText.of(reason, StorableText.LINE)));
    }

    @Override
    public void resume(SubscriptionId id) {
        setPause(id, Optional.empty());
    }

    @Override
    public GuildSettings settings(GuildId guild) {
        return transactions
                .read(handle ->
                        handle.createQuery("SELECT * FROM guild_settings WHERE guild = :guild")
                                .bind("guild", guild.value())
                                .map(SqlSubscriptions::guildSettings)
                                .findOne())
                .orElseGet(() -> defaults.apply(guild));
    }

    @Override
    public void save(GuildSettings settings) {
        String update =
                "UPDATE guild_settings SET zone = :zone, digest_at = :at, digest_day = :day"
                        + " WHERE guild = :guild";
        String insert =
                "INSERT INTO guild_settings (guild, zone, digest_at, digest_day)"
                        + " VALUES (:guild, :zone, :at, :day) ON CONFLICT DO NOTHING";
        transactions.run(handle ->
                write(handle, update, settings) > 0
                        || write(handle, insert, settings) > 0
                        || write(handle, update, settings) > 0);
    }

    private void setPause(SubscriptionId id, Optional<String> reason) {
        transactions.run(handle ->
                handle.createUpdate("UPDATE subscription SET pause = :pause WHERE id = :id")
                        .bind("pause", reason)
                        .bind("id", id.value())
                        .execute());
    }

    private static void dropPending(Handle handle, SubscriptionId id) {
        handle.createUpdate(
                        """
                        UPDATE outbox SET state = 'given-up', reason = 'the subscription was removed',
                            ended = CURRENT_TIMESTAMP, lease_until = NULL
                        WHERE subscription_id = :id AND state = 'pending'
                        """)
                .bind("id", id.value())
                .execute();
    }

    private static int write(Handle handle, String sql, GuildSettings settings) {
        return handle.createUpdate(sql)
                .bind("guild", settings.guild().value())
                .bind("zone", settings.zone().getId())
                .bind("at", settings.hour().toString())
                .bind("day", settings.weekday().name())
                .execute();
    }

    private static Subscription numbered(long id, Wish wish) {
        return new Subscription(
                new SubscriptionId(id),
                wish.guild(),
                wish.channel(),
                wish.interest(),
                wish.kinds(),
                wish.rhythm(),
                SqlTypes.stored(wish.since()),
                Optional.empty());
    }

    private static Subscription subscription(ResultSet row, StatementContext context)
            throws SQLException {
        return new Subscription(
                new SubscriptionId(row.getLong("id")),
                new GuildId(row.getLong("guild")),
                new ChannelId(row.getLong("channel")),
                SubscriptionJson.interest(row.getString("interest")),
                SubscriptionJson.kinds(row.getString("kinds")),
                SubscriptionJson.rhythm(row.getString("rhythm")),
                SqlTypes.moment(row, "since"),
                Optional.ofNullable(row.getString("pause")));
    }

    private static GuildSettings guildSettings(ResultSet row, StatementContext context)
            throws SQLException {
        return new GuildSettings(
                new GuildId(row.getLong("guild")),
                ZoneId.of(row.getString("zone")),
                LocalTime.parse(row.getString("digest_at")),
                DayOfWeek.valueOf(row.getString("digest_day")));
    }
}
