package dev.kerneldigest.news;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Groups items that tell the same story: by shared keys for ever, by events that imply each other
 * and by shared links within days, and only last, within three days, by their words. Items with
 * different events of one type are never one story.
 */
public final class StoryGrouping {
    private static final Draft NO_DRAFT =
            new Draft("", "", "", List.of(), List.of(), Optional.empty(), Optional.empty());

    private static final Duration SAME_ANNOUNCEMENT = Duration.ofDays(3);
    private static final Duration SAME_DAY = Duration.ofHours(36);
    private static final Duration SAME_LINK = Duration.ofDays(7);
    private static final Duration SAME_WORDS = Duration.ofDays(3);

    private final List<Draft> drafts;
    private final List<Reading> readings;

    /** How many of the first are no items but stand for known stories. */
    private final int known;

    /** How many of the first are stored, the known stories included. */
    private final int stored;

    private final StoryForest stories;

    private StoryGrouping(List<Draft> drafts, List<Reading> readings, int known, int stored) {
        this.drafts = drafts;
        this.readings = readings;
        this.known = known;
        this.stored = stored;
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
        StoryGrouping grouping = new StoryGrouping(drafts, readings, 0, 0);
        grouping.join(true);
        return IntStream.range(0, drafts.size()).mapToObj(grouping.stories::find).toList();
    }

    /**
     * Finds the stories of new items by the same rules. Known stories stay what they are; only a
     * key can show that two of them are one.
     *
     * @param known by number, lowest first
     * @param byWords whether likeness counts, the dearest of the rules
     */
    public static Attribution attribute(
            List<KnownStory> known, List<NewsItem> fresh, boolean byWords) {
        List<NewsItem> items = new ArrayList<>();
        known.forEach(story -> items.addAll(story.members()));
        int stored = known.size() + items.size();
        items.addAll(fresh);
        StoryGrouping grouping =
                new StoryGrouping(
                        Stream.concat(
                                        known.stream().map(_ -> NO_DRAFT),
                                        items.stream().map(NewsItem::draft))
                                .toList(),
                        Stream.concat(
                                        known.stream().map(StoryGrouping::reading),
                                        items.stream().map(NewsItem::reading))
                                .toList(),
                        known.size(),
                        stored);
        grouping.settle(known);
        grouping.join(byWords);
        return grouping.attribution(known);
    }

    /** The mails, commits and advisories that an item is or links to: what its story is about. */
    public static Set<String> targets(NewsItem item) {
        return StoryKeys.targets(item.draft(), item.reading());
    }

    private static Reading reading(KnownStory story) {
        return new Reading(
                new Kind.Article(),
                "story " + story.number(),
                false,
                Optional.empty(),
                "",
                List.of(),
                List.of(),
                List.of(),
                story.keys());
    }

    private void settle(List<KnownStory> stored) {
        int member = stored.size();
        for (int story = 0; story < stored.size(); story++) {
            for (NewsItem _ : stored.get(story).members()) {
                stories.unite(story, member);
                member++;
            }
        }
    }

    private Attribution attribution(List<KnownStory> before) {
        Map<Long, Long> merged = new HashMap<>();
        for (int story = 0; story < known; story++) {
            int first = stories.find(story);
            if (first != story) {
                merged.put(before.get(story).number(), before.get(first).number());
            }
        }
        return new Attribution(
                IntStream.range(stored, drafts.size()).mapToObj(stories::find).toList(), merged);
    }

    private void join(boolean byWords) {
        joinByKeys();
        joinByStableUpdates();
        joinByLinks();
        if (byWords) {
            joinByWords();
        }
    }

    /** Makes the two one story, unless that would change what is stored. */
    private void join(int one, int other) {
        if (stories.find(one) >= stored || stories.find(other) >= stored) {
            stories.join(one, other);
        }
    }

    private void joinByKeys() {
        Map<StoryKey, Integer> first = new HashMap<>();
        for (int item = 0; item < readings.size(); item++) {
            for (StoryKey key : readings.get(item).keys()) {
                Integer other = first.putIfAbsent(key, item);
                if (other != null && item >= stored) {
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
                    join(one, other);
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
                    join(other, item);
                }
            }
        }
    }

    private void joinByWords() {
        Likeness likeness = new Likeness(drafts.subList(known, drafts.size()));
        for (int item = stored; item < drafts.size(); item++) {
            for (int alike : likeness.alikeBefore(item - known)) {
                int other = known + alike;
                if (areWithin(SAME_WORDS, other, item) && shareVersions(other, item)) {
                    join(other, item);
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
