package dev.kerneldigest.news;

import java.util.List;
import java.util.Map;

/**
 * What stories new items belong to.
 *
 * @param stories for each new item a number below that of the known stories, which is the index of
 *     one of them, or one from there on, that it shares with the new items of its story
 * @param merged known stories that turned out to be one: the number of each that is given up, and
 *     the lower number that stays
 */
public record Attribution(List<Integer> stories, Map<Long, Long> merged) {
    public Attribution {
        stories = List.copyOf(stories);
        merged = Map.copyOf(merged);
    }
}
