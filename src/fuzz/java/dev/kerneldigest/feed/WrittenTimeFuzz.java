package dev.kerneldigest.feed;

import dev.kerneldigest.fuzz.Claim;
import dev.kerneldigest.fuzz.TimeGuard;
import dev.kerneldigest.fuzz.Written;
import dev.kerneldigest.news.Since;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;

/** Dates, spans and headers that say when, in whatever form they come. */
public final class WrittenTimeFuzz {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
    private static final TimeGuard GUARD = new TimeGuard();

    private static final List<String> HEADERS =
            List.of("Retry-After", "Cache-Control", "Expires", "Date", "Age");

    private WrittenTimeFuzz() {}

    /** Reads the bytes as a date, as a span, and line by line as headers. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = Written.text(input);
        GUARD.watch(text.length(), () -> FeedDate.parse(text)).ifPresent(WrittenTimeFuzz::checkDate);
        Since.parse(text, NOW).ifPresent(WrittenTimeFuzz::checkSince);
        Headers headers = headers(text);
        RevisitAdvice.retryAfter(headers, NOW)
                .ifPresent(wait -> Claim.that(!wait.isNegative(), "a wait is no past", wait));
        RevisitAdvice.fresh(headers, NOW)
                .map(Duration::isPositive)
                .ifPresent(some -> Claim.that(some, "what is fresh is so for a time", text));
    }

    /** What a feed's date is read as, for whoever measures it. */
    public static Optional<Instant> date(String text) {
        return FeedDate.parse(text);
    }

    private static void checkDate(Instant date) {
        isOfTheCalendar(date);
        Claim.that(
                FeedDate.parse(date.toString()).equals(Optional.of(date)),
                "a date reads the same as it is written",
                date);
    }

    private static void checkSince(Instant start) {
        Claim.that(start.isBefore(NOW), "a span begins in the past", start);
        isOfTheCalendar(start);
    }

    /** What our databases, and whoever writes a year in four digits, take. */
    static void isOfTheCalendar(Instant date) {
        Claim.that(!date.isBefore(FIRST) && date.isBefore(END), "a date is of years 1-9999", date);
    }

    private static Headers headers(String text) {
        Headers.Builder headers = new Headers.Builder();
        String[] lines = text.split("\n", HEADERS.size());
        for (int number = 0; number < lines.length; number++) {
            headers.addUnsafeNonAscii(HEADERS.get(number), lines[number].strip());
        }
        return headers.build();
    }
}
