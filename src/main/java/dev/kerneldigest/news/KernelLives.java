package dev.kerneldigest.news;

import dev.kerneldigest.news.KernelSeries.EndOfLife;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which series live, and until when, by kernel.org, the news and the record. Immutable. */
public final class KernelLives {
    /** How long a series lives that is not longterm: some 11 to 13 weeks, of 6.0 to 6.17. */
    private static final Period USUAL_LIFE = Period.ofWeeks(12);

    private final List<KernelRelease> listed;

    /** Series that the news told to have ended: the day. */
    private final Map<String, LocalDate> ended;

    /** The day of a series' mainline release. */
    private final Function<String, Optional<LocalDate>> released;

    private final KernelRecords records = KernelRecords.bundled();

    KernelLives(
            List<KernelRelease> listed,
            Map<String, LocalDate> ended,
            Function<String, Optional<LocalDate>> released) {
        this.listed = listed;
        this.ended = ended;
        this.released = released;
    }

    /** How kernel.org lists a series: {@code stable}, {@code longterm} or {@code mainline}. */
    public Optional<String> moniker(String series) {
        return listing(series).map(KernelRelease::moniker);
    }

    /** Whether a series is or was maintained for years. */
    public boolean isLongterm(String series) {
        return moniker(series).filter("longterm"::equals).isPresent()
                || records.find(series).filter(KernelSeries::longterm).isPresent();
    }

    /** Whether the series gets no more updates, by kernel.org, the news or the record. */
    public boolean hasEnded(String series) {
        return ended.containsKey(series)
                || listing(series)
                        .map(KernelRelease::endOfLife)
                        .orElseGet(() -> recordedEnd(series).isPresent());
    }

    /** The day on which a series ended, as far as known. */
    public Optional<LocalDate> end(String series) {
        return Optional.ofNullable(ended.get(series))
                .or(() -> recordedEnd(series).filter(_ -> hasEnded(series)));
    }

    private Optional<LocalDate> recordedEnd(String series) {
        return records.find(series).flatMap(KernelSeries::ended);
    }

    /**
     * The day on which a living series is to end, projected: by the record, or by how long series
     * live that are not longterm.
     */
    public Optional<LocalDate> projectedEnd(String series) {
        if (hasEnded(series)) {
            return Optional.empty();
        }
        return records.find(series)
                .flatMap(KernelSeries::end)
                .filter(EndOfLife::projected)
                .map(EndOfLife::day)
                .or(() -> usualEnd(series));
    }

    private Optional<LocalDate> usualEnd(String series) {
        boolean usual = moniker(series).filter("stable"::equals).isPresent() && !isLongterm(series);
        return usual ? released.apply(series).map(day -> day.plus(USUAL_LIFE)) : Optional.empty();
    }

    private Optional<KernelRelease> listing(String series) {
        return listed.stream()
                .filter(one ->
                        KernelVersion.parse(one.version())
                                .filter(version -> version.series().equals(series))
                                .isPresent())
                .findFirst();
    }
}
