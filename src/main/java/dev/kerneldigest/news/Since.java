package dev.kerneldigest.news;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the start of a span of time as people write it: {@code 36h}, {@code 7d}, {@code 2w}, a
 * date.
 */
public final class Since {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,4})([hdw])");

    private Since() {}

    /**
     * The moment so many hours, days or weeks before now, or the start of a day in UTC, e.g. {@code
     * 2026-11-01}; empty for anything else and for what is not in the past.
     */
    public static Optional<Instant> parse(String text, Instant now) {
        String written = text.strip().toLowerCase(Locale.ROOT);
        Matcher matcher = SPAN.matcher(written);
        Optional<Instant> start =
                matcher.matches()
                        ? Optional.of(now.minus(span(matcher.group(1), matcher.group(2))))
                        : day(written);
        return start.filter(it -> it.isBefore(now));
    }

    private static Duration span(String digits, String unit) {
        long number = Long.parseLong(digits);
        return switch (unit) {
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> Duration.ofDays(7 * number);
        };
    }

    private static Optional<Instant> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written))
                    .filter(day -> day.getYear() >= 1)
                    .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
