package dev.kerneldigest.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kerneldigest.delivery.CronSpec;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class BellsContract extends DatabaseContract {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    protected final BlockingQueue<String> polled = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> published = new LinkedBlockingQueue<>();
    private final List<Bells> hung = new ArrayList<>();
    private String name = "";

    BellsContract(TestDatabase place) {
        super(place);
    }

    @BeforeEach
    void anotherScheduler() {
        name = "test" + NUMBER.incrementAndGet();
        polled.clear();
        published.clear();
    }

    @AfterEach
    void closeAll() {
        hung.forEach(Bells::close);
        hung.clear();
    }

    @Test
    void aSourceIsPolledWhenItIsDueAndAgainWhenItsPollSaid() throws Exception {
        Bells bells =
                bells(
                        source -> {
                            polled.add(source);
                            return Instant.now();
                        },
                        published::add);
        bells.reconcileSources(Map.of("lwn", LONG_AGO, "later", FAR));
        bells.start();
        assertThat(next(polled)).isEqualTo("lwn");
        assertThat(next(polled)).isEqualTo("lwn");
        bells.close();
        assertThat(polled).doesNotContain("later");
        assertThat(nextRing("source", "later")).contains(FAR);
    }

    @Test
    void aPollSetsTheBellToWhenItIsDueNext() throws Exception {
        Bells bells = bells(FAR);
        bells.reconcileSources(Map.of("lwn", LONG_AGO));
        bells.start();
        assertThat(next(polled)).isEqualTo("lwn");
        bells.close();
        assertThat(nextRing("source", "lwn")).contains(FAR);
    }

    @Test
    void aSourceThatIsNeverDueStaysWithinWhatQuartzCanKeep() throws Exception {
        Bells bells = bells(Instant.MAX);
        bells.reconcileSources(Map.of("gone", LONG_AGO));
        bells.start();
        assertThat(next(polled)).isEqualTo("gone");
        bells.close();
        assertThat(nextRing("source", "gone").orElseThrow()).isAfter(FAR);
    }

    @Test
    void sourcesThatLeftTheSettingsAreRungNoMore() throws Exception {
        Bells bells = bells(FAR);
        bells.reconcileSources(Map.of("old", LONG_AGO, "kept", FAR));
        bells.reconcileSources(Map.of("new", LONG_AGO.plusSeconds(1), "kept", FAR));
        bells.start();
        assertThat(next(polled)).isEqualTo("new");
        bells.close();
        assertThat(polled).isEmpty();
        assertThat(nextRing("source", "old")).isEmpty();
        assertThat(nextRing("source", "kept")).contains(FAR);
    }

    @Test
    void sourcesComeAndGoWhileItRings() throws Exception {
        Bells bells = bells(FAR);
        bells.reconcileSources(Map.of("kept", FAR));
        bells.start();
        bells.putSource("new", Instant.now());
        assertThat(next(polled)).isEqualTo("new");
        bells.putSource("other", FAR);
        bells.removeSource("other");
        bells.removeSource("never there");
        bells.close();
        assertThat(nextRing("source", "new")).contains(FAR);
        assertThat(nextRing("source", "kept")).contains(FAR);
        assertThat(nextRing("source", "other")).isEmpty();
    }

    @Test
    void aPollThatBreaksDownIsRungAgainLater() throws Exception {
        Bells bells =
                bells(
                        source -> {
                            polled.add(source);
                            throw new IllegalStateException("broken on purpose");
                        },
                        published::add);
        Instant start = Instant.now();
        bells.reconcileSources(Map.of("lwn", start));
        bells.start();
        assertThat(next(polled)).isEqualTo("lwn");
        bells.close();
        assertThat(nextRing("source", "lwn").orElseThrow())
                .isBetween(start.plus(Duration.ofMinutes(14)), start.plus(Duration.ofMinutes(16)));
    }

    @Test
    void aDigestIsPublishedAtItsTime() throws Exception {
        Bells bells = bells(FAR);
        bells.put(12, "* * * * * ?", BERLIN);
        bells.start();
        assertThat(next(published)).isEqualTo(12);
        assertThat(next(published)).isEqualTo(12);
    }

    @Test
    void aTimeThatPassedWhileNobodyWasThereIsMadeUpForOnce() throws Exception {
        CronSpec yearly = new CronSpec("0 0 7 1 1 ?", BERLIN);
        Bells before = bells(FAR);
        before.put(12, yearly.expression(), yearly.zone());
        Instant regular = nextRing("digest", "12").orElseThrow();
        before.close();
        TestDatabase.execute(
                database,
                List.of(
                        "UPDATE qrtz_triggers SET next_fire_time = %d WHERE sched_name = '%s'"
                                .formatted(LONG_AGO.toEpochMilli(), name)));
        Bells after = bells(FAR);
        after.reconcile(Map.of(12L, yearly));
        after.start();
        assertThat(next(published)).isEqualTo(12);
        after.close();
        assertThat(published).isEmpty();
        assertThat(nextRing("digest", "12")).contains(regular);
    }

    @Test
    void aDigestThatFailsIsTriedAgainSoon() throws Exception {
        Bells bells =
                bells(
                        _ -> FAR,
                        subscription -> {
                            published.add(subscription);
                            throw new IllegalStateException("broken on purpose");
                        });
        Instant start = Instant.now();
        bells.put(12, "* * * * * ?", BERLIN);
        bells.start();
        assertThat(next(published)).isEqualTo(12);
        bells.close();
        assertThat(nextRing("digest-once", "12").orElseThrow())
                .isBetween(start.plus(Duration.ofMinutes(5)), start.plus(Duration.ofMinutes(6)));
    }

    @Test
    void aTimeThatTheClocksSkipIsRungWhenTheyHavePassedIt() throws Exception {
        Bells bells = bells(FAR);
        bells.put(12, "0 30 2 28,29 3 ? 2027", BERLIN);
        assertThat(nextRing("digest", "12")).contains(Instant.parse("2027-03-29T00:30:00Z"));
        assertThat(nextRing("digest-once", "12")).contains(Instant.parse("2027-03-28T01:30:00Z"));
    }

    @Test
    void aNewTimeReplacesTheOldOneWithWhatBelongedToIt() throws Exception {
        Bells bells = bells(FAR);
        bells.put(12, "0 30 2 28,29 3 ? 2027", BERLIN);
        bells.put(12, "0 0 7 1 1 ? 2030", ZoneId.of("UTC+3"));
        assertThat(nextRing("digest", "12")).contains(Instant.parse("2030-01-01T04:00:00Z"));
        assertThat(nextRing("digest-once", "12")).isEmpty();
    }

    @Test
    void removedSubscriptionsAreRungNoMore() throws Exception {
        Bells bells = bells(FAR);
        CronSpec spec = new CronSpec("0 0 7 * * ?", BERLIN);
        bells.reconcile(Map.of(1L, spec, 2L, spec, 3L, spec));
        bells.remove(1);
        bells.remove(1);
        bells.reconcile(Map.of(3L, spec, 4L, spec));
        assertThat(nextRing("digest", "1")).isEmpty();
        assertThat(nextRing("digest", "2")).isEmpty();
        assertThat(nextRing("digest", "3")).isPresent();
        assertThat(nextRing("digest", "4")).isPresent();
    }

    @Test
    void whatIsNoCronExpressionIsRefused() {
        Bells bells = bells(FAR);
        assertThatThrownBy(() -> bells.put(1, "daily", BERLIN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void closingWaitsForWhatIsUnderWay() throws Exception {
        BlockingQueue<String> ended = new LinkedBlockingQueue<>();
        CountDownLatch closing = new CountDownLatch(1);
        Bells bells =
                bells(
                        source -> {
                            polled.add(source);
                            await(closing);
                            ended.add(source);
                            return FAR;
                        },
                        published::add);
        bells.reconcileSources(Map.of("lwn", LONG_AGO));
        bells.start();
        next(polled);
        Thread closer = Thread.ofVirtual().start(bells::close);
        assertThat(closer.join(Duration.ofMillis(200))).as("closed too early").isFalse();
        closing.countDown();
        assertThat(closer.join(Duration.ofSeconds(30))).isTrue();
        assertThat(ended).containsExactly("lwn");
        assertThat(nextRing("source", "lwn")).contains(FAR);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Bells whose polls are recorded and say {@code next}. */
    protected Bells bells(Instant next) {
        return bells(
                source -> {
                    polled.add(source);
                    return next;
                },
                published::add);
    }

    private Bells bells(Function<String, Instant> poll, LongConsumer publish) {
        Bells bells =
                new Bells(
                        name,
                        database::lend,
                        database.isShared(),
                        new Duties(poll, (subscription, _) -> publish.accept(subscription)),
                        InstantSource.system());
        hung.add(bells);
        return bells;
    }

    protected static <T> T next(BlockingQueue<T> rung) throws InterruptedException {
        T next = rung.poll(30, TimeUnit.SECONDS);
        assertThat(next).as("rung within 30 s").isNotNull();
        return Objects.requireNonNull(next);
    }

    private Optional<Instant> nextRing(String group, String key) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var query =
                        connection.prepareStatement(
                                "SELECT next_fire_time FROM qrtz_triggers WHERE sched_name = ?"
                                        + " AND trigger_group = ? AND trigger_name = ?")) {
            query.setString(1, name);
            query.setString(2, group);
            query.setString(3, key);
            var row = query.executeQuery();
            return row.next()
                    ? Optional.of(Instant.ofEpochMilli(row.getLong(1)))
                    : Optional.empty();
        }
    }
}
