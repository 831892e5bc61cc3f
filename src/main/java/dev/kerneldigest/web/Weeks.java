package dev.kerneldigest.web;

import dev.kerneldigest.news.ArchiveFigures;
import dev.kerneldigest.news.TopicId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Counts items by topic and week, the last twelve weeks. Safe for many threads. */
final class Weeks {
    static final int MANY = 12;

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final ArchiveFigures figures;
    private final InstantSource clock;
    private final Kept<String, Table> kept;

    Weeks(ArchiveFigures figures, InstantSource clock) {
        this.figures = figures;
        this.clock = clock;
        this.kept = new Kept<>(FRESH, 1, clock, _ -> count());
    }

    /**
     * The weeks.
     *
     * @param first the Monday of the first one
     * @param items of each topic, a number a week, oldest first
     */
    record Table(LocalDate first, Map<TopicId, List<Week>> items) {
        /** Those of a topic; nothing but zeros when it had none. */
        List<Week> of(TopicId topic) {
            return items.getOrDefault(topic, weeks(first, Map.of()));
        }
    }

    /** A week and how many items it had. */
    record Week(LocalDate monday, int items) {}

    Table table() {
        return kept.get("");
    }

    private Table count() {
        LocalDate first =
                Moments.day(clock.instant())
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .minusWeeks(MANY - 1);
        Map<TopicId, Map<Integer, Integer>> sums = new HashMap<>();
        for (ArchiveFigures.TopicDay day :
                figures.topicDays(first.atStartOfDay(ZoneOffset.UTC).toInstant())) {
            int week = Math.toIntExact(Math.floorDiv(ChronoUnit.DAYS.between(first, day.day()), 7));
            sums.computeIfAbsent(day.topic(), _ -> new HashMap<>())
                    .merge(week, day.items(), Integer::sum);
        }
        Map<TopicId, List<Week>> items = new HashMap<>();
        sums.forEach((topic, weeks) -> items.put(topic, weeks(first, weeks)));
        return new Table(first, Collections.unmodifiableMap(items));
    }

    private static List<Week> weeks(LocalDate first, Map<Integer, Integer> items) {
        return IntStream.range(0, MANY)
                .mapToObj(week -> new Week(first.plusWeeks(week), items.getOrDefault(week, 0)))
                .toList();
    }
}
