package dev.kerneldigest.digest;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How days are written, in English whatever the machine speaks. */
final class Days {
    private static final DateTimeFormatter FULL = format("EEE d MMM uuuu");
    private static final DateTimeFormatter DATE = format("d MMM uuuu");
    private static final DateTimeFormatter SHORT = format("d MMM");
    private static final DateTimeFormatter WEEKDAY = format("EEE");

    private Days() {}

    /** {@code Wed 17 May 2023}. */
    static String full(LocalDate day) {
        return FULL.format(day);
    }

    /** {@code 10 to 17 May 2023}, with as much of the first day as the last does not tell. */
    static String range(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return full(last);
        }
        if (first.getYear() != last.getYear()) {
            return DATE.format(first) + " to " + DATE.format(last);
        }
        String start =
                first.getMonth() == last.getMonth()
                        ? Integer.toString(first.getDayOfMonth())
                        : SHORT.format(first);
        return start + " to " + DATE.format(last);
    }

    /** {@code 25 May}. */
    static String brief(LocalDate day) {
        return SHORT.format(day);
    }

    /** {@code Wed}. */
    static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
