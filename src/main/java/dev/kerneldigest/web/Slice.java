package dev.kerneldigest.web;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsQuery;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A page's worth of the archive, newest first.
 *
 * @param next where the next page begins; empty at the end
 */
record Slice(List<ArchivedItem> items, Optional<Place> next) {
    private static final int GROWTH = 8;

    /**
     * Reads on.
     *
     * @param after where the page before ended; empty for the first
     * @param size items of a page
     */
    static Slice read(NewsArchive news, NewsQuery query, Optional<Place> after, int size) {
        NewsQuery rest = after.map(place -> before(query, place)).orElse(query);
        int most = size + 1;
        while (true) {
            List<ArchivedItem> found = news.find(rest.limited(most));
            List<ArchivedItem> fresh =
                    found.stream()
                            .filter(item -> after.filter(it -> !it.isBefore(item)).isEmpty())
                            .toList();
            if (fresh.size() > size || found.size() < most || most == NewsQuery.MOST) {
                return of(fresh, size);
            }
            // Many were seen at the moment of the place, as the first poll of a source brings.
            most = Math.min(NewsQuery.MOST, most * GROWTH);
        }
    }

    private static NewsQuery before(NewsQuery query, Place place) {
        Instant end = place.seen().plus(1, ChronoUnit.MICROS);
        return query.before(query.until().filter(until -> until.isBefore(end)).orElse(end));
    }

    private static Slice of(List<ArchivedItem> items, int size) {
        if (items.size() <= size) {
            return new Slice(items, Optional.empty());
        }
        List<ArchivedItem> page = items.subList(0, size);
        return new Slice(page, Optional.of(Place.of(page.getLast())));
    }
}
