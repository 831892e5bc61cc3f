package dev.kerneldigest.topic;

import java.util.ArrayList;
import java.util.List;

/** Adds up what a topic's terms are worth in an item; repeats in a text add a little. */
final class TopicScorer {
    /** Part of a term's worth that a repeat in the text adds. */
    private static final double REPEAT = 0.35;

    private static final int REPEATS = 2;

    private TopicScorer() {}

    static List<Evidence> evidence(TopicDefinition topic, Sightings sightings) {
        List<Evidence> evidence = new ArrayList<>();
        topic.terms().stream()
                .filter(term -> sightings.has(term.phrase()) && !isTrapped(term, sightings))
                .forEach(term -> weigh(term, sightings, evidence));
        return evidence;
    }

    private static void weigh(Term term, Sightings sightings, List<Evidence> evidence) {
        for (NewsField field : NewsField.values()) {
            int times = sightings.of(term.phrase(), field, term.except()).size();
            if (times > 0) {
                int repeats = field == NewsField.TEXT ? Math.min(REPEATS, times - 1) : 0;
                double points = term.weight().points(field) * (1 + REPEAT * repeats);
                evidence.add(new Evidence(term.phrase(), field.id(), times, points));
            }
        }
    }

    private static boolean isTrapped(Term term, Sightings sightings) {
        boolean lacking =
                !term.needs().isEmpty() && term.needs().stream().noneMatch(sightings::has);
        return lacking || term.unless().stream().anyMatch(sightings::has);
    }
}
