package dev.kerneldigest.store;

import dev.kerneldigest.subscription.Belongings;
import dev.kerneldigest.subscription.Belongings.Order;
import dev.kerneldigest.subscription.CustomFeed;
import dev.kerneldigest.subscription.CustomFeeds;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Moving;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What servers own, out of SQL and into it. A broken database throws. */
public final class SqlMoving implements Moving {
    private static final String OWNERS =
            """
            SELECT guild FROM subscription UNION SELECT guild FROM guild_settings
            UNION SELECT guild FROM custom_feed ORDER BY guild
            """;

    private final Transactions transactions;

    public SqlMoving(Database database) {
        transactions = database.transactions();
    }

    @Override
    public List<GuildId> owners() {
        return transactions.read(handle ->
                handle.createQuery(OWNERS)
                        .map((row, _) -> new GuildId(row.getLong("guild")))
                        .list());
    }

    @Override
    public Belongings of(GuildId guild) {
        return transactions.run(handle -> of(handle, guild));
    }

    @Override
    public Outcome put(Belongings belongings) {
        return transactions.run(handle -> put(handle, belongings));
    }

    private static Belongings of(Handle handle, GuildId guild) {
        return new Belongings(
                guild,
                GuildSettingsRow.find(handle, guild),
                SubscriptionRow.of(handle, guild).stream().map(Order::of).toList(),
                SqlCustomFeeds.of(handle, guild).toList());
    }

    private static Outcome put(Handle handle, Belongings wanted) {
        Belongings had = of(handle, wanted.guild());
        List<CustomFeed> feeds =
                wanted.feeds().stream().filter(feed -> !isKnown(feed, had.feeds())).toList();
        int all = had.feeds().size() + feeds.size();
        if (!feeds.isEmpty() && all > CustomFeeds.MOST) {
            return new Outcome.Full(had.feeds().size(), all);
        }
        List<Order> orders = lacking(wanted.orders(), had.orders());
        orders.forEach(order -> SubscriptionRow.insert(handle, order));
        feeds.forEach(feed -> add(handle, feed));
        return new Outcome.Put(
                settings(handle, wanted.settings(), had.settings()),
                orders.size(),
                wanted.orders().size() - orders.size(),
                feeds.size(),
                wanted.feeds().size() - feeds.size());
    }

    private static boolean isKnown(CustomFeed feed, List<CustomFeed> had) {
        return had.stream().anyMatch(one -> one.source().equals(feed.source()));
    }

    /** A server may have the same twice; then each of them answers for one. */
    private static List<Order> lacking(List<Order> wanted, List<Order> had) {
        List<Order> unmatched = new ArrayList<>(had);
        List<Order> lacking = new ArrayList<>();
        for (Order order : wanted) {
            Optional<Order> like =
                    unmatched.stream().filter(one -> one.isLike(order.wish())).findFirst();
            like.ifPresentOrElse(unmatched::remove, () -> lacking.add(order));
        }
        return lacking;
    }

    private static Settings settings(
            Handle handle, Optional<GuildSettings> wanted, Optional<GuildSettings> had) {
        if (wanted.isEmpty()) {
            return Settings.NONE;
        }
        if (had.isPresent()) {
            return had.equals(wanted) ? Settings.KNOWN : Settings.KEPT;
        }
        GuildSettingsRow.save(handle, wanted.get());
        return Settings.TAKEN;
    }

    /** Another node may take a slot at the same moment, but not all of them. */
    private static void add(Handle handle, CustomFeed feed) {
        if (SqlCustomFeeds.add(handle, feed) == CustomFeeds.Addition.FULL) {
            throw new DatabaseException(
                    "server %s got more feeds while this one was put: try again; nothing of it was changed"
                            .formatted(feed.guild()));
        }
    }
}
