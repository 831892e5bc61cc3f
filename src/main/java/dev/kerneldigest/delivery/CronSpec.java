package dev.kerneldigest.delivery;

import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.QuietHours;
import dev.kerneldigest.subscription.Rhythm;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * When a digest is due, again and again.
 *
 * @param expression as Quartz reads it: seconds, minutes, hours, day of month, month, day of week,
 *     e.g. {@code 0 0 7 ? * THU}
 * @param zone whose clocks it goes by; a time that the clocks skip in spring is rung as soon as
 *     they have passed it, one that comes twice in autumn is rung once
 */
public record CronSpec(String expression, ZoneId zone) {
    /** The times of a rhythm; empty for one that goes by news and not by the clock. */
    public static Optional<CronSpec> of(Rhythm rhythm, ZoneId zone) {
        return switch (rhythm) {
            case Rhythm.Immediately _ -> Optional.empty();
            case Rhythm.Hourly _ -> Optional.of(new CronSpec("0 0 * * * ?", zone));
            case Rhythm.Daily(LocalTime at) -> Optional.of(at(at, "* * ?", zone));
            case Rhythm.Weekly(var day, LocalTime at) ->
                    Optional.of(
                            at(
                                    at,
                                    "? * "
                                            + day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                                                    .toUpperCase(Locale.ROOT),
                                    zone));
        };
    }

    /**
     * The times of a rhythm in a server that may have quiet hours: what would ring inside them
     * rings at their end, and so does a subscription that otherwise goes by news alone; the hours
     * of an hourly one are counted from their end.
     */
    public static Optional<CronSpec> of(Rhythm rhythm, GuildSettings settings) {
        return settings.quiet()
                .map(quiet -> of(awake(rhythm, quiet), quiet.to(), settings.zone()))
                .orElseGet(() -> of(rhythm, settings.zone()));
    }

    private static Optional<CronSpec> of(Rhythm rhythm, LocalTime end, ZoneId zone) {
        if (rhythm instanceof Rhythm.Hourly) {
            String expression = String.format(Locale.ROOT, "0 %d * * * ?", end.getMinute());
            return Optional.of(new CronSpec(expression, zone));
        }
        return of(rhythm, zone);
    }

    private static Rhythm awake(Rhythm rhythm, QuietHours quiet) {
        return switch (rhythm) {
            case Rhythm.Immediately _ -> new Rhythm.Daily(quiet.to());
            case Rhythm.Daily(var at) when quiet.covers(at) -> new Rhythm.Daily(quiet.to());
            case Rhythm.Weekly(var day, var at) when quiet.covers(at) ->
                    new Rhythm.Weekly(at.isBefore(quiet.to()) ? day : day.plus(1), quiet.to());
            case Rhythm.Hourly _, Rhythm.Daily _, Rhythm.Weekly _ -> rhythm;
        };
    }

    /** The locale is fixed, since some write numbers with digits that Quartz cannot read. */
    private static CronSpec at(LocalTime time, String days, ZoneId zone) {
        return new CronSpec(
                String.format(Locale.ROOT, "0 %d %d %s", time.getMinute(), time.getHour(), days),
                zone);
    }
}
