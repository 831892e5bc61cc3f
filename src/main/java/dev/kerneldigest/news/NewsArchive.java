package dev.kerneldigest.news;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps each item once, for look-ups. Safe for many threads; a broken database throws. */
public interface NewsArchive {
    /** Those of these that are stored already, and under what title. */
    Map<ItemKey, Headline> known(Collection<ItemKey> keys);

    /**
     * What a source calls its items that were first seen last.
     *
     * @param most how many of them at the most
     */
    default Set<String> titles(SourceId source, int most) {
        return find(NewsQuery.newest(most).withSources(Set.of(source))).stream()
                .map(item -> item.item().draft().title())
                .collect(Collectors.toSet());
    }

    /** The items asked for, first seen last first. */
    List<ArchivedItem> find(NewsQuery query);

    Optional<ArchivedItem> item(long id);

    /**
     * The items of these numbers, in the order of the numbers given; unknown numbers are left out.
     */
    List<ArchivedItem> items(Collection<Long> ids);

    /** The items of a story, first stored first, at most 100; none when there is no such story. */
    List<ArchivedItem> ofStory(long story);

    /**
     * The versions of a series of patches or of a pull request: the item's story and those that go
     * on from it, by the rules of {@link FollowUps}, the first version first; none when there is no
     * such item. What is kept for look-ups only is left out.
     *
     * @param first the number of an item of the first version
     */
    default List<ArchivedItem> thread(long first) {
        return List.of();
    }

    /**
     * The stories in whose threads, as {@link #thread} tells them, something came or changed since:
     * those of it, and all that they go on from.
     */
    default Set<Long> movedThreads(Instant since) {
        return Set.of();
    }

    /**
     * The paid items that become free in a span of days, the earliest day first, at most 100.
     *
     * @param first the first day
     * @param last the last day, included
     */
    List<ArchivedItem> freed(LocalDate first, LocalDate last);

    /**
     * All items with a number above {@code id}, lowest first, at most {@code most}: to build an
     * index from, so they are on the disk.
     */
    List<ArchivedItem> after(long id, int most);

    /**
     * What may be missing here, as it was noticed after {@code from} and until {@code until}, first
     * noticed first.
     */
    default List<Gap> gaps(Instant from, Instant until) {
        return List.of();
    }

    /**
     * What kernel.org listed at the last good poll, mainline first, then the newest series first.
     */
    List<KernelRelease> kernels();
}
