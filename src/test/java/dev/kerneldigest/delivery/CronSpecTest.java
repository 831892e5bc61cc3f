package dev.kerneldigest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.QuietHours;
import dev.kerneldigest.subscription.Rhythm;
import java.text.ParseException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartz.CronExpression;

final class CronSpecTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalTime SEVEN = LocalTime.of(7, 0);

    @ParameterizedTest
    @MethodSource("rhythms")
    void quartzRingsWhenTheRhythmSays(Rhythm rhythm, ZoneId zone, String after, String next)
            throws ParseException {
        CronSpec spec = CronSpec.of(rhythm, zone).orElseThrow();
        assertThat(spec.zone()).isEqualTo(zone);
        CronExpression cron = new CronExpression(spec.expression());
        cron.setTimeZone(TimeZone.getTimeZone(zone));
        Date rings = cron.getNextValidTimeAfter(Date.from(Instant.parse(after)));
        assertThat(rings.toInstant()).isEqualTo(next);
    }

    static Stream<Arguments> rhythms() {
        Rhythm daily = new Rhythm.Daily(SEVEN);
        Rhythm odd = new Rhythm.Daily(LocalTime.of(23, 59, 58));
        Rhythm thursdays = new Rhythm.Weekly(DayOfWeek.THURSDAY, SEVEN);
        Rhythm sundays = new Rhythm.Weekly(DayOfWeek.SUNDAY, LocalTime.MIDNIGHT);
        return Stream.of(
                row("the next hour", new Rhythm.Hourly(), UTC, "11-20T08:00:01", "11-20T09:00:00"),
                row("later today", daily, UTC, "11-20T06:59:59", "11-20T07:00:00"),
                row("tomorrow", daily, UTC, "11-20T07:00:00", "11-21T07:00:00"),
                row("winter in Berlin", daily, BERLIN, "11-20T00:00:00", "11-20T06:00:00"),
                row("summer in Berlin", daily, BERLIN, "07-20T00:00:00", "07-20T05:00:00"),
                row("minutes, no seconds", odd, UTC, "11-20T00:00:00", "11-20T23:59:00"),
                row("Thursday", thursdays, UTC, "11-20T00:00:00", "11-26T07:00:00"),
                row("Sunday in Berlin", sundays, BERLIN, "11-20T00:00:00", "11-21T23:00:00"));
    }

    private static Arguments.ArgumentSet row(
            String name, Rhythm rhythm, ZoneId zone, String after, String next) {
        return argumentSet(name, rhythm, zone, "2026-" + after + "Z", "2026-" + next + "Z");
    }

    @ParameterizedTest(name = "{0} with quiet {1}")
    @MethodSource("quiet")
    void whatWouldRingInQuietHoursRingsAtTheirEnd(Rhythm rhythm, String hours, String cron) {
        String[] times = hours.split("-", -1);
        GuildSettings settings =
                GuildSettings.defaults(new GuildId(1))
                        .withQuiet(
                                Optional.of(
                                        new QuietHours(
                                                LocalTime.parse(times[0]),
                                                LocalTime.parse(times[1]))));
        assertThat(CronSpec.of(rhythm, settings)).contains(new CronSpec(cron, UTC));
    }

    static Stream<Arguments> quiet() {
        Rhythm late = new Rhythm.Weekly(DayOfWeek.SUNDAY, LocalTime.of(23, 0));
        Rhythm early = new Rhythm.Weekly(DayOfWeek.SUNDAY, LocalTime.of(3, 0));
        return Stream.of(
                Arguments.of(new Rhythm.Immediately(), "22:00-07:30", "0 30 7 * * ?"),
                Arguments.of(new Rhythm.Daily(SEVEN), "22:00-07:30", "0 30 7 * * ?"),
                Arguments.of(new Rhythm.Daily(SEVEN), "22:00-07:00", "0 0 7 * * ?"),
                Arguments.of(new Rhythm.Daily(LocalTime.NOON), "22:00-07:00", "0 0 12 * * ?"),
                Arguments.of(new Rhythm.Hourly(), "22:00-07:30", "0 30 * * * ?"),
                Arguments.of(late, "22:00-07:30", "0 30 7 ? * MON"),
                Arguments.of(early, "22:00-07:30", "0 30 7 ? * SUN"),
                Arguments.of(late, "22:30-23:30", "0 30 23 ? * SUN"));
    }

    @Test
    void withoutQuietHoursItRingsWhenItWasChosenTo() {
        GuildSettings settings = GuildSettings.defaults(new GuildId(1));
        assertThat(CronSpec.of(new Rhythm.Daily(SEVEN), settings))
                .contains(new CronSpec("0 0 7 * * ?", UTC));
        assertThat(CronSpec.of(new Rhythm.Immediately(), settings)).isEmpty();
    }

    @Test
    void newsAtOnceGoesByNoClock() {
        assertThat(CronSpec.of(new Rhythm.Immediately(), UTC)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("days")
    void everyDayOfTheWeekIsOneThatQuartzKnows(DayOfWeek day) {
        String cron = CronSpec.of(new Rhythm.Weekly(day, SEVEN), UTC).orElseThrow().expression();
        assertThat(CronExpression.isValidExpression(cron)).isTrue();
        assertThat(cron).isEqualTo("0 0 7 ? * " + day.name().substring(0, 3));
    }

    static Stream<DayOfWeek> days() {
        return Stream.of(DayOfWeek.values());
    }

    @ParameterizedTest
    @MethodSource("locales")
    void theMachinesLanguageChangesNothing(Locale locale) {
        Locale before = Locale.getDefault();
        Locale.setDefault(locale);
        try {
            Rhythm rhythm = new Rhythm.Weekly(DayOfWeek.FRIDAY, LocalTime.of(7, 30));
            assertThat(CronSpec.of(rhythm, UTC).orElseThrow().expression())
                    .isEqualTo("0 30 7 ? * FRI");
        } finally {
            Locale.setDefault(before);
        }
    }

    static Stream<Locale> locales() {
        return Stream.of("ar-EG", "fa-IR", "tr-TR", "de-DE").map(Locale::forLanguageTag);
    }
}
