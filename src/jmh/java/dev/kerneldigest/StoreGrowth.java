package dev.kerneldigest;

import dev.kerneldigest.feed.FeedState;
import dev.kerneldigest.news.NewsItem;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** An archive of so many items on an H2 file, and what polls cost on it. For one thread. */
final class StoreGrowth implements AutoCloseable {
    private static final int POLLS = 60;

    private final BenchDatabase database;
    private final Newsroom newsroom;
    private final SampleItems samples;
    private final int items;
    private long next;

    /** What an item is stored by. */
    enum Work {
        FEED("new, of a poll with 30", 30),
        NEWS("new, of a poll with 2", 2),
        KNOWN("known, of a poll with 30", 30);

        private final String words;
        private final int items;

        Work(String words, int items) {
            this.words = words;
            this.items = items;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    StoreGrowth(int items) throws IOException {
        this.items = items;
        this.next = items;
        database = BenchDatabase.of(BenchDatabase.H2);
        newsroom = Newsroom.open(database.configuration());
        samples = new SampleItems(newsroom.matcher());
        samples.fill(newsroom, items);
    }

    int items() {
        return items;
    }

    /** CPU of this process for an item, in milliseconds; reading and labelling it not counted. */
    Map<Work, Double> measure() {
        Map<Work, Double> figures = new EnumMap<>(Work.class);
        for (Work work : Work.values()) {
            figures.put(work, measure(work));
        }
        return figures;
    }

    /** The CPU of all polls together: the clock of a process has ticks of 10 ms. */
    private double measure(Work work) {
        List<List<NewsItem>> polls = new ArrayList<>();
        for (int poll = 0; poll < POLLS; poll++) {
            polls.add(samples.items(next, work.items, Instant.now()));
            next += work.items;
        }
        if (work == Work.KNOWN) {
            polls.forEach(this::save);
        }
        CpuClock clock = new CpuClock();
        polls.forEach(this::save);
        return clock.taken().cpu() * 1_000 / (POLLS * work.items);
    }

    private void save(List<NewsItem> items) {
        FeedState state = SampleItems.resting(SampleItems.SOURCE, Instant.now());
        newsroom.states().save(state, items, List.of());
    }

    @Override
    public void close() throws IOException {
        newsroom.close();
        database.close();
    }
}
