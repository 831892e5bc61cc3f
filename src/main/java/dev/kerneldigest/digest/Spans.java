package dev.kerneldigest.digest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A time cut into weeks that begin on Mondays or, where those would be too many to see, into
 * months.
 *
 * @param starts the first day of each, the oldest first
 * @param months whether they are months
 * @param today the last day of the last one
 */
record Spans(List<LocalDate> starts, boolean months, LocalDate today) {
    /** What the width of a picture bears: half a year, and the week that is not over. */
    static final int MOST = 27;

    Spans {
        starts = List.copyOf(starts);
    }

    /** Those from the one that holds a day until today; no more than can be seen, at least two. */
    static Spans of(LocalDate since, LocalDate today) {
        LocalDate monday = monday(today);
        long weeks = ChronoUnit.WEEKS.between(monday(since), monday) + 1;
        if (weeks <= MOST) {
            return cut(Math.max(2, Math.toIntExact(weeks)), monday, false, today);
        }
        LocalDate month = today.withDayOfMonth(1);
        long months = ChronoUnit.MONTHS.between(since.withDayOfMonth(1), month) + 1;
        return cut(Math.toIntExact(Math.min(MOST, months)), month, true, today);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Spans cut(int many, LocalDate last, boolean months, LocalDate today) {
        return new Spans(
                IntStream.range(0, many)
                        .mapToObj(at -> many - 1 - at)
                        .map(ago -> months ? last.minusMonths(ago) : last.minusWeeks(ago))
                        .toList(),
                months,
                today);
    }

    LocalDate first() {
        return starts.getFirst();
    }

    /** Which one holds a day; empty for one before or after them all. */
    Optional<Integer> index(LocalDate day) {
        if (day.isBefore(first()) || day.isAfter(today)) {
            return Optional.empty();
        }
        return Optional.of(
                Math.toIntExact(
                        (months ? ChronoUnit.MONTHS : ChronoUnit.WEEKS).between(first(), day)));
    }
}
