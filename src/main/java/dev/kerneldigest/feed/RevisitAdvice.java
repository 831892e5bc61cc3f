package dev.kerneldigest.feed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.CacheControl;
import okhttp3.Headers;

/** Reads from an answer's headers when it makes sense to ask again. */
final class RevisitAdvice {
    private static final int MOST_DIGITS = 9;

    private RevisitAdvice() {}

    /**
     * Retry-After, in seconds or as a date (RFC 9110, 10.2.3); empty when absent or unreadable,
     * zero when the date has passed.
     */
    static Optional<Duration> retryAfter(Headers headers, Instant now) {
        String value = headers.get("Retry-After");
        if (value == null) {
            return Optional.empty();
        }
        if (isNumber(value)) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        return date(headers, "Retry-After").map(date -> untilOrZero(now, date));
    }

    /**
     * For how long the answer stays fresh (RFC 9111, 4.2.1): max-age less Age, else Expires less
     * Date; empty when it may not be kept or nothing is said.
     */
    static Optional<Duration> fresh(Headers headers, Instant now) {
        CacheControl control = CacheControl.parse(headers);
        if (control.noStore() || control.noCache()) {
            return Optional.empty();
        }
        if (control.maxAgeSeconds() >= 0) {
            return positive(Duration.ofSeconds(control.maxAgeSeconds()).minus(age(headers)));
        }
        Instant sent = date(headers, "Date").orElse(now);
        return date(headers, "Expires").flatMap(end -> positive(untilOrZero(sent, end)));
    }

    private static Duration age(Headers headers) {
        String value = headers.get("Age");
        return value != null && isNumber(value)
                ? Duration.ofSeconds(Long.parseLong(value))
                : Duration.ZERO;
    }

    private static Optional<Instant> date(Headers headers, String name) {
        try {
            return Optional.ofNullable(headers.getInstant(name));
        } catch (DateTimeException outOfRange) {
            return Optional.empty();
        }
    }

    private static boolean isNumber(String value) {
        return !value.isEmpty()
                && value.length() <= MOST_DIGITS
                && value.chars().allMatch(character -> character >= '0' && character <= '9');
    }

    private static Duration untilOrZero(Instant from, Instant to) {
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }

    private static Optional<Duration> positive(Duration length) {
        return Optional.of(length).filter(Duration::isPositive);
    }
}
