package dev.kerneldigest.search;

import java.util.List;
import java.util.Optional;

/**
 * What was found.
 *
 * @param hits the most fitting first, where newer counts for more
 * @param note a sentence for the person who asked, when a part of the words could not be used
 */
public record SearchAnswer(List<Hit> hits, Optional<String> note) {
    public SearchAnswer {
        hits = List.copyOf(hits);
    }
}
