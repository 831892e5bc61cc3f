package dev.kerneldigest.news;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known for good of a series.
 *
 * @param name e.g. {@code 6.12}
 * @param released the day of its mainline release, in UTC
 * @param longterm whether it was chosen to be maintained for years
 * @param end when it got its last update, or is to get it
 * @param last its last version; empty while it lives
 */
public record KernelSeries(
        String name,
        LocalDate released,
        boolean longterm,
        Optional<EndOfLife> end,
        Optional<KernelVersion> last) {

    /**
     * The end of a series.
     *
     * @param projected whether it is a plan only; such days have moved by years before
     */
    public record EndOfLife(LocalDate day, boolean projected) {}

    /** The day on which it did end; empty for one that is to end some day. */
    Optional<LocalDate> ended() {
        return end.filter(known -> !known.projected()).map(EndOfLife::day);
    }

    /** The mainline release. */
    KernelVersion mainline() {
        return new KernelVersion(name, 0, 0);
    }
}
