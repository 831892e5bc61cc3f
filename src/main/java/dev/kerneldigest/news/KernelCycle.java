package dev.kerneldigest.news;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/*
 * How the day of the next release is estimated.
 *
 * A cycle is a merge window of two weeks, at whose end comes rc1, then a candidate a week, then the
 * release a week after the last one. So a cycle of 9 weeks had 7 candidates, one of 10 had 8. How
 * many there were of late is counted from the days between mainline releases, since those are known
 * of every cycle; the median is what this one is taken to have. With as many candidates out
 * already, the release is taken to come a week after the last.
 */

/**
 * Where the development of the next mainline release stands.
 *
 * @param newest the newest mainline release or candidate
 * @param day when that came out
 * @param begun when the mainline release came out that the cycle began with
 * @param usual how many candidates a cycle has: the median of the last ones
 * @param counted of how many cycles that is; 0 while none is known
 */
public record KernelCycle(
        KernelVersion newest, LocalDate day, LocalDate begun, int usual, int counted) {
    /** Weeks of a merge window (kernel documentation, "How the development process works"). */
    public static final int WINDOW = 2;

    /** Two years of cycles: older ones tell little of the next. */
    private static final int MOST_COUNTED = 12;

    /** What is taken while nothing has been counted. */
    private static final int USUAL = 7;

    /** Weeks of the shortest and the longest cycle that is believed; others lack a release. */
    private static final int SHORTEST = 7;

    private static final int LONGEST = 13;

    /** The cycle of a history; empty while nothing is known of mainline, or not its day. */
    public static Optional<KernelCycle> of(KernelHistory history) {
        return history.mainline()
                .flatMap(newest ->
                        history.released(newest).map(day -> of(newest, day, history.finals())));
    }

    private static KernelCycle of(
            KernelVersion newest, LocalDate day, SortedMap<KernelVersion, LocalDate> finals) {
        List<Integer> candidates = candidates(List.copyOf(finals.values()));
        int usual =
                candidates.isEmpty()
                        ? USUAL
                        : candidates.stream().sorted().toList().get(candidates.size() / 2);
        LocalDate begun =
                newest.isCandidate() ? begun(newest, day, finals.headMap(newest).values()) : day;
        return new KernelCycle(newest, day, begun, usual, candidates.size());
    }

    /** Of each of the last cycles how many candidates it had. */
    private static List<Integer> candidates(List<LocalDate> finals) {
        List<Integer> counted = new ArrayList<>();
        for (int i = 1; i < finals.size(); i++) {
            long weeks = weeks(finals.get(i - 1), finals.get(i));
            if (weeks >= SHORTEST && weeks <= LONGEST) {
                counted.add(Math.toIntExact(weeks) - WINDOW);
            }
        }
        return counted.subList(Math.max(0, counted.size() - MOST_COUNTED), counted.size());
    }

    private static long weeks(LocalDate from, LocalDate until) {
        return Math.round(ChronoUnit.DAYS.between(from, until) / 7.0);
    }

    /** The release before, if it fits the candidate's number, else when that must have been. */
    private static LocalDate begun(
            KernelVersion candidate, LocalDate day, Collection<LocalDate> earlier) {
        LocalDate reckoned = day.minusWeeks(WINDOW + candidate.candidate() - 1L);
        return earlier.stream()
                .filter(one -> Math.abs(weeks(one, reckoned)) <= WINDOW)
                .reduce((_, last) -> last)
                .orElse(reckoned);
    }

    /** The day on which the merge window closes, as a rule. */
    public LocalDate windowEnd() {
        return begun.plusWeeks(WINDOW);
    }

    /** Whether Linus Torvalds takes new features in. */
    public boolean isInWindow(LocalDate today) {
        return !newest.isCandidate() && !today.isAfter(windowEnd());
    }

    /** How many candidates this cycle is taken to have: the usual, or those that are out. */
    public int expected() {
        return Math.max(usual, newest.candidate());
    }

    /** When the release is to be expected; never before today. */
    public LocalDate estimate(LocalDate today) {
        LocalDate estimate =
                newest.isCandidate()
                        ? day.plusWeeks(expected() - newest.candidate() + 1L)
                        : begun.plusWeeks(WINDOW + (long) usual);
        while (estimate.isBefore(today)) {
            estimate = estimate.plusWeeks(1);
        }
        return estimate;
    }
}
