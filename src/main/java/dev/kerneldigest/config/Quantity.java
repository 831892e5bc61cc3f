package dev.kerneldigest.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers with their units: {@code 15m}, {@code 10MiB}. */
final class Quantity {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern WITH_UNIT = Pattern.compile("(\\d{1,9})([A-Za-z]{1,3})");
    private static final Map<String, Duration> TIMES =
            Map.of(
                    "s", Duration.ofSeconds(1),
                    "m", Duration.ofMinutes(1),
                    "h", Duration.ofHours(1),
                    "d", Duration.ofDays(1));
    private static final Map<String, Long> BYTES =
            Map.of("B", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30);

    private Quantity() {}

    static Optional<Long> whole(String text) {
        return WHOLE.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    static Optional<Duration> duration(String text) {
        Matcher matcher = WITH_UNIT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(TIMES.get(matcher.group(2)))
                .map(unit -> unit.multipliedBy(Long.parseLong(matcher.group(1))));
    }

    /** In bytes. */
    static Optional<Long> size(String text) {
        Matcher matcher = WITH_UNIT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(BYTES.get(matcher.group(2)))
                .map(unit -> unit * Long.parseLong(matcher.group(1)));
    }

    /** The duration in its largest unit that gives a whole number. */
    static String written(Duration duration) {
        for (String unit : List.of("d", "h", "m")) {
            long seconds = TIMES.getOrDefault(unit, Duration.ZERO).toSeconds();
            if (duration.isPositive() && duration.toSeconds() % seconds == 0) {
                return duration.toSeconds() / seconds + unit;
            }
        }
        return duration.toSeconds() + "s";
    }
}
