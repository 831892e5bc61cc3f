package dev.kerneldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.SourceId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PaceTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @DisplayName("F3: polls a source as often as it publishes, within its bounds")
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // name                                  | interval | items | since good | next
                "news halves the interval                | PT4H     | 1     | PT4H       | PT2H",
                "much news falls to the time of one item | PT4H     | 8     | PT4H       | PT30M",
                "the floor is never undercut             | PT20M    | 1     | PT20M      | PT15M",
                "a flood does not undercut it either     | PT4H     | 5000  | PT4H       | PT15M",
                "the first page tells no pace            | PT4H     | 30    | -          | PT15M",
            })
    void newsComesSooner(
            String name, Duration interval, int items, @Nullable Duration good, Duration next) {
        FeedState before = state(interval, 0, good, good);
        Pace.Beat beat = beat(true, before, new Finding.News(items, Optional.empty()));
        assertThat(beat).as(name).isEqualTo(new Pace.Beat(next, NOW.plus(next)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // name                               | interval | since news | max-age | interval |
                // wait
                "silence lets the interval grow       | PT1H     | PT9H       | -       | PT1H30M  | PT1H30M",
                "but not beyond the silence itself    | PT1H     | PT70M      | -       | PT70M    | PT70M",
                "never below the floor                | PT15M    | PT1M       | -       | PT15M    | PT15M",
                "a day is the ceiling                 | PT20H    | P30D       | -       | PT24H    | PT24H",
                "a source without any news grows too  | PT1H     | -          | -       | PT1H30M  | PT1H30M",
                "max-age puts the poll off            | PT1H     | PT9H       | PT3H    | PT1H30M  | PT3H",
                "a short max-age changes nothing      | PT1H     | PT9H       | PT1M    | PT1H30M  | PT1H30M",
                "a max-age of a year is one of a day  | PT1H     | PT9H       | P365D   | PT1H30M  | PT24H",
            })
    void silenceSlowsDown(
            String name,
            Duration interval,
            @Nullable Duration news,
            @Nullable Duration fresh,
            Duration next,
            Duration wait) {
        Pace.Beat beat =
                beat(
                        true,
                        state(interval, 0, interval, news),
                        new Finding.Quiet(Optional.ofNullable(fresh)));
        assertThat(beat).as(name).isEqualTo(new Pace.Beat(next, NOW.plus(wait)));
    }

    @ParameterizedTest(name = "failure {0}, random {1}: {2}")
    @CsvSource({
        "1, 0.0, PT15M",
        "1, 0.5, PT22M30S",
        "2, 0.5, PT22M30S",
        "96, 0.5, PT22M30S",
        "97, 0.5, PT22M30S",
        "98, 0.5, PT37M30S",
        "101, 0.5, PT4H7M30S",
        "103, 0.0, PT15M",
        "103, 0.5, PT12H7M30S",
        "1000000, 0.5, PT12H7M30S"
    })
    void aDayOfFailuresIsAskedWithinTwiceTheFloorAndLaterOnesBackOff(
            int failure, double random, Duration wait) {
        FeedState before = state(Duration.ofHours(2), failure - 1, null, null);
        Pace.Beat beat = Pace.next(source(true), before, new Finding.Trouble(), NOW, random);
        assertThat(beat).isEqualTo(new Pace.Beat(Duration.ofHours(2), NOW.plus(wait)));
    }

    @DisplayName("F2: obeys Retry-After, from the floor to two days")
    @ParameterizedTest(name = "Retry-After {0}: {1}")
    @CsvSource({"PT1S, PT15M", "PT3H, PT3H", "P2D, P2D", "P365D, P2D"})
    void retryAfterIsObeyedFromTheFloorToTwoDays(Duration asked, Duration wait) {
        Finding finding = new Finding.AskedToWait(Optional.of(asked));
        FeedState before = state(Duration.ofMinutes(15), 0, null, null);
        assertThat(beat(true, before, finding).next()).isEqualTo(NOW.plus(wait));
        assertThat(beat(false, before, finding).next()).isEqualTo(NOW.plus(wait));
    }

    @DisplayName("F6: asks who was away for less than a day again within twice its `every`")
    @ParameterizedTest(name = "every {0}")
    @ValueSource(strings = {"PT1S", "PT1M", "PT15M", "PT7H", "PT24H", "P7D"})
    void aDayInTroubleKeepsNobodyWaiting(Duration every) {
        Source source = source(true, every);
        Duration away = Duration.ZERO;
        for (int failures = 0; away.compareTo(Duration.ofDays(1)) < 0; failures++) {
            FeedState before = state(every, failures, null, null);
            Duration wait =
                    Duration.between(
                            NOW, Pace.next(source, before, new Finding.Trouble(), NOW, 0.9).next());
            assertThat(wait).as("failure %d", failures + 1).isBetween(every, every.multipliedBy(2));
            away = away.plus(every);
        }
    }

    @Test
    void aRefusalThatNamesNoTimeIsTrouble() {
        FeedState before = state(Duration.ofMinutes(15), 3, null, null);
        assertThat(beat(true, before, new Finding.AskedToWait(Optional.empty())))
                .isEqualTo(beat(true, before, new Finding.Trouble()));
    }

    @Test
    void withoutAdaptingEveryPollIsExactlyOneEveryAfterTheLast() {
        FeedState before = state(Duration.ofHours(7), 9, Duration.ofHours(1), Duration.ofDays(9));
        Optional<Duration> day = Optional.of(Duration.ofDays(1));
        Pace.Beat every = new Pace.Beat(Duration.ofMinutes(15), NOW.plusSeconds(900));
        assertThat(beat(false, before, new Finding.News(3, day))).isEqualTo(every);
        assertThat(beat(false, before, new Finding.Quiet(day))).isEqualTo(every);
        assertThat(beat(false, before, new Finding.Trouble())).isEqualTo(every);
    }

    @Test
    void anEveryLongerThanADayIsItsOwnCeiling() {
        Source weekly = source(true, Duration.ofDays(7));
        FeedState before = FeedState.fresh(weekly, NOW);
        Pace.Beat beat = Pace.next(weekly, before, new Finding.Quiet(Optional.empty()), NOW, 0.9);
        assertThat(beat).isEqualTo(new Pace.Beat(Duration.ofDays(7), NOW.plus(Duration.ofDays(7))));
    }

    private static Pace.Beat beat(boolean adapt, FeedState before, Finding finding) {
        return Pace.next(source(adapt), before, finding, NOW, 0.5);
    }

    private static Source source(boolean adapt) {
        return source(adapt, Duration.ofMinutes(15));
    }

    private static Source source(boolean adapt, Duration every) {
        return new Source(
                new SourceId("s"),
                "S",
                SourceKind.FEED,
                URI.create("https://example.org/"),
                every,
                adapt,
                Set.of(),
                true);
    }

    private static FeedState state(
            Duration interval,
            int failures,
            @Nullable Duration sinceGood,
            @Nullable Duration sinceNews) {
        FeedState fresh = FeedState.fresh(source(true), NOW);
        return new FeedState(
                fresh.source(),
                fresh.url(),
                fresh.moved(),
                fresh.validators(),
                fresh.bodyHash(),
                fresh.health(),
                fresh.reason(),
                failures,
                interval,
                NOW,
                Optional.empty(),
                Optional.ofNullable(sinceGood).map(NOW::minus),
                Optional.ofNullable(sinceNews).map(NOW::minus),
                Optional.empty());
    }
}
