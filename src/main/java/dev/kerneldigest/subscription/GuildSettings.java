package dev.kerneldigest.subscription;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * What a server chose.
 *
 * @param zone the IANA time zone of its digests
 * @param hour when digests come unless a subscription says otherwise
 * @param weekday when weekly digests come unless a subscription says otherwise
 */
public record GuildSettings(GuildId guild, ZoneId zone, LocalTime hour, DayOfWeek weekday) {
    /** What a server has that chose nothing: 07:00 UTC, weekly ones on Thursdays. */
    public static GuildSettings defaults(GuildId guild) {
        return new GuildSettings(guild, ZoneId.of("UTC"), LocalTime.of(7, 0), DayOfWeek.THURSDAY);
    }
}
