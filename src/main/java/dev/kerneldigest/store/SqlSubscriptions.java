package dev.kerneldigest.store;

import dev.kerneldigest.subscription.Belongings.Order;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.SubscriptionId;
import dev.kerneldigest.subscription.Subscriptions;
import dev.kerneldigest.subscription.Wish;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The subscriptions in SQL. A broken database throws. */
public final class SqlSubscriptions implements Subscriptions {
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
        return transactions.run(
                handle -> SubscriptionRow.insert(handle, new Order(wish, Optional.empty())));
    }

    @Override
    public Optional<Subscription> change(SubscriptionId id, Wish wish) {
        String update =
                """
                UPDATE subscription SET channel = :channel, interest = :interest, kinds = :kinds,
                    rhythm = :rhythm, since = :since, pinged = :pinged, set_by = :set_by
                WHERE id = :id AND guild = :guild
                """;
        return transactions.run(handle -> {
            int changed =
                    SubscriptionRow.bind(handle.createUpdate(update), wish)
                            .bind("id", id.value())
                            .execute();
            if (changed > 0) {
                movePending(handle, id, wish.channel());
            }
            return changed > 0 ? find(handle, id) : Optional.empty();
        });
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
        return transactions.read(handle -> find(handle, id));
    }

    @Override
    public List<Subscription> of(GuildId guild) {
        return transactions.read(handle -> SubscriptionRow.of(handle, guild));
    }

    @Override
    public List<Subscription> all() {
        return transactions.read(handle ->
                handle.createQuery(SubscriptionRow.SELECT + "ORDER BY id")
                        .map(SubscriptionRow::read)
                        .list());
    }

    @Override
    public void pause(SubscriptionId id, String reason) {
        Optional<String> kept = Optional.of(StorableText.of(reason, StorableText.LINE));
        transactions.run(handle -> setPause(handle, id, kept));
    }

    /**
     * {@inheritDoc}
     *
     * <p>Its messages that wait for another try are due at once.
     */
    @Override
    public void resume(SubscriptionId id) {
        transactions.run(handle -> {
            handle.createUpdate(
                            "UPDATE outbox SET due = created"
                                    + " WHERE subscription_id = :id AND state = 'pending'")
                    .bind("id", id.value())
                    .execute();
            return setPause(handle, id, Optional.empty());
        });
    }

    @Override
    public GuildSettings settings(GuildId guild) {
        return transactions
                .read(handle -> GuildSettingsRow.find(handle, guild))
                .orElseGet(() -> defaults.apply(guild));
    }

    @Override
    public void save(GuildSettings settings) {
        transactions.run(handle -> GuildSettingsRow.save(handle, settings));
    }

    private static int setPause(Handle handle, SubscriptionId id, Optional<String> reason) {
        return handle.createUpdate("UPDATE subscription SET pause = :pause WHERE id = :id")
                .bind("pause", reason)
                .bind("id", id.value())
                .execute();
    }

    private static Optional<Subscription> find(Handle handle, SubscriptionId id) {
        return handle.createQuery(SubscriptionRow.SELECT + "WHERE id = :id")
                .bind("id", id.value())
                .map(SubscriptionRow::read)
                .findOne();
    }

    private static void movePending(Handle handle, SubscriptionId id, ChannelId channel) {
        handle.createUpdate(
                        "UPDATE outbox SET channel = :channel"
                                + " WHERE subscription_id = :id AND state = 'pending'"
                                + " AND channel <> :channel")
                .bind("channel", channel.value())
                .bind("id", id.value())
                .execute();
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
}
