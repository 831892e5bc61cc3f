package dev.kerneldigest.subscription;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a server chose.
 *
 * @param zone the IANA time zone of its digests and its quiet hours
 * @param hour when digests come unless a subscription says otherwise
 * @param weekday when weekly digests come unless a subscription says otherwise
 * @param quiet when nothing is posted; what is held then goes out at their end
 */
public record GuildSettings(
        GuildId guild,
        ZoneId zone,
        LocalTime hour,
        DayOfWeek weekday,
        Optional<QuietHours> quiet,
        Taste taste) {
    /** Without quiet hours, and of usual taste. */
    public GuildSettings(GuildId guild, ZoneId zone, LocalTime hour, DayOfWeek weekday) {
        this(guild, zone, hour, weekday, Optional.empty(), Taste.USUAL);
    }

    /** What a server has that chose nothing: 07:00 UTC, weekly ones on Thursdays. */
    public static GuildSettings defaults(GuildId guild) {
        return new GuildSettings(guild, ZoneId.of("UTC"), LocalTime.of(7, 0), DayOfWeek.THURSDAY);
    }

    public GuildSettings withQuiet(Optional<QuietHours> wanted) {
        return new GuildSettings(guild, zone, hour, weekday, wanted, taste);
    }

    public GuildSettings withTaste(Taste wanted) {
        return new GuildSettings(guild, zone, hour, weekday, quiet, wanted);
    }

    /** Until when nothing may be posted; empty when it may now. */
    public Optional<Instant> quietUntil(Instant now) {
        return quiet.flatMap(hours -> hours.endAround(now, zone));
    }
}
