package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import com.zaxxer.hikari.HikariDataSource;
import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.delivery.Courier;
import dev.kerneldigest.delivery.Dispatch;
import dev.kerneldigest.delivery.Messenger;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.SubscriptionId;
import dev.kerneldigest.subscription.Wish;
import dev.kerneldigest.testing.Answers;
import dev.kerneldigest.testing.Chronicle;
import dev.kerneldigest.testing.FailingNth;
import dev.kerneldigest.testing.FaultyH2;
import dev.kerneldigest.testing.RecordingMessenger;
import dev.kerneldigest.testing.SettableClock;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.TestFeedServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * The whole way from a feed to a channel, while the Nth request, statement, commit or message
 * breaks, for every N there is; then the program goes on as it does. News comes, an item is
 * corrected, a daily digest falls due: each story is read once in each channel, nothing waits for
 * ever, the error was told, and no connection or thread is left behind.
 */
final class FaultsEverywhereTest {
    private static final ChannelId AT_ONCE = new ChannelId(1);
    private static final ChannelId DAILY = new ChannelId(2);

    /** Threads that pools and drivers keep or make anew, whatever happens. */
    private static final int SOME_THREADS = 12;

    @TempDir private Path folder;

    private final SettableClock clock = SettableClock.at("2026-11-20T08:00:00Z");
    private final TestFeedServer feeds = TestFeedServer.start();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile int brokenRequest = Integer.MAX_VALUE;
    private volatile Answer instead = Answers.status(500);
    private Chronicle chronicle = new Chronicle();
    private FaultyH2 h2;
    private Newsroom newsroom;
    private Configuration configuration;

    private TestReporter report;

    @BeforeEach
    void open(TestReporter reporter) throws IOException, SQLException {
        report = reporter;
        h2 = FaultyH2.register();
        for (Map.Entry<String, String> file : Chronicle.settings(feeds.url("/rss")).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        configuration =
                Configuration.load(
                        Map.of(
                                "KERNEL_DIGEST_CONFIG",
                                folder.toString(),
                                "KERNEL_DIGEST_DB",
                                FaultyH2.PREFIX + System.nanoTime() + ";DB_CLOSE_DELAY=-1"),
                        folder);
        newsroom = Newsroom.open(configuration, clock);
        ours().setLevel(Level.WARN);
        console().addFilter(new Silence());
    }

    @AfterEach
    void close() throws SQLException {
        ours().setLevel(null);
        console().clearAllFilters();
        newsroom.close();
        feeds.close();
        h2.close();
    }

    @Test
    void everyStatementThatBreaksIsMadeUpFor() {
        every(40, nth -> database(() -> h2.breakBefore(nth, 1)));
    }

    @Test
    void everyAnswerOfTheDatabaseThatGetsLostIsMadeUpFor() {
        every(40, nth -> database(() -> h2.breakAfter(nth)));
    }

    @Test
    void aDatabaseThatIsAwayForAWhileIsMadeUpFor() {
        every(40, nth -> database(() -> h2.breakBefore(nth, 12)));
    }

    @Test
    void everyRequestThatBreaksIsMadeUpFor() {
        for (Answer answer :
                List.of(
                        Answers.status(500),
                        Answers.status(429, "Retry-After", "60"),
                        Answers.brokenOff("<rss version=\"2.0\"><channel><title>L"),
                        Answers.body(""),
                        Answers.body("<html><title>Are you human?</title></html>"))) {
            every(5, nth -> new Breakage(() -> breakRequest(nth, answer), this::hasBroken));
        }
    }

    @Test
    void everyMessageThatBreaksIsMadeUpFor() {
        for (FailingNth.Fault fault : FailingNth.Fault.values()) {
            every(4, nth -> messages(new FailingNth(nth, fault)));
        }
    }

    /**
     * What is broken on purpose.
     *
     * @param begin breaks from now on
     * @param end breaks no more, and says whether something met it
     */
    private record Breakage(Runnable begin, BooleanSupplier end, FailingNth messages) {
        private Breakage(Runnable begin, BooleanSupplier end) {
            this(begin, end, FailingNth.never());
        }
    }

    private Breakage database(Runnable begin) {
        return new Breakage(begin, h2::disarm);
    }

    private static Breakage messages(FailingNth faults) {
        return new Breakage(() -> {}, faults::hasStruck, faults);
    }

    private void breakRequest(int nth, Answer answer) {
        requests.set(0);
        instead = answer;
        brokenRequest = nth;
    }

    private boolean hasBroken() {
        boolean met = requests.get() >= brokenRequest;
        brokenRequest = Integer.MAX_VALUE;
        return met;
    }

    /** Tries each N until there is nothing left to break. */
    private void every(int least, IntFunction<Breakage> breakage) {
        int threads = Thread.activeCount();
        int nth = 1;
        while (survives(nth, breakage.apply(nth))) {
            nth++;
        }
        report.publishEntry("places to break at", Integer.toString(nth - 1));
        assertThat(nth).as("places to break at").isGreaterThan(least);
        assertThat(Thread.activeCount()).as("threads").isLessThan(threads + SOME_THREADS);
    }

    /** Whether there was something to survive. */
    private boolean survives(int nth, Breakage breakage) {
        TestDatabase.clear(newsroom.database());
        chronicle = new Chronicle();
        Answer feed = chronicle.answer();
        feeds.on(
                "/rss",
                exchange ->
                        (requests.incrementAndGet() == brokenRequest ? instead : feed)
                                .to(exchange));
        try (Troubles troubles = Troubles.listen();
                Life life = new Life(breakage.messages())) {
            breakage.begin().run();
            life.throughNews();
            boolean met = breakage.end().getAsBoolean();
            life.goOn(4);
            life.check("call " + nth + ", " + h2.broke());
            assertThat(troubles.last().isPresent()).as("call %d is told", nth).isEqualTo(met);
            assertThat(connections()).as("connections in use, call %d", nth).isZero();
            return met;
        }
    }

    private int connections() {
        return ((HikariDataSource) newsroom.database().dataSource())
                .getHikariPoolMXBean()
                .getActiveConnections();
    }

    /** What is broken on purpose need not fill the screen. */
    private static final class Silence extends Filter<ILoggingEvent> {
        @Override
        public FilterReply decide(ILoggingEvent event) {
            return FilterReply.DENY;
        }
    }

    private static Appender<ILoggingEvent> console() {
        return ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME))
                .getAppender("STDERR");
    }

    private static Logger ours() {
        return (Logger) LoggerFactory.getLogger("dev.kerneldigest");
    }

    /** What the bot does, on the calling thread, from a start to an end. */
    private final class Life implements AutoCloseable {
        private final Pressroom press;
        private final RecordingMessenger messenger = new RecordingMessenger();
        private final Courier courier;
        private final SubscriptionId daily;
        private final Source source = Sources.enabled(configuration.sources()).getFirst();

        private Life(FailingNth messages) {
            press = new Pressroom(newsroom, configuration.settings().servers(), clock);
            daily = subscribe(DAILY, new Rhythm.Daily(LocalTime.NOON));
            subscribe(AT_ONCE, new Rhythm.Immediately());
            courier =
                    new Courier(
                            press.outbox(),
                            new Dispatch(
                                    press.outbox(),
                                    messages.wrap(Messenger.class, messenger),
                                    press.subscriptions(),
                                    (_, _) -> {},
                                    clock),
                            clock);
        }

        private SubscriptionId subscribe(ChannelId channel, Rhythm rhythm) {
            Subscription subscription =
                    press.subscriptions()
                            .add(
                                    new Wish(
                                            new GuildId(1),
                                            channel,
                                            new Interest.All(),
                                            Set.of(),
                                            rhythm,
                                            clock.instant()));
            return subscription.id();
        }

        private void throughNews() {
            clock.advance(Duration.ofMinutes(1));
            chronicle.tell(990031, "[$] A scheduler for tape drives", "Tapes turn.");
            chronicle.tell(990032, "Folios for postcards", "Pages are small.");
            goOn(2);
            chronicle.retell(990031, "A scheduler for tape reels", "Tapes turn.");
            chronicle.tell(990033, "Sockets for candles", "Light at last.");
            goOn(3);
        }

        private void goOn(int hours) {
            for (int hour = 0; hour < hours; hour++) {
                clock.advance(Duration.ofHours(1));
                attempt(() -> newsroom.poller().poll(source));
                press.newsflash().newsCame();
                attempt(press.newsflash()::serve);
                attempt(() -> press.desk().serve(daily));
                attempt(courier::deliver);
            }
        }

        /** As the scheduler and the courier's rounds do: what fails is logged, and done again. */
        private void attempt(Runnable work) {
            try {
                work.run();
            } catch (RuntimeException broken) {
                assertThat(broken).hasStackTraceContaining("broken on purpose");
                ours().error("A duty failed. what={}", work, broken);
            }
        }

        private void check(String when) {
            for (ChannelId channel : List.of(AT_ONCE, DAILY)) {
                String read = String.join("\n", messenger.texts(channel));
                for (String title :
                        List.of(
                                "scheduler for tape",
                                "Folios for postcards",
                                "Sockets for candles")) {
                    assertThat(read.split(title, -1).length - 1)
                            .as("%s in %s, %s: %s", title, channel, when, read)
                            .isEqualTo(1);
                }
                assertThat(read).as(when).contains("tape reels").doesNotContain("tape drives");
            }
            assertThat(press.outbox().backlog().pending()).as(when).isZero();
            assertThat(press.outbox().backlog().givenUp()).as(when).isZero();
        }

        @Override
        public void close() {
            press.close();
        }
    }
}
