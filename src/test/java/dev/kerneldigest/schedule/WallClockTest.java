package dev.kerneldigest.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kerneldigest.delivery.CronSpec;
import dev.kerneldigest.subscription.Rhythm;
import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartz.CronExpression;

final class WallClockTest {
    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant END = Instant.parse("2028-01-01T12:00:00Z");

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "0 30 2 * * ?, Europe/Berlin",
        "0 0 2 * * ?, Europe/Berlin",
        "0 30 2 * * ?, America/New_York",
        "0 30 1 * * ?, America/New_York",
        "0 0 0 * * ?, Africa/Cairo",
        "0 15 2 * * ?, Australia/Lord_Howe",
        "0 0 7 * * ?, UTC"
    })
    void aDailyTimeIsDueExactlyOnceOnEveryDay(String cron, String zone) {
        List<LocalDate> days =
                times(cron, zone).stream()
                        .map(time -> time.atZone(ZoneId.of(zone)).toLocalDate())
                        .toList();
        assertThat(days)
                .isEqualTo(days.getFirst().datesUntil(days.getLast().plusDays(1)).toList())
                .hasSizeGreaterThan(725);
    }

    @ParameterizedTest(name = "{0} in {1}: {3} on {2}")
    @CsvSource({
        "0 30 2 * * ?, Europe/Berlin,    2026-03-29, 2026-03-29T03:30+02:00",
        "0 30 2 * * ?, Europe/Berlin,    2026-10-25, 2026-10-25T02:30+01:00",
        "0 30 2 * * ?, America/New_York, 2026-03-08, 2026-03-08T03:30-04:00",
        "0 30 1 * * ?, America/New_York, 2026-11-01, 2026-11-01T01:30-05:00",
    })
    void onTheDaysOfTheChangeTheTimeIs(String cron, String zone, LocalDate day, String expected) {
        Instant midnight = day.atStartOfDay(ZoneId.of(zone)).toInstant();
        assertThat(new WallClock(cron, ZoneId.of(zone)).next(midnight))
                .contains(ZonedDateTime.parse(expected).toInstant());
    }

    /** PEERS row G2: the digest of half past two, on both days on which the clocks change. */
    @DisplayName("G2: rings at half past two exactly once on the days when clocks change")
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,    2026-03-29",
        "Europe/Berlin,    2026-10-25",
        "America/New_York, 2026-03-08",
        "America/New_York, 2026-11-01",
    })
    void aDailyDigestAtHalfPastTwoComesExactlyOnceWhenTheClocksChange(ZoneId zone, LocalDate day) {
        assertThat(digestsAtHalfPastTwo(zone, day)).isEqualTo(1);
    }

    @DisplayName("A7: a digest at half past two comes once on both days, in Berlin and New York")
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,    2027-03-28",
        "Europe/Berlin,    2027-10-31",
        "America/New_York, 2027-03-14",
        "America/New_York, 2027-11-07",
    })
    void oneDigestComesAYearLaterToo(ZoneId zone, LocalDate day) {
        assertThat(digestsAtHalfPastTwo(zone, day)).isEqualTo(1);
    }

    private static int digestsAtHalfPastTwo(ZoneId zone, LocalDate day) {
        CronSpec spec = CronSpec.of(new Rhythm.Daily(LocalTime.of(2, 30)), zone).orElseThrow();
        WallClock clock = new WallClock(spec.expression(), spec.zone());
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        int rung = 0;
        Optional<Instant> next = clock.next(day.atStartOfDay(zone).toInstant());
        while (next.filter(end::isAfter).isPresent()) {
            rung++;
            next = next.flatMap(clock::next);
        }
        return rung;
    }

    @Test
    void aSkippedTimeIsStillToComeRightAfterTheClocksWerePutForward() {
        WallClock clock = new WallClock("0 30 2 * * ?", ZoneId.of("Europe/Berlin"));
        assertThat(clock.next(Instant.parse("2026-03-29T01:10:00Z")))
                .contains(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(clock.next(Instant.parse("2026-03-29T01:30:00Z")))
                .contains(Instant.parse("2026-03-30T00:30:00Z"));
    }

    @ParameterizedTest(name = "{0} in {1}: {2} of our times are not Quartz's")
    @CsvSource({
        "0 30 2 * * ?, Europe/Berlin, 2",
        "0 30 2 * * ?, America/New_York, 2",
        "0 30 3 * * ?, Europe/Berlin, 0",
        "0 30 1 * * ?, America/New_York, 0",
        "0 0 * * * ?, Europe/Berlin, 0",
        "0 0 2 ? * SUN, Europe/Berlin, 2",
        "0 0 7 ? * THU, Asia/Kathmandu, 0"
    })
    void quartzRingsAtAllOfTheseTimesButTheSkippedOnes(String cron, String zone, int skipped)
            throws ParseException {
        List<Instant> ours = new ArrayList<>(times(cron, zone));
        List<Instant> quartz = quartzTimes(cron, zone);
        assertThat(ours).containsAll(quartz);
        ours.removeAll(quartz);
        assertThat(ours).hasSize(skipped);
    }

    @Test
    void anExpressionMayEnd() {
        WallClock past = new WallClock("0 0 7 1 1 ? 2020", ZoneId.of("UTC"));
        assertThat(past.next(START)).isEmpty();
    }

    @Test
    void whatIsNoExpressionIsRefused() {
        assertThatThrownBy(() -> new WallClock("every day", ZoneId.of("UTC")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("every day");
    }

    private static List<Instant> times(String cron, String zone) {
        WallClock clock = new WallClock(cron, ZoneId.of(zone));
        List<Instant> times = new ArrayList<>();
        Optional<Instant> next = clock.next(START);
        while (next.filter(time -> time.isBefore(END)).isPresent()) {
            times.add(next.get());
            next = clock.next(next.get());
        }
        return times;
    }

    private static List<Instant> quartzTimes(String cron, String zone) throws ParseException {
        CronExpression expression = new CronExpression(cron);
        expression.setTimeZone(TimeZone.getTimeZone(zone));
        List<Instant> times = new ArrayList<>();
        Date next = expression.getTimeAfter(Date.from(START));
        while (next.toInstant().isBefore(END)) {
            times.add(next.toInstant());
            next = expression.getTimeAfter(next);
        }
        return times;
    }
}
