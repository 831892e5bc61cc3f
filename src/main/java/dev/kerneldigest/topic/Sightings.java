package dev.kerneldigest.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which stored phrases stand in an item, and where.
 *
 * @param places phrase to field to the places, in words, in the order of the text
 */
record Sightings(Map<String, Map<NewsField, List<Place>>> places) {
    /** The first and last word of a phrase, counted from 0. */
    record Place(int first, int last) {}

    Set<String> phrases() {
        return places.keySet();
    }

    boolean has(String phrase) {
        return places.containsKey(phrase);
    }

    /** Where the phrase stands in a field, without the places inside one of the longer phrases. */
    List<Place> of(String phrase, NewsField field, List<String> except) {
        List<Place> all = at(phrase, field);
        if (all.isEmpty() || except.isEmpty()) {
            return all;
        }
        List<Place> hidden =
                except.stream()
                        .flatMap(longer -> at(longer, field).stream())
                        .sorted(Comparator.comparingInt(Place::first))
                        .toList();
        return outside(all, hidden);
    }

    /** The places that are within none of the hidden ones, both in the order of their beginning. */
    private static List<Place> outside(List<Place> all, List<Place> hidden) {
        List<Place> outside = new ArrayList<>();
        int next = 0;
        int hiddenTo = -1;
        for (Place place : all) {
            while (next < hidden.size() && hidden.get(next).first <= place.first) {
                hiddenTo = Math.max(hiddenTo, hidden.get(next).last);
                next++;
            }
            if (place.last > hiddenTo) {
                outside.add(place);
            }
        }
        return outside;
    }

    private List<Place> at(String phrase, NewsField field) {
        return places.getOrDefault(phrase, new EnumMap<>(NewsField.class))
                .getOrDefault(field, List.of());
    }
}
