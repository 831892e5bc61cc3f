package dev.kerneldigest.store;

import dev.kerneldigest.subscription.Belongings.Order;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.People;
import dev.kerneldigest.subscription.RoleId;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.SubscriptionId;
import dev.kerneldigest.subscription.UserId;
import dev.kerneldigest.subscription.Wish;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** A subscription as a row. */
final class SubscriptionRow {
    static final String SELECT =
            "SELECT id, guild, channel, interest, kinds, rhythm, since, pause, pinged, set_by"
                    + " FROM subscription ";

    private static final String INSERT =
            """
            INSERT INTO subscription
                (guild, channel, interest, kinds, rhythm, since, pause, pinged, set_by)
            VALUES (:guild, :channel, :interest, :kinds, :rhythm, :since, :pause, :pinged, :set_by)
            """;

    private SubscriptionRow() {}

    /** All of a server, lowest number first. */
    static List<Subscription> of(Handle handle, GuildId guild) {
        return handle.createQuery(SELECT + "WHERE guild = :guild ORDER BY id")
                .bind("guild", guild.value())
                .map(SubscriptionRow::read)
                .list();
    }

    /** Keeps a new one, and numbers it. */
    static Subscription insert(Handle handle, Order order) {
        Optional<String> pause =
                order.pause().map(reason -> StorableText.of(reason, StorableText.LINE));
        return bind(handle.createUpdate(INSERT), order.wish())
                .bind("pause", pause)
                .executeAndReturnGeneratedKeys("id")
                .map((row, _) -> numbered(row.getLong("id"), order.wish(), pause))
                .one();
    }

    /** Binds what a wish says, by the names of the columns. */
    static Update bind(Update update, Wish wish) {
        People people = wish.people();
        return update.bind("guild", wish.guild().value())
                .bind("channel", wish.channel().value())
                .bind("interest", SubscriptionJson.write(wish.interest()))
                .bind("kinds", SubscriptionJson.write(wish.kinds()))
                .bind("rhythm", SubscriptionJson.write(wish.rhythm()))
                .bind("since", wish.since())
                .bind("pinged", people.pinged().map(RoleId::value))
                .bind("set_by", people.setBy().map(UserId::value));
    }

    /** The wish as it comes back once it is kept. */
    private static Subscription numbered(long id, Wish wish, Optional<String> pause) {
        Wish kept =
                new Wish(
                        wish.guild(),
                        wish.channel(),
                        wish.interest(),
                        wish.kinds(),
                        wish.rhythm(),
                        SqlTypes.stored(wish.since()),
                        wish.people());
        return Subscription.of(new SubscriptionId(id), kept, pause);
    }

    static Subscription read(ResultSet row, StatementContext context) throws SQLException {
        return new Subscription(
                new SubscriptionId(row.getLong("id")),
                new GuildId(row.getLong("guild")),
                new ChannelId(row.getLong("channel")),
                SubscriptionJson.interest(row.getString("interest")),
                SubscriptionJson.kinds(row.getString("kinds")),
                SubscriptionJson.rhythm(row.getString("rhythm")),
                SqlTypes.moment(row, "since"),
                Optional.ofNullable(row.getString("pause")),
                new People(
                        SqlTypes.maybeNumber(row, "pinged").map(RoleId::new),
                        SqlTypes.maybeNumber(row, "set_by").map(UserId::new)));
    }
}
