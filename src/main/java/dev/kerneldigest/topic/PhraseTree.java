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
            follow(text, first, first, found);
        }
        return found;
    }

    /** Goes on from this branch with the word at {@code at}, in each of its forms. */
    private void follow(List<String> text, int first, int at, List<Found> found) {
        if (at == text.size()) {
            return;
        }
        String word = text.get(at);
        step(word, text, first, at, found);
        for (String form : WordForms.besides(word)) {
            step(form, text, first, at, found);
        }
    }

    private void step(String form, List<String> text, int first, int at, List<Found> found) {
        PhraseTree branch = next.get(form);
        if (branch != null) {
            Sightings.Place place = new Sightings.Place(first, at);
            for (String phrase : branch.ends) {
                found.add(new Found(phrase, place));
            }
            branch.follow(text, first, at + 1, found);
        }
    }
}
