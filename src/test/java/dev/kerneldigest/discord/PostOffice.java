package dev.kerneldigest.discord;

import dev.kerneldigest.delivery.Courier;
import dev.kerneldigest.delivery.Dispatch;
import dev.kerneldigest.delivery.Edition;
import dev.kerneldigest.delivery.Line;
import dev.kerneldigest.delivery.Messenger;
import dev.kerneldigest.delivery.Outbox;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.store.Database;
import dev.kerneldigest.store.SqlOutbox;
import dev.kerneldigest.store.SqlSubscriptions;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.SubscriptionId;
import dev.kerneldigest.subscription.Subscriptions;
import dev.kerneldigest.subscription.Wish;
import dev.kerneldigest.testing.SettableClock;
import dev.kerneldigest.testing.TestDatabases;
import dev.kerneldigest.testing.discord.TestChannel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** An outbox in a real database, whose messages a courier takes to Discord; time is set. */
final class PostOffice implements AutoCloseable {
    /** A delivery that is tried every hour is tried for a week. */
    private static final int MOST_ROUNDS = 200;

    final SettableClock clock;
    final List<String> notices = new CopyOnWriteArrayList<>();
    final Outbox outbox;
    final Subscriptions subscriptions;
    private final Database database = TestDatabases.h2().open();
    private final Courier courier;

    PostOffice(Messenger messenger, Supplier<Line> line) {
        this(SettableClock.at("2026-11-20T08:00:00Z"), messenger, line);
    }

    PostOffice(SettableClock clock, Messenger messenger, Supplier<Line> line) {
        this.clock = clock;
        outbox = new SqlOutbox(database);
        subscriptions = new SqlSubscriptions(database);
        Dispatch dispatch =
                new Dispatch(
                        outbox,
                        messenger,
                        subscriptions,
                        (subscription, reason) -> notices.add(reason),
                        clock);
        courier = new Courier(outbox, dispatch, line, clock);
    }

    /** A subscription of the channel that owes it these messages. */
    Subscription owe(TestChannel channel, String... texts) {
        Subscription subscription =
                subscriptions.add(
                        new Wish(
                                new GuildId(channel.guild().id()),
                                new ChannelId(channel.id()),
                                new Interest.All(),
                                Set.of(),
                                new Rhythm.Immediately(),
                                clock.instant()));
        List<Message> messages =
                Stream.of(texts)
                        .map(text -> new Message(0, List.of(new Message.Text(text))))
                        .toList();
        boolean kept =
                outbox.publish(
                        new Edition(
                                subscription,
                                outbox.cursor(subscription.id()),
                                clock.instant(),
                                Set.of(),
                                Optional.empty(),
                                messages));
        if (!kept) {
            throw new IllegalStateException("the test's own edition was refused");
        }
        return subscription;
    }

    /** The courier's round; how many deliveries were tried. */
    int deliver() {
        return courier.deliver();
    }

    /** Rounds, an hour between two, until nothing waits any more. */
    void deliverAll() {
        int rounds = 0;
        while (outbox.backlog().pending() > 0) {
            if (++rounds > MOST_ROUNDS) {
                throw new AssertionError("the outbox is never emptied: " + outbox.backlog());
            }
            int _ = courier.deliver();
            clock.advance(Duration.ofHours(1));
        }
    }

    Optional<String> pause(SubscriptionId id) {
        return subscriptions.find(id).flatMap(Subscription::pause);
    }

    @Override
    public void close() {
        database.close();
    }
}
