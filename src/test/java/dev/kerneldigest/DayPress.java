package dev.kerneldigest;

import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.day.ReadingChannel;
import dev.kerneldigest.delivery.Courier;
import dev.kerneldigest.delivery.Dispatch;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.Wish;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The writing half of a day: everything goes at once to a channel that takes it. */
final class DayPress implements AutoCloseable {
    private final ReadingChannel channel = new ReadingChannel();
    private final Pressroom press;
    private final Courier courier;

    DayPress(Newsroom newsroom, Configuration configuration, InstantSource clock) {
        press = new Pressroom(newsroom, configuration.settings().servers(), clock);
        Subscription _ =
                press.subscriptions()
                        .add(
                                new Wish(
                                        new GuildId(1),
                                        new ChannelId(1),
                                        new Interest.All(),
                                        Set.of(),
                                        new Rhythm.Immediately(),
                                        clock.instant()));
        courier =
                new Courier(
                        press.outbox(),
                        new Dispatch(
                                press.outbox(),
                                channel,
                                press.subscriptions(),
                                (_, _) -> {},
                                clock),
                        clock);
    }

    /** As after a poll that brought news. */
    void newsCame() {
        press.newsflash().newsCame();
        if (press.newsflash().serve() > 0) {
            courier.deliver();
        }
    }

    /** What is wrong with what was sent. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (channel.doubled() > 0) {
            faults.add(channel.doubled() + " items were told in two messages");
        }
        if (press.outbox().backlog().pending() + press.outbox().backlog().givenUp() > 0) {
            faults.add("left in the outbox: " + press.outbox().backlog());
        }
        return faults;
    }

    @Override
    public String toString() {
        return "messages %d, items named in them %d".formatted(channel.messages(), channel.items());
    }

    @Override
    public void close() {
        press.close();
    }
}
