package dev.kerneldigest.scale;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Servers and when their digests ring. Each has three subscriptions: one at once, one daily, one
 * weekly; as people choose, at full hours, most of them in the morning.
 *
 * @param servers how many
 */
record Crowd(int servers) {
    /** Where they are, in percent. */
    private static final Map<ZoneId, Integer> ZONES = zones();

    /** When they want their digest, in percent. */
    private static final Map<LocalTime, Integer> HOURS = hours();

    private static final List<DayOfWeek> DAYS =
            List.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY, DayOfWeek.SUNDAY);

    /** How many digests ring at this second. */
    int ringing(Instant now) {
        double digests = 0;
        for (Map.Entry<ZoneId, Integer> zone : ZONES.entrySet()) {
            ZonedDateTime there = now.atZone(zone.getKey());
            Integer hour = HOURS.get(there.toLocalTime());
            if (hour != null) {
                double daily = servers * zone.getValue() / 100.0 * hour / 100.0;
                boolean weekly = DAYS.contains(there.getDayOfWeek());
                digests += daily + (weekly ? daily / DAYS.size() : 0);
            }
        }
        return (int) Math.round(digests);
    }

    private static Map<ZoneId, Integer> zones() {
        Map<ZoneId, Integer> zones = new LinkedHashMap<>();
        zones.put(ZoneId.of("Europe/Berlin"), 28);
        zones.put(ZoneId.of("America/New_York"), 20);
        zones.put(ZoneId.of("America/Los_Angeles"), 14);
        zones.put(ZoneId.of("Europe/London"), 12);
        zones.put(ZoneId.of("Asia/Kolkata"), 10);
        zones.put(ZoneId.of("Asia/Tokyo"), 8);
        zones.put(ZoneId.of("America/Sao_Paulo"), 8);
        return zones;
    }

    private static Map<LocalTime, Integer> hours() {
        Map<LocalTime, Integer> hours = new LinkedHashMap<>();
        hours.put(LocalTime.of(7, 0), 45);
        hours.put(LocalTime.of(8, 0), 25);
        hours.put(LocalTime.of(9, 0), 15);
        hours.put(LocalTime.of(18, 0), 15);
        return hours;
    }
}
