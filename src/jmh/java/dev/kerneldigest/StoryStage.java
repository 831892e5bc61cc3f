package dev.kerneldigest;

import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.delivery.Courier;
import dev.kerneldigest.delivery.Delivery;
import dev.kerneldigest.delivery.Dispatch;
import dev.kerneldigest.delivery.Messenger;
import dev.kerneldigest.delivery.SendOutcome;
import dev.kerneldigest.news.NewsItem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The way of a story from the archive to its channels, with the real outbox and a messenger that
 * answers at once. For one thread.
 */
final class StoryStage implements AutoCloseable {
    private static final InstantSource CLOCK = InstantSource.system();

    private final Newsroom newsroom;
    private final Pressroom pressroom;
    private final SampleItems samples;
    private final int channels;
    private final Courier courier;
    private long number;

    /**
     * What a story took.
     *
     * @param published into the outbox
     * @param sent out of it
     */
    record Figures(CpuClock.Taken published, CpuClock.Taken sent) {
        double wall() {
            return published.wall() + sent.wall();
        }

        double cpu() {
            return published.cpu() + sent.cpu();
        }
    }

    /** Takes every message. */
    private static final class Willing implements Messenger {
        private final AtomicLong last = new AtomicLong();

        @Override
        public SendOutcome send(Delivery delivery) {
            return new SendOutcome.Sent(last.incrementAndGet());
        }

        @Override
        public SendOutcome edit(Delivery delivery, long message) {
            return new SendOutcome.Sent(message);
        }
    }

    /** Sets it up, on a database with nothing in it, for so many channels that want everything. */
    StoryStage(Configuration configuration, int channels) {
        this.channels = channels;
        newsroom = Newsroom.open(configuration);
        samples = new SampleItems(newsroom.matcher());
        pressroom = new Pressroom(newsroom, configuration.settings().servers(), CLOCK);
        Servers.wantAll(pressroom.subscriptions(), channels);
        Dispatch dispatch =
                new Dispatch(
                        pressroom.outbox(),
                        new Willing(),
                        pressroom.subscriptions(),
                        (_, _) -> {},
                        CLOCK);
        courier = new Courier(pressroom.outbox(), dispatch, CLOCK);
    }

    /** Tells one more story to all channels. */
    Figures tell() {
        Instant now = CLOCK.instant();
        List<NewsItem> story = List.of(samples.item(number++, now));
        newsroom.states().save(SampleItems.resting(SampleItems.SOURCE, now), story, List.of());
        pressroom.newsflash().newsCame();
        CpuClock publishing = new CpuClock();
        int published = pressroom.newsflash().serve();
        CpuClock.Taken toOutbox = publishing.taken();
        CpuClock sending = new CpuClock();
        int sent = courier.deliver();
        CpuClock.Taken out = sending.taken();
        if (published != channels || sent != channels) {
            throw new IllegalStateException(
                    "of %d messages %d were published and %d sent"
                            .formatted(channels, published, sent));
        }
        return new Figures(toOutbox, out);
    }

    @Override
    public void close() {
        pressroom.close();
        newsroom.close();
    }
}
