package dev.kerneldigest.cli.moving;

import dev.kerneldigest.subscription.Belongings;
import dev.kerneldigest.subscription.Belongings.Order;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.CustomFeed;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.People;
import dev.kerneldigest.subscription.Wish;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Gives what a server owned to another one. The channels of one server are not those of another, so
 * each must be named anew; roles are left behind.
 *
 * @param guild who gets it; empty for who had it
 * @param channels the channels by which others are replaced
 */
record Relocation(Optional<GuildId> guild, Map<Long, Long> channels) {
    Incoming move(Incoming incoming) {
        return incoming.belongings().map(all -> move(all, incoming)).orElse(incoming);
    }

    private Incoming move(Belongings all, Incoming incoming) {
        GuildId to = guild.orElse(all.guild());
        boolean isOther = !to.equals(all.guild());
        SortedSet<String> unnamed = isOther ? unnamed(all) : new TreeSet<>();
        if (!unnamed.isEmpty()) {
            return Incoming.refused(
                    incoming.name(),
                    unnamed.stream()
                            .map(channel ->
                                    "channel %s is none of server %s: say where its news goes with --channel %s=NUMBER"
                                            .formatted(channel, to, channel))
                            .toList());
        }
        boolean loses = isOther && all.orders().stream().anyMatch(Relocation::pings);
        Belongings moved =
                new Belongings(
                        to,
                        all.settings().map(one -> settings(one, to)),
                        all.orders().stream().map(one -> order(one, to, isOther)).toList(),
                        all.feeds().stream().map(one -> feed(one, to)).toList());
        return Incoming.of(moved, incoming.remarks())
                .remarking(
                        loses
                                ? List.of("roles are mentioned no more: they are of another server")
                                : List.of());
    }

    private SortedSet<String> unnamed(Belongings all) {
        SortedSet<String> unnamed = new TreeSet<>();
        all.orders().stream()
                .map(order -> order.wish().channel())
                .filter(channel -> !channels.containsKey(channel.value()))
                .forEach(channel -> unnamed.add(channel.toString()));
        return unnamed;
    }

    private static boolean pings(Order order) {
        return order.wish().people().pinged().isPresent();
    }

    private Order order(Order order, GuildId to, boolean isOther) {
        Wish wish = order.wish();
        long channel = wish.channel().value();
        People people =
                isOther ? new People(Optional.empty(), wish.people().setBy()) : wish.people();
        return new Order(
                new Wish(
                        to,
                        new ChannelId(channels.getOrDefault(channel, channel)),
                        wish.interest(),
                        wish.kinds(),
                        wish.rhythm(),
                        wish.since(),
                        people),
                order.pause());
    }

    private static GuildSettings settings(GuildSettings one, GuildId to) {
        return new GuildSettings(
                to, one.zone(), one.hour(), one.weekday(), one.quiet(), one.taste());
    }

    private static CustomFeed feed(CustomFeed one, GuildId to) {
        return new CustomFeed(
                to, one.source(), one.name(), one.title(), one.url(), one.addedBy(), one.added());
    }
}
