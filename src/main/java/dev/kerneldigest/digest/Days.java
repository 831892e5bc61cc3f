package dev.kerneldigest.digest;

import java.time.LocalDate;

/** How days are written. */
final class Days {
    private static final String FULL = "day.full";
    private static final String DATE = "day.date";
    private static final String SHORT = "day.short";

    private Days() {}

    /** {@code Wed 17 May 2023}. */
    static String full(LocalDate day, Phrases phrases) {
        return phrases.day(FULL, day);
    }

    /** {@code 10 to 17 May 2023}, with as much of the first day as the last does not tell. */
    static String range(LocalDate first, LocalDate last, Phrases phrases) {
        if (first.equals(last)) {
            return full(last, phrases);
        }
        return phrases.say(
                "day.range", phrases.day(start(first, last), first), phrases.day(DATE, last));
    }

    private static String start(LocalDate first, LocalDate last) {
        if (first.getYear() != last.getYear()) {
            return DATE;
        }
        return first.getMonth() == last.getMonth() ? "day.ofMonth" : SHORT;
    }

    /** {@code 17 May 2023}. */
    static String date(LocalDate day, Phrases phrases) {
        return phrases.day(DATE, day);
    }

    /** {@code 25 May}. */
    static String brief(LocalDate day, Phrases phrases) {
        return phrases.day(SHORT, day);
    }

    /** {@code Wed}. */
    static String weekday(LocalDate day, Phrases phrases) {
        return phrases.day("day.weekday", day);
    }
}
