package dev.kerneldigest.news;

import java.time.Instant;
import java.util.List;

/**
 * A news item: what the source said, what was understood of it, and what it is about.
 *
 * @param topics the most fitting first; at most 3 and {@code conferences}
 * @param seen when it was first seen here; windows of digests go by this, since a source's dates
 *     lie
 */
public record NewsItem(
        ItemKey key,
        SourceId source,
        Draft draft,
        Reading reading,
        List<TopicId> topics,
        Instant seen) {
    public NewsItem {
        topics = List.copyOf(topics);
    }

    /** When it was published, or first seen when the source gives no date or one in the future. */
    public Instant published() {
        return draft.date().filter(date -> !date.isAfter(seen)).orElse(seen);
    }
}
