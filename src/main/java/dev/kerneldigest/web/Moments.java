package dev.kerneldigest.web;

import static j2html.TagCreator.time;

import j2html.tags.DomContent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Says when something is, in UTC and in English, for people and for programs. */
final class Moments {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH);

    private Moments() {}

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /** {@code Sun 22 Nov 2026}. */
    static String words(LocalDate day) {
        return DAY.format(day);
    }

    static DomContent of(LocalDate day) {
        return time(words(day)).withDatetime(day.toString());
    }

    /** {@code 22 Nov 2026, 14:05 UTC}. */
    static DomContent of(Instant moment) {
        return time(MINUTE.format(moment.atOffset(ZoneOffset.UTC))).withDatetime(iso(moment));
    }

    /** {@code 5 min ago} or {@code in 5 min}, with the moment itself for who points at it. */
    static DomContent fromNow(Instant moment, Instant now) {
        String words =
                moment.isAfter(now)
                        ? "in " + length(Duration.between(now, moment))
                        : length(Duration.between(moment, now)) + " ago";
        return time(words)
                .withDatetime(iso(moment))
                .withTitle(MINUTE.format(moment.atOffset(ZoneOffset.UTC)));
    }

    /** {@code 40 s}, {@code 5 min}, {@code 3 h} or {@code 2 days}. */
    static String length(Duration length) {
        if (length.toSeconds() < 90) {
            return Math.max(0, length.toSeconds()) + " s";
        }
        if (length.toMinutes() < 90) {
            return length.toMinutes() + " min";
        }
        return length.toHours() < 48 ? length.toHours() + " h" : length.toDays() + " days";
    }

    private static String iso(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
