package dev.kerneldigest;

import dev.kerneldigest.feed.FeedState;
import dev.kerneldigest.feed.FeedStates;
import dev.kerneldigest.news.Headline;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.NewsItem;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An archive of so many items, and feeds of 30 that it does not know yet. For one thread. */
final class StoreStage implements AutoCloseable {
    private static final int FEED = 30;

    private final Instant now = Instant.now();
    private final FeedState state = SampleItems.resting(SampleItems.SOURCE, now);
    private final BenchDatabase database;
    private final Newsroom newsroom;
    private final SampleItems samples;
    private final List<NewsItem> known;
    private long next;

    StoreStage(String kind, int items) throws IOException {
        database = BenchDatabase.of(kind);
        newsroom = Newsroom.open(database.configuration());
        samples = new SampleItems(newsroom.matcher());
        samples.fill(newsroom, items);
        known = samples.items(items - FEED, FEED, now);
        next = items;
    }

    /** The items of a feed that nobody has stored. */
    List<NewsItem> unknownFeed() {
        next += FEED;
        return samples.items(next - FEED, FEED, now);
    }

    /** Stores the items of a poll. */
    FeedStates.Kept save(List<NewsItem> items) {
        return newsroom.states().save(state, items, List.of());
    }

    /** Stores the items of a poll that are all stored. */
    FeedStates.Kept saveKnown() {
        return save(known);
    }

    /** Which of 30 items are stored: all. */
    Map<ItemKey, Headline> knownKeys() {
        return newsroom.archive().known(known.stream().map(NewsItem::key).toList());
    }

    @Override
    public void close() throws IOException {
        newsroom.close();
        database.close();
    }
}
