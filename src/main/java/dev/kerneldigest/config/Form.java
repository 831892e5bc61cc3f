package dev.kerneldigest.config;

import java.net.URI;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How a value is written.
 *
 * @param allowed what is allowed, as a person should read it after "allowed: "
 * @param parser gives the value, or nothing for a text of another form
 */
record Form<T>(String allowed, Function<String, Optional<T>> parser) {
    static final Form<String> TEXT = matching("a text that is not blank", ".*\\S.*");
    static final Form<Boolean> FLAG =
            new Form<>(
                    "true or false",
                    text ->
                            switch (text) {
                                case "true" -> Optional.of(true);
                                case "false" -> Optional.of(false);
                                default -> Optional.empty();
                            });
    static final Form<Boolean> ON_OFF =
            new Form<>(
                    "on or off",
                    text ->
                            switch (text) {
                                case "on" -> Optional.of(true);
                                case "off" -> Optional.of(false);
                                default -> Optional.empty();
                            });
    static final Form<String> ID =
            matching(
                    "1 to 64 lower-case letters, digits and hyphens, no hyphen first",
                    "[a-z0-9][a-z0-9-]{0,63}");
    static final Form<URI> WEB_URL = url("an absolute http or https URL", "http", "https");
    static final Form<LocalTime> TIME = time();
    static final Form<DayOfWeek> WEEKDAY = weekday();
    static final Form<ZoneId> ZONE = zone();

    static Form<String> matching(String allowed, String pattern) {
        Pattern shape = Pattern.compile(pattern);
        return new Form<>(allowed, text -> Optional.of(text).filter(shape.asMatchPredicate()));
    }

    static Form<String> oneOf(List<String> names) {
        return new Form<>(
                String.join(", ", names), text -> Optional.of(text).filter(names::contains));
    }

    static Form<URI> url(String allowed, String... schemes) {
        Set<String> known = Set.of(schemes);
        return new Form<>(
                allowed,
                text ->
                        uri(text)
                                .filter(uri -> uri.getScheme() != null && uri.getHost() != null)
                                .filter(uri -> known.contains(uri.getScheme())));
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static Form<Integer> number(int least, int most) {
        return new Form<>(
                "a whole number from " + least + " to " + most,
                text ->
                        Quantity.whole(text)
                                .filter(number -> number >= least && number <= most)
                                .map(Long::intValue));
    }

    static Form<Duration> duration(Duration least, Duration most) {
        return new Form<>(
                "a time like 30s, 15m, 2h or 1d, from "
                        + Quantity.written(least)
                        + " to "
                        + Quantity.written(most),
                text ->
                        Quantity.duration(text)
                                .filter(time -> time.compareTo(least) >= 0)
                                .filter(time -> time.compareTo(most) <= 0));
    }

    /** A number of bytes. */
    static Form<Long> size(String least, String most) {
        long from = Quantity.size(least).orElseThrow();
        long to = Quantity.size(most).orElseThrow();
        return new Form<>(
                "a size like 512KiB or 10MiB, from " + least + " to " + most,
                text -> Quantity.size(text).filter(size -> size >= from && size <= to));
    }

    private static Form<LocalTime> time() {
        return new Form<>(
                "a time of the day like 07:00",
                text -> {
                    try {
                        return Optional.of(LocalTime.parse(text));
                    } catch (DateTimeException _) {
                        return Optional.empty();
                    }
                });
    }

    private static Form<DayOfWeek> weekday() {
        return new Form<>(
                "monday to sunday",
                text ->
                        Arrays.stream(DayOfWeek.values())
                                .filter(day -> day.name().toLowerCase(Locale.ROOT).equals(text))
                                .findFirst());
    }

    private static Form<ZoneId> zone() {
        return new Form<>(
                "an IANA time zone like Europe/Prague, or UTC",
                text ->
                        Optional.of(text)
                                .filter(ZoneId.getAvailableZoneIds()::contains)
                                .map(ZoneId::of));
    }
}
