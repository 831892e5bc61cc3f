package dev.kerneldigest.feed;

import dev.kerneldigest.news.NewsItem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a feed brought.
 *
 * @param items the new ones, oldest first
 * @param changed known ones that their source calls otherwise now, or that go to more lists
 * @param again known ones of which the source may tell more now
 * @param broken why an entry was left out, one line each
 */
record Haul(
        List<NewsItem> items, List<NewsItem> changed, List<NewsItem> again, List<String> broken) {
    /** All that the store is to look at. */
    List<NewsItem> all() {
        return Stream.of(items, changed, again).flatMap(List::stream).toList();
    }

    /** What is wrong with the feed's entries, in a line for people. */
    Optional<String> complaint() {
        if (broken.isEmpty()) {
            return Optional.empty();
        }
        String first = broken.getFirst();
        return Optional.of(
                broken.size() == 1
                        ? "left out: " + first
                        : "left out: " + first + ", and " + (broken.size() - 1) + " more");
    }
}
