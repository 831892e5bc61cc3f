package dev.kerneldigest.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The hours in which a server wants nothing posted, on its own clocks; they may cross midnight.
 *
 * @param from the first quiet minute
 * @param to the first minute after it, another than {@code from}
 */
public record QuietHours(LocalTime from, LocalTime to) {
    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("quiet hours end at another time than they begin");
        }
    }

    /** Whether it is quiet at this time of day. */
    public boolean covers(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean notOver = time.isBefore(to);
        return from.isBefore(to) ? begun && notOver : begun || notOver;
    }

    /**
     * When the quiet around a moment ends; empty when it is not quiet then. An end that the clocks
     * skip in spring is taken as they have passed it, one that comes twice in autumn the second
     * time, as digests are.
     */
    public Optional<Instant> endAround(Instant moment, ZoneId zone) {
        ZonedDateTime here = moment.atZone(zone);
        if (!covers(here.toLocalTime())) {
            return Optional.empty();
        }
        LocalDate today = here.toLocalDate();
        LocalDate last = here.toLocalTime().isBefore(to) ? today : today.plusDays(1);
        return Optional.of(ZonedDateTime.of(last, to, zone).withLaterOffsetAtOverlap().toInstant());
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
