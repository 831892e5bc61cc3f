package dev.kerneldigest.topic;

import java.util.ArrayList;
import java.util.List;

/**
 * Adds up what a topic's terms are worth in an item: a strong term 4 in the title and 2 in the
 * text, a weak one 1 and 0.5; in the text a little more for each of the first two repeats.
 */
final class TopicScorer {
    private static final double STRONG_TITLE = 4;
    private static final double STRONG_TEXT = 2;
    private static final double WEAK_TITLE = 1;
    private static final double WEAK_TEXT = 0.5;

    /** Part of a term's worth that a repeat in the text adds. */
    private static final double REPEAT = 0.35;

    private static final int REPEATS = 2;

    private TopicScorer() {}

    static List<Evidence> evidence(TopicDefinition topic, Sightings sightings) {
        List<Evidence> evidence = new ArrayList<>();
        topic.strong().forEach(term -> weigh(term, sightings, STRONG_TITLE, STRONG_TEXT, evidence));
        topic.weak().forEach(term -> weigh(term, sightings, WEAK_TITLE, WEAK_TEXT, evidence));
        return evidence;
    }

    private static void weigh(
            Term term,
            Sightings sightings,
            double inTitle,
            double inText,
            List<Evidence> evidence) {
        if (!sightings.has(term.phrase()) || isTrapped(term, sightings)) {
            return;
        }
        int titled = sightings.of(term.phrase(), NewsField.TITLE, term.except()).size();
        int told = sightings.of(term.phrase(), NewsField.TEXT, term.except()).size();
        if (titled > 0) {
            evidence.add(new Evidence(term.phrase(), NewsField.TITLE.id(), titled, inTitle));
        }
        if (told > 0) {
            double points = inText * (1 + REPEAT * Math.min(REPEATS, told - 1));
            evidence.add(new Evidence(term.phrase(), NewsField.TEXT.id(), told, points));
        }
    }

    private static boolean isTrapped(Term term, Sightings sightings) {
        boolean lacking =
                !term.needs().isEmpty() && term.needs().stream().noneMatch(sightings::has);
        return lacking || term.unless().stream().anyMatch(sightings::has);
    }
}
