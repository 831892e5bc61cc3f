package dev.kerneldigest.topic;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which stored phrases stand in an item, and where.
 *
 * @param places phrase to field to the places, in words
 */
record Sightings(Map<String, Map<NewsField, List<Place>>> places) {
    /** The first and last word of a phrase, counted from 0. */
    record Place(int first, int last) {
        boolean isWithin(Place other) {
            return other.first <= first && last <= other.last;
        }
    }

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
        List<Place> hidden = except.stream().flatMap(longer -> at(longer, field).stream()).toList();
        return all.stream().filter(place -> hidden.stream().noneMatch(place::isWithin)).toList();
    }

    private List<Place> at(String phrase, NewsField field) {
        return places.getOrDefault(phrase, new EnumMap<>(NewsField.class))
                .getOrDefault(field, List.of());
    }
}
