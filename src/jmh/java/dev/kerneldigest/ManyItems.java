package dev.kerneldigest;

import dev.kerneldigest.feed.FeedState;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.feed.SourceKind;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.Reading;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fills an archive with variants of what it holds, spread over 400 days, each a story. */
final class ManyItems {
    private static final int BATCH = 1_000;
    private static final Duration SPAN = Duration.ofDays(400);

    private ManyItems() {}

    static void store(Newsroom newsroom, int items) {
        List<ArchivedItem> models = newsroom.archive().find(NewsQuery.newest(NewsQuery.MOST));
        Instant now = Instant.now();
        for (int from = 0; from < items; from += BATCH) {
            List<NewsItem> batch = new ArrayList<>();
            for (int number = from; number < Math.min(items, from + BATCH); number++) {
                NewsItem model = models.get(number % models.size()).item();
                Instant seen = now.minus(SPAN.multipliedBy(items - number).dividedBy(items));
                batch.add(variant(model, number, seen));
            }
            Source source = source(batch.getFirst());
            newsroom.states().save(FeedState.fresh(source, now), batch, List.of());
        }
    }

    /** Words of its own, so that a search finds some of many. */
    private static NewsItem variant(NewsItem model, int number, Instant seen) {
        Draft draft = model.draft();
        Reading reading = model.reading();
        String words = " w" + number % 997 + " v" + number % 7919;
        return new NewsItem(
                new ItemKey("url:https://example.org/" + number),
                model.source(),
                new Draft(
                        draft.source(),
                        draft.title() + words,
                        draft.text() + words,
                        draft.bold(),
                        List.of(),
                        Optional.of(URI.create("https://example.org/" + number)),
                        Optional.of(seen)),
                new Reading(
                        reading.kind(),
                        reading.title() + words,
                        reading.paid(),
                        reading.free(),
                        reading.gist(),
                        reading.events(),
                        reading.versions(),
                        reading.cves(),
                        List.of()),
                model.topics(),
                seen);
    }

    private static Source source(NewsItem item) {
        return new Source(
                item.source(),
                item.source().value(),
                SourceKind.FEED,
                URI.create("https://example.org/" + item.source()),
                Duration.ofHours(1),
                true,
                Set.of(),
                true);
    }
}
