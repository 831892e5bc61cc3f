package dev.kerneldigest.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads dates of feeds in whatever form they come: RFC 822, 850 and 2822, asctime, ISO 8601 and the
 * W3C's profile of it, seconds since 1970, with zones by offset or name, with two-digit years, and
 * mixtures of these.
 *
 * <p>A date without a zone is taken as UTC, one without a time as midnight. What gives no date of
 * the calendar between the years 1 and 9999 is no date.
 */
final class FeedDate {
    private static final int LONGEST = 100;

    /** The end of the year 9999, in seconds since 1970. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private FeedDate() {}

    static Optional<Instant> parse(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return isNumber(stripped) && stripped.length() > 8
                    ? epoch(stripped)
                    : instant(DateParts.of(stripped));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Seconds, or milliseconds when there are 13 digits. */
    private static Optional<Instant> epoch(String digits) {
        return switch (digits.length()) {
            case 9, 10 -> Optional.of(Instant.ofEpochSecond(Long.parseLong(digits)));
            case 13 -> Optional.of(Instant.ofEpochMilli(Long.parseLong(digits)));
            case 12, 14 -> compact(digits);
            default -> Optional.empty();
        };
    }

    /** {@code 20031231101455}, with or without seconds. */
    private static Optional<Instant> compact(String digits) {
        return instant(
                DateParts.of(
                        digits.substring(0, 8)
                                + " "
                                + digits.substring(8, 10)
                                + ":"
                                + digits.substring(10, 12)
                                + (digits.length() == 14 ? ":" + digits.substring(12) : "")));
    }

    private static Optional<Instant> instant(DateParts parts) {
        return day(parts)
                .map(date -> {
                    LocalDateTime midnight = date.atStartOfDay();
                    return midnight.plus(parts.time).minusSeconds(parts.offset);
                })
                .filter(time -> isOfTheCalendar(time.toLocalDate()))
                .map(time -> time.toInstant(ZoneOffset.UTC));
    }

    /** Whether the year is 1 to 9999, which is what databases and people take. */
    static boolean isOfTheCalendar(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= 9_999;
    }

    /** The moment so many seconds after 1970 began, when there is one of the calendar. */
    static Optional<Instant> ofSeconds(long seconds) {
        return seconds > 0 && seconds <= LAST_SECOND
                ? Optional.of(Instant.ofEpochSecond(seconds))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(DateParts parts) {
        List<DateParts.Digits> numbers = parts.numbers;
        if (parts.month > 0) {
            return withMonthName(parts);
        }
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        DateParts.Digits first = numbers.getFirst();
        if (first.count() == 8) {
            int value = first.value();
            return Optional.of(LocalDate.of(value / 10_000, value / 100 % 100, value % 100));
        }
        if (first.count() == 4) {
            return yearFirst(numbers);
        }
        return numbers.size() < 3 ? Optional.empty() : yearLast(parts);
    }

    private static Optional<LocalDate> yearFirst(List<DateParts.Digits> numbers) {
        int year = numbers.getFirst().value();
        if (year == 0) {
            return Optional.empty();
        }
        if (numbers.size() > 1 && numbers.get(1).count() == 3) {
            return Optional.of(LocalDate.ofYearDay(year, numbers.get(1).value()));
        }
        int month = numbers.size() > 1 ? numbers.get(1).value() : 1;
        int day = numbers.size() > 2 ? numbers.get(2).value() : 1;
        return Optional.of(LocalDate.of(year, month, day));
    }

    /** {@code 31.12.2003} is day first, {@code 12/31/2003} month first unless it cannot be. */
    private static Optional<LocalDate> yearLast(DateParts parts) {
        int first = parts.numbers.get(0).value();
        int second = parts.numbers.get(1).value();
        int year = year(parts.numbers.get(2));
        boolean dayFirst = parts.dotted || first > 12;
        return Optional.of(
                LocalDate.of(year, dayFirst ? second : first, dayFirst ? first : second));
    }

    private static Optional<LocalDate> withMonthName(DateParts parts) {
        List<DateParts.Digits> numbers = parts.numbers;
        if (numbers.size() < 2) {
            return Optional.empty();
        }
        DateParts.Digits first = numbers.get(0);
        DateParts.Digits second = numbers.get(1);
        boolean yearFirst = first.count() > 2;
        int year = year(yearFirst ? first : second);
        return Optional.of(LocalDate.of(year, parts.month, (yearFirst ? second : first).value()));
    }

    /** Two digits are 1950 to 2049 (RFC 2822, 4.3), three count from 1900. */
    private static int year(DateParts.Digits number) {
        int value = number.value();
        if (number.count() >= 4) {
            return value;
        }
        return number.count() <= 2 && value < 50 ? 2_000 + value : 1_900 + value;
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
