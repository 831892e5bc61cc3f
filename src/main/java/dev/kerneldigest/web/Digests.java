package dev.kerneldigest.web;

import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Gap;
import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.news.NewsQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Composes what a channel gets that wants everything, every day. Safe for many threads. */
final class Digests {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration PAST = Duration.ofMinutes(30);
    private static final int MOST_DAYS = 60;

    private final Shelf shelf;
    private final InstantSource clock;
    private final Kept<String, List<Message>> latest;
    private final Kept<LocalDate, List<Message>> days;

    Digests(Shelf shelf, InstantSource clock) {
        this.shelf = shelf;
        this.clock = clock;
        this.latest = new Kept<>(FRESH, 1, clock, _ -> composeLatest());
        this.days = new Kept<>(PAST, MOST_DAYS, clock, this::composeDay);
    }

    /** That of the last 24 hours; no message when there was nothing. */
    List<Message> latest() {
        return latest.get("");
    }

    /** That of a day in UTC that is over; no message when there was nothing. */
    List<Message> of(LocalDate day) {
        return days.get(day);
    }

    /** The last day that is over. */
    LocalDate yesterday() {
        return Moments.day(clock.instant()).minusDays(1);
    }

    private List<Message> composeLatest() {
        Instant now = clock.instant();
        return compose(now.minus(DAY), now.plusMillis(1), now, shelf.news().kernels());
    }

    /** What kernel.org lists today says nothing of that day. */
    private List<Message> composeDay(LocalDate day) {
        Instant from = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant end = from.plus(DAY);
        return compose(from, end, end.minusMillis(1), List.of());
    }

    private List<Message> compose(
            Instant from, Instant end, Instant until, List<KernelRelease> kernels) {
        List<ArchivedItem> items =
                shelf.news().find(NewsQuery.newest(NewsQuery.MOST).from(from).before(end));
        List<Gap> gaps =
                shelf.news().gaps(from, until).stream()
                        .filter(gap -> !gap.source().isCustom())
                        .toList();
        return shelf.press()
                .apply(
                        new DigestRequest(
                                        items,
                                        Set.of(),
                                        kernels,
                                        from,
                                        until,
                                        ZoneOffset.UTC,
                                        DigestRequest.Period.DAY)
                                .withGaps(gaps));
    }
}
