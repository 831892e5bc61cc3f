package dev.kerneldigest.delivery;

import static dev.kerneldigest.delivery.DeliveryRig.topics;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.FailingNth;
import dev.kerneldigest.testing.FailingNth.Fault;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.TestDatabases;
import dev.kerneldigest.testing.TestItems;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * News is published for three subscriptions and delivered while the Nth call of the store or the
 * messenger fails, for every N there is; then the program goes on as it does. One item joins the
 * story of the first when that may be posted already: its message is edited.
 */
final class DeliveryFaultsTest extends DatabaseContract {
    private static final ChannelId OPEN = new ChannelId(1);
    private static final ChannelId CLOSED = new ChannelId(2);
    private static final ChannelId DAILY = new ChannelId(3);
    private static final String LATE = "one too";
    private static final List<String> ALL = List.of("one", "two", "three", "four");

    DeliveryFaultsTest() {
        super(TestDatabases.h2());
    }

    @DisplayName("D4: neither loses nor repeats a post wherever it breaks")
    @ParameterizedTest
    @EnumSource
    void nothingIsLostOrDoubledWhereverItBreaks(Fault fault) {
        int nth = 1;
        while (survives(nth, fault)) {
            nth++;
        }
        assertThat(nth).as("places to break at").isGreaterThan(40);
    }

    /** Whether there was a fault to survive. */
    private boolean survives(int nth, Fault fault) {
        TestDatabase.clear(database);
        Program program = new Program(new DeliveryRig(database, new FailingNth(nth, fault)));
        program.liveThroughNews();
        for (ChannelId channel : List.of(OPEN, CLOSED)) {
            assertThat(program.read(channel))
                    .as("%s, call %d", channel, nth)
                    .containsOnlyOnce(LATE)
                    .filteredOn(text -> !text.equals(LATE))
                    .containsExactlyElementsOf(ALL);
        }
        assertThat(program.read(DAILY))
                .as("daily, call %d", nth)
                .containsExactlyInAnyOrder("one", LATE, "three", "four");
        assertThat(program.rig.outbox.backlog().pending()).as("call %d", nth).isZero();
        assertThat(program.rig.outbox.backlog().givenUp()).as("call %d", nth).isZero();
        return program.rig.faults.hasStruck();
    }

    /** What the bot does, on the calling thread. */
    private static final class Program {
        private final DeliveryRig rig;
        private final EditionDesk desk;
        private final Newsflash newsflash;
        private final Courier courier;
        private final Subscription daily;
        private final Set<Delivery> refused = new HashSet<>();

        private Program(DeliveryRig rig) {
            this.rig = rig;
            desk = rig.desk();
            newsflash = rig.newsflash(desk);
            courier = rig.courier();
            rig.subscribe(OPEN, new Interest.All(), new Rhythm.Immediately());
            rig.subscribe(CLOSED, topics("mm", "net"), new Rhythm.Immediately());
            daily = rig.subscribe(DAILY, topics("mm"), new Rhythm.Daily(LocalTime.NOON));
            rig.messenger.answer(this::closedAtFirst);
        }

        /** The second channel is hidden from the bot until it has been told so twice. */
        private SendOutcome closedAtFirst(Delivery delivery) {
            synchronized (refused) {
                boolean closed = delivery.channel().equals(CLOSED) && refused.size() < 2;
                if (closed && refused.add(delivery)) {
                    return new SendOutcome.Closed("hidden");
                }
            }
            return rig.messenger.accept(delivery);
        }

        private void liveThroughNews() {
            poll("one", "mm");
            poll("two", "net");
            poll("three", "mm");
            late();
            goOn(5);
            poll("four", "mm");
            goOn(3);
        }

        /** Another source tells what the first item told, after that was posted. */
        private void late() {
            poll(TestItems.about(TestItems.keyed(rig.item(LATE), "of one"), "mm"));
        }

        private void poll(String key, String topic) {
            poll(TestItems.about(TestItems.keyed(rig.item(key), "of " + key), topic));
        }

        private void poll(NewsItem item) {
            rig.news(item);
            newsflash.newsCame();
            work();
        }

        /** Polls that bring nothing, the bell of the daily digest, the courier's rounds. */
        private void goOn(int hours) {
            for (int hour = 0; hour < hours; hour++) {
                rig.pass(Duration.ofHours(1));
                work();
            }
        }

        private void work() {
            attempt(newsflash::serve);
            attempt(() -> desk.serve(daily.id()));
            attempt(courier::deliver);
        }

        /** As the scheduler and the courier's rounds do: what fails is done again another time. */
        private static void attempt(Runnable work) {
            try {
                work.run();
            } catch (RuntimeException broken) {
                assertThat(broken).hasStackTraceContaining("broken on purpose");
            }
        }

        private List<String> read(ChannelId channel) {
            return rig.messenger.texts(channel);
        }
    }
}
