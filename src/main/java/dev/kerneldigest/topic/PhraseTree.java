package dev.kerneldigest.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases by their words, so that one walk over a text finds all that stand in it, however many are
 * stored: from each word of the text as far as a phrase goes on.
 */
final class PhraseTree {
    private final Map<String, PhraseTree> next = new HashMap<>();
    private final List<String> ends = new ArrayList<>();

    /** A phrase that stands in a text. */
    record Found(String phrase, Sightings.Place place) {}

    /** Stores a phrase under its words, at least one; other phrases may have the same words. */
    void put(String phrase, List<String> words) {
        PhraseTree branch = this;
        for (String word : words) {
            branch = branch.next.computeIfAbsent(word, _ -> new PhraseTree());
        }
        branch.ends.add(phrase);
    }

    /** All phrases that stand in a text, by where they begin. */
    List<Found> find(List<String> text) {
        List<Found> found = new ArrayList<>();
        for (int first = 0; first < text.size(); first++) {
            PhraseTree branch = next.get(text.get(first));
            for (int last = first; branch != null; last++) {
                Sightings.Place place = new Sightings.Place(first, last);
                branch.ends.forEach(phrase -> found.add(new Found(phrase, place)));
                branch = last + 1 < text.size() ? branch.next.get(text.get(last + 1)) : null;
            }
        }
        return found;
    }
}
