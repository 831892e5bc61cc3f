package dev.kerneldigest.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Fills in the dates of the demo's feeds, so that their week always ends today.
 *
 * <p>A feed says {@code {{rfc822 day-3 14:05}}} where a date belongs: the form, how many days ago,
 * and the time of that day in UTC; never later than now. The forms are {@code rfc822} (RSS), {@code
 * iso} (Atom, RDF), {@code date} (2026-11-20), {@code compact} (20261120), {@code epoch} (seconds),
 * {@code weekday} (Friday), {@code long} (November 20, 2026) and {@code year}.
 */
final class DemoDates {
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{([a-z0-9]{3,8})\\s+day-(\\d{1,2})\\s+(\\d\\d:\\d\\d)\\}\\}");

    private final Instant now;

    DemoDates(Instant now) {
        this.now = now;
    }

    /** The text with all its dates filled in. */
    String fill(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(this::date);
    }

    private String date(MatchResult placeholder) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        ZonedDateTime moment =
                today.minusDays(Integer.parseInt(placeholder.group(2)))
                        .atTime(LocalTime.parse(placeholder.group(3)))
                        .atZone(ZoneOffset.UTC);
        if (moment.toInstant().isAfter(now)) {
            moment = now.atZone(ZoneOffset.UTC).withNano(0);
        }
        return write(placeholder.group(1), moment);
    }

    private static String write(String form, ZonedDateTime moment) {
        return switch (form) {
            case "rfc822" -> format("EEE, dd MMM uuuu HH:mm:ss xx", moment);
            case "iso" -> format("uuuu-MM-dd'T'HH:mm:ss'Z'", moment);
            case "date" -> format("uuuu-MM-dd", moment);
            case "compact" -> format("uuuuMMdd", moment);
            case "epoch" -> Long.toString(moment.toEpochSecond());
            case "weekday" -> format("EEEE", moment);
            case "long" -> format("MMMM d, uuuu", moment);
            case "year" -> format("uuuu", moment);
            default ->
                    throw new IllegalArgumentException(
                            "a feed of the demo asks for a date as \"" + form + "\"");
        };
    }

    private static String format(String pattern, ZonedDateTime moment) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(moment);
    }
}
