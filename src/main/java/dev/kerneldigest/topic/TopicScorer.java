package dev.kerneldigest.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up what a topic's terms are worth in an item; repeats in a text add a little. Words count
 * once: in "system call table" the term of three words does, and the one of two within it does not.
 */
final class TopicScorer {
    /** Part of a term's worth that a repeat in the text adds. */
    private static final double REPEAT = 0.35;

    private static final int REPEATS = 2;

    private TopicScorer() {}

    /**
     * What the terms of a topic are worth.
     *
     * @param terms those that stand in the item
     */
    static List<Evidence> evidence(List<Term> terms, Sightings sightings) {
        List<Term> counted = terms.stream().filter(term -> !isTrapped(term, sightings)).toList();
        List<Evidence> evidence = new ArrayList<>();
        if (!counted.isEmpty()) {
            for (NewsField field : NewsField.values()) {
                weigh(field, counted, sightings, evidence);
            }
        }
        return evidence;
    }

    /** A term that stands at a place of a field. */
    private record Standing(Term term, Sightings.Place place) {
        static final Comparator<Standing> OUTERMOST_FIRST =
                Comparator.comparingInt((Standing one) -> one.place.first())
                        .thenComparing(one -> one.place.last(), Comparator.reverseOrder());

        /**
         * Whether another term, one worth as much, goes on further than these words.
         *
         * @param reach how far terms go that began before, by what they weigh
         */
        boolean isCovered(Map<Weight, Integer> reach, NewsField field) {
            double worth = term.weight().points(field);
            return reach.entrySet().stream()
                    .anyMatch(other ->
                            other.getValue() >= place.last()
                                    && other.getKey().points(field) >= worth);
        }
    }

    private static void weigh(
            NewsField field, List<Term> terms, Sightings sightings, List<Evidence> evidence) {
        List<Standing> all = new ArrayList<>();
        for (Term term : terms) {
            sightings
                    .of(term.phrase(), field, term.except())
                    .forEach(place -> all.add(new Standing(term, place)));
        }
        Map<Term, Integer> times = new LinkedHashMap<>();
        uncovered(all, field).forEach(standing -> times.merge(standing.term(), 1, Integer::sum));
        times.forEach((term, count) -> {
            int repeats = field == NewsField.TEXT ? Math.min(REPEATS, count - 1) : 0;
            double points = term.weight().points(field) * (1 + REPEAT * repeats);
            evidence.add(new Evidence(term.phrase(), field.id(), count, points));
        });
    }

    /** Found in one walk from the first word to the last, so that the time is linear. */
    private static List<Standing> uncovered(List<Standing> all, NewsField field) {
        all.sort(Standing.OUTERMOST_FIRST);
        List<Standing> uncovered = new ArrayList<>();
        Map<Weight, Integer> reach = new EnumMap<>(Weight.class);
        List<Standing> here = new ArrayList<>();
        for (Standing standing : all) {
            if (!here.isEmpty() && !here.getFirst().place().equals(standing.place())) {
                here.forEach(
                        one -> reach.merge(one.term().weight(), one.place().last(), Math::max));
                here.clear();
            }
            here.add(standing);
            if (!standing.isCovered(reach, field)) {
                uncovered.add(standing);
            }
        }
        return uncovered;
    }

    private static boolean isTrapped(Term term, Sightings sightings) {
        boolean lacking =
                !term.needs().isEmpty() && term.needs().stream().noneMatch(sightings::has);
        return lacking || term.unless().stream().anyMatch(sightings::has);
    }
}
