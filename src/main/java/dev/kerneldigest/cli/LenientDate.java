package dev.kerneldigest.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads dates as people and feeds write them; days and months begin at midnight UTC. */
final class LenientDate {
    private static final List<Function<String, Instant>> FORMS =
            List.of(
                    text -> OffsetDateTime.parse(text).toInstant(),
                    text ->
                            ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant(),
                    text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC),
                    text -> LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC),
                    text -> YearMonth.parse(text).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                    text ->
                            LocalDate.of(Integer.parseInt(text), 1, 1)
                                    .atStartOfDay()
                                    .toInstant(ZoneOffset.UTC));

    private LenientDate() {}

    /**
     * An instant or a day of ISO 8601, a month ({@code 2026-02}), a year, or a date of RFC 822;
     * empty for anything else.
     */
    static Optional<Instant> parse(String text) {
        for (Function<String, Instant> form : FORMS) {
            Optional<Instant> date = attempt(form, text.strip());
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> attempt(Function<String, Instant> form, String text) {
        try {
            return Optional.of(form.apply(text));
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }
}
