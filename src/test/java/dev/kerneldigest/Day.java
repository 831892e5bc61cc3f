package dev.kerneldigest;

import com.zaxxer.hikari.HikariDataSource;
import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.day.DayPlan;
import dev.kerneldigest.day.DayReport;
import dev.kerneldigest.day.DayWorld;
import dev.kerneldigest.day.Sample;
import dev.kerneldigest.feed.FeedState;
import dev.kerneldigest.feed.PollReport;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.store.Tidying;
import dev.kerneldigest.testing.SettableClock;
import dev.kerneldigest.web.AddressTakenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A day of the newsroom by a clock that is ticked: it polls over HTTP and stores in an H2 file as
 * it does, each source when its state says that it is due, and what is new goes to a channel at
 * once. Nothing waits but for sources that let it wait.
 */
final class Day implements AutoCloseable {
    /** In KB: H2's cache is full within the first hours, so that what grows later is not it. */
    private static final String FULL_SOON = ";CACHE_SIZE=4096";

    /** Some seconds of the machine's time. */
    private static final Duration TIDIED_EVERY = Duration.ofMinutes(10);

    private final Lifecycle lifecycle = new Lifecycle();
    private final DayPlan plan;
    private final SettableClock clock;
    private final DayWorld world;
    private final Newsroom newsroom;
    private final DayPress press;
    private final DayPages pages;
    private final Tidying tidying;
    private final PriorityQueue<Bell> bells = new PriorityQueue<>(Comparator.comparing(Bell::due));
    private final List<String> broken = new ArrayList<>();

    /** A source, and when its bell rings. */
    private record Bell(Source source, Instant due) {}

    /**
     * Sets the day up.
     *
     * @param folder empty, for the settings and the database
     */
    Day(DayPlan plan, Path folder) throws IOException {
        this.plan = plan;
        clock = new SettableClock(plan.start());
        world = lifecycle.add(DayWorld.open(plan, clock));
        for (Map.Entry<String, String> file : world.settings().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Configuration configuration =
                Configuration.load(
                        Map.of(
                                "KERNEL_DIGEST_CONFIG",
                                folder.toString(),
                                "KERNEL_DIGEST_DB",
                                "jdbc:h2:file:" + folder.resolve("day") + FULL_SOON),
                        folder);
        newsroom = lifecycle.add(Newsroom.open(configuration, clock));
        tidying = new Tidying(newsroom.database());
        press = lifecycle.add(new DayPress(newsroom, configuration, clock));
        List<Source> sources = Sources.enabled(configuration.sources());
        pages = lifecycle.add(new DayPages(newsroom, sources, clock));
        sources.forEach(source -> bells.add(new Bell(source, plan.start())));
    }

    /**
     * Runs it.
     *
     * @param samples takes one after each hour
     */
    DayReport run(Consumer<Sample> samples) throws InterruptedException, SQLException {
        List<Sample> taken = new ArrayList<>();
        for (int hour = 1; hour <= plan.hours(); hour++) {
            goOnUntil(plan.start().plus(Duration.ofHours(hour)));
            Sample sample =
                    Sample.take(hour, (HikariDataSource) newsroom.database().dataSource(), disk());
            samples.accept(sample);
            taken.add(sample);
        }
        broken.addAll(press.faults());
        return new DayReport(plan, world, taken, kept(), broken, press.toString());
    }

    /** What {@code /metrics} says at its end. */
    String metrics() throws IOException, AddressTakenException {
        return pages.metrics();
    }

    private long disk() {
        return newsroom.database().file().orElseThrow().toFile().length();
    }

    private void goOnUntil(Instant end) throws InterruptedException {
        while (!clock.instant().isAfter(end)) {
            List<Source> due = new ArrayList<>();
            while (!bells.isEmpty() && !bells.peek().due().isAfter(clock.instant())) {
                due.add(bells.remove().source());
            }
            if (!due.isEmpty()) {
                poll(due);
            }
            due.forEach(source -> bells.add(new Bell(source, next(source))));
            clock.advance(DayPlan.TICK);
            if (clock.instant().getEpochSecond() % TIDIED_EVERY.toSeconds() == 0) {
                tidying.run();
            }
        }
    }

    private void poll(List<Source> due) throws InterruptedException {
        AtomicBoolean news = new AtomicBoolean();
        newsroom.round()
                .run(
                        due,
                        report -> {
                            note(report);
                            news.compareAndSet(false, report.fresh() > 0);
                        });
        if (news.get()) {
            press.newsCame();
        }
    }

    private void note(PollReport report) {
        pages.polled(report);
        report.error()
                .filter(error -> error.contains("internal error") || error.equals("stopped"))
                .ifPresent(error -> broken.add(report.source() + ": " + error));
    }

    /** As the bells are set after a poll. */
    private Instant next(Source source) {
        return newsroom.states().find(source.id()).map(FeedState::next).orElseThrow();
    }

    private Map<String, Long> kept() throws SQLException {
        Map<String, Long> kept = new HashMap<>();
        try (Connection connection = newsroom.database().dataSource().getConnection();
                ResultSet rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "SELECT source, count(*) FROM news GROUP BY source")) {
            while (rows.next()) {
                kept.put(rows.getString(1), rows.getLong(2));
            }
        }
        return kept;
    }

    @Override
    public void close() {
        lifecycle.close();
    }
}
