package dev.kerneldigest.schedule;

import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;

/**
 * A cron expression read on the clocks of a time zone, each time of day once.
 *
 * <p>Quartz leaves out a day on which the clocks skip the time: "02:30" never fires on the day when
 * 03:00 follows 01:59. Here it is due where the skipped time would be without the change, at 03:30.
 * A time that comes twice is due the second time, as with Quartz.
 */
final class WallClock {
    /** More than clocks were ever put forward at once: Samoa left out the 30th of December 2011. */
    private static final Period LONGEST_SKIP = Period.ofDays(2);

    private final CronExpression expression;
    private final ZoneId zone;

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException when it is none
     */
    WallClock(String cron, ZoneId zone) {
        this.zone = zone;
        try {
            expression = new CronExpression(cron);
        } catch (ParseException e) {
            throw new IllegalArgumentException("not a cron expression: \"" + cron + "\"", e);
        }
        // Of wall-clock times as if they were of UTC, which never skips and never repeats.
        expression.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
    }

    /** The first time after {@code now}; empty when the expression has none left. */
    Optional<Instant> next(Instant now) {
        Date wall = wall(LocalDateTime.ofInstant(now, zone).minus(LONGEST_SKIP));
        for (Date time = expression.getTimeAfter(wall);
                time != null;
                time = expression.getTimeAfter(time)) {
            Instant due = resolve(LocalDateTime.ofInstant(time.toInstant(), ZoneOffset.UTC));
            if (due.isAfter(now)) {
                return Optional.of(due);
            }
        }
        return Optional.empty();
    }

    private static Date wall(LocalDateTime time) {
        return Date.from(time.toInstant(ZoneOffset.UTC));
    }

    private Instant resolve(LocalDateTime time) {
        return ZonedDateTime.of(time, zone).withLaterOffsetAtOverlap().toInstant();
    }
}
