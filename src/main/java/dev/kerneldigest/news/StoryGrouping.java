package dev.kerneldigest.news;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Groups items that tell the same story: by shared keys for ever, by events that imply each other
 * and by shared links within days, and only last, within three days, by their words. Items with
 * different events of one type are never one story.
 */
public final class StoryGrouping {
    private static final Duration SAME_ANNOUNCEMENT = Duration.ofDays(3);
    private static final Duration SAME_DAY = Duration.ofHours(36);
    private static final Duration SAME_LINK = Duration.ofDays(7);
    private static final Duration SAME_WORDS = Duration.ofDays(3);

    private final List<Draft> drafts;
    private final List<Reading> readings;
    private final StoryForest stories;

    private StoryGrouping(List<Draft> drafts, List<Reading> readings) {
        this.drafts = drafts;
        this.readings = readings;
        this.stories = new StoryForest(readings);
    }

    /**
     * Groups items.
     *
     * @param drafts the items
     * @param readings what was understood of each, in the same order
     * @return for each item the index of the first item of its story
     */
    public static List<Integer> group(List<Draft> drafts, List<Reading> readings) {
        if (drafts.size() != readings.size()) {
            throw new IllegalArgumentException("every draft has one reading");
        }
        StoryGrouping grouping = new StoryGrouping(drafts, readings);
        grouping.joinByKeys();
        grouping.joinByStableUpdates();
        grouping.joinByLinks();
        grouping.joinByWords();
        return IntStream.range(0, drafts.size()).mapToObj(grouping.stories::find).toList();
    }

    private void joinByKeys() {
        Map<StoryKey, Integer> first = new HashMap<>();
        for (int item = 0; item < readings.size(); item++) {
            for (StoryKey key : readings.get(item).keys()) {
                Integer other = first.putIfAbsent(key, item);
                if (other != null) {
                    stories.join(other, item);
                }
            }
        }
    }

    /** The mail of a series' last update tells its end, and LWN's title may name no version. */
    private void joinByStableUpdates() {
        List<Integer> kernels =
                IntStream.range(0, readings.size()).filter(this::isAboutStable).boxed().toList();
        for (int one : kernels) {
            for (int other : kernels) {
                if (isSilent(one, other)) {
                    stories.know(one, readings.get(other).keys());
                }
            }
        }
        joinTold(kernels);
    }

    private void joinTold(List<Integer> kernels) {
        for (int one : kernels) {
            for (int other : kernels) {
                if (isEndOf(one, other) || isSilent(one, other)) {
                    stories.join(one, other);
                }
            }
        }
    }

    private boolean isAboutStable(int item) {
        Kind kind = readings.get(item).kind();
        return kind instanceof Kind.StableRelease || kind instanceof Kind.KernelEol;
    }

    private boolean isEndOf(int end, int update) {
        return readings.get(end).kind() instanceof Kind.KernelEol(String series)
                && readings.get(update).kind() instanceof Kind.StableRelease stable
                && stable.versions().stream().anyMatch(version -> version.series().equals(series))
                && areWithin(SAME_ANNOUNCEMENT, end, update);
    }

    /** "Six stable kernels for Friday" without a text speaks of all updates of its day. */
    private boolean isSilent(int one, int other) {
        return readings.get(one).kind() instanceof Kind.StableRelease silent
                && readings.get(other).kind() instanceof Kind.StableRelease told
                && silent.versions().isEmpty()
                && !told.versions().isEmpty()
                && areWithin(SAME_DAY, one, other);
    }

    private void joinByLinks() {
        Map<String, Integer> last = new HashMap<>();
        for (int item = 0; item < drafts.size(); item++) {
            for (String target : StoryKeys.targets(drafts.get(item), readings.get(item))) {
                Integer other = last.put(target, item);
                if (other != null && areWithin(SAME_LINK, other, item)) {
                    stories.join(other, item);
                }
            }
        }
    }

    private void joinByWords() {
        Likeness likeness = new Likeness(drafts);
        for (int item = 0; item < drafts.size(); item++) {
            for (int other : likeness.alikeBefore(item)) {
                if (areWithin(SAME_WORDS, other, item) && shareVersions(other, item)) {
                    stories.join(other, item);
                }
            }
        }
    }

    private boolean shareVersions(int one, int other) {
        Set<String> first = new HashSet<>(readings.get(one).versions());
        List<String> second = readings.get(other).versions();
        return first.isEmpty() || second.isEmpty() || !Collections.disjoint(first, second);
    }

    private boolean areWithin(Duration window, int one, int other) {
        Optional<Instant> first = drafts.get(one).date();
        Optional<Instant> second = drafts.get(other).date();
        return first.isPresent()
                && second.isPresent()
                && Duration.between(first.get(), second.get()).abs().compareTo(window) <= 0;
    }
}
