package dev.kerneldigest.news;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Counts what the archive holds, for those who look at it from outside: neither what is kept for
 * look-ups only nor what the feeds of servers brought is counted. Safe for many threads; a broken
 * database throws.
 */
public interface ArchiveFigures {
    /** All there is. */
    Totals totals();

    /** Items by the day in UTC on which they were first seen here; days without are left out. */
    Map<LocalDate, Integer> days(Instant from, Instant until);

    /**
     * Items by topic and by the day in UTC on which they were published, or first seen where a
     * source gives no date or one in the future; only those first seen since.
     */
    List<TopicDay> topicDays(Instant since);

    /** How many items there are, and of how many stories. */
    record Totals(long items, long stories) {}

    /** So many items of a topic on a day; at least 1. */
    record TopicDay(TopicId topic, LocalDate day, int items) {}
}
