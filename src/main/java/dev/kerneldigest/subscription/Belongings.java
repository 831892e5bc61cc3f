package dev.kerneldigest.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a server owns, as it moves from one database to another; of what people ordered for
 * themselves, that of {@link GuildId#of(UserId)}.
 *
 * @param settings what it chose; empty where it chose nothing, and the operator's defaults hold
 * @param orders lowest number first
 * @param feeds first added first
 */
public record Belongings(
        GuildId guild,
        Optional<GuildSettings> settings,
        List<Order> orders,
        List<CustomFeed> feeds) {
    public Belongings {
        orders = List.copyOf(orders);
        feeds = List.copyOf(feeds);
    }

    /** Whether there is nothing to move. */
    public boolean isEmpty() {
        return settings.isEmpty() && orders.isEmpty() && feeds.isEmpty();
    }

    /**
     * A subscription without its number, which each database gives anew.
     *
     * @param pause why nothing is posted for now; empty while it is active
     */
    public record Order(Wish wish, Optional<String> pause) {
        public static Order of(Subscription subscription) {
            return new Order(subscription.wish(), subscription.pause());
        }

        /** The same, of news from another moment on. */
        public Order since(Instant moment) {
            return new Order(
                    new Wish(
                            wish.guild(),
                            wish.channel(),
                            wish.interest(),
                            wish.kinds(),
                            wish.rhythm(),
                            moment,
                            wish.people()),
                    pause);
        }

        /** Whether it brings the same news to the same channel at the same times. */
        public boolean isLike(Wish other) {
            return wish.guild().equals(other.guild())
                    && wish.channel().equals(other.channel())
                    && wish.interest().equals(other.interest())
                    && wish.kinds().equals(other.kinds())
                    && wish.rhythm().equals(other.rhythm());
        }
    }
}
