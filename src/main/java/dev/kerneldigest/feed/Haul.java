package dev.kerneldigest.feed;

import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.news.NewsItem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a feed brought.
 *
 * @param items the new ones, oldest first
 * @param changed known ones that their source calls otherwise now, or that go to more lists
 * @param broken why an entry was left out, one line each
 */
record Haul(
        List<NewsItem> items,
        List<NewsItem> changed,
        List<KernelRelease> kernels,
        List<String> broken) {
    static final Haul NONE = new Haul(List.of(), List.of(), List.of(), List.of());

    /** All that the store is to look at. */
    List<NewsItem> all() {
        return Stream.concat(items.stream(), changed.stream()).toList();
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
