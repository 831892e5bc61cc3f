package dev.kerneldigest.news;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which earlier story of its source an article or brief goes on from: the part of its series
 * before it; else the last under the same words before a colon; else the newest that it links to.
 * It would rather tell none than a wrong one: but for numbered parts, the two have a topic in
 * common. Two items of one story never follow each other. A series of patches goes on from its
 * earlier version, see {@link Versions}.
 */
public final class FollowUps {
    /** What is linked within hours is the same news, e.g. a brief and its article. */
    private static final Duration LEAST = Duration.ofHours(6);

    private static final Duration MOST = Duration.ofDays(180);
    private static final Duration SAME_OPENING = Duration.ofDays(60);

    /** Where something was said is not what it is about. */
    private static final TopicId CONFERENCES = new TopicId("conferences");

    private static final Comparator<ArchivedItem> OLDEST_FIRST =
            Comparator.comparing((ArchivedItem item) -> item.item().published())
                    .thenComparingLong(ArchivedItem::id);

    private FollowUps() {}

    /**
     * By which keys the stories are known that an item links to; none unless it is a text or speaks
     * for patches.
     */
    public static Set<StoryKey> linked(NewsItem item) {
        if (!isText(item)) {
            return Versions.linked(item);
        }
        Set<StoryKey> linked =
                item.draft().links().stream()
                        .flatMap(link -> StoryKeys.ofAddress(link.target()).stream())
                        .collect(toSet());
        linked.removeAll(Set.copyOf(item.reading().keys()));
        return linked;
    }

    /**
     * The names of series that an item's title says it is one of; none unless it is a text or
     * speaks for patches.
     */
    public static Set<String> series(NewsItem item) {
        Set<String> series = new LinkedHashSet<>();
        part(item).ifPresent(part -> series.add("part " + part.series()));
        opening(item).ifPresent(opening -> series.add("opening " + opening));
        Versions.subject(item).ifPresent(series::add);
        return series;
    }

    /**
     * The item that a new one goes on from.
     *
     * @param stored any items, the new one itself may be among them
     */
    public static Optional<ArchivedItem> earlier(
            ArchivedItem fresh, Collection<ArchivedItem> stored) {
        if (!isText(fresh.item())) {
            return Versions.earlier(fresh, stored);
        }
        Collection<ArchivedItem> before =
                stored.stream()
                        .filter(other -> other.story() != fresh.story())
                        .filter(other -> other.item().source().equals(fresh.item().source()))
                        .filter(other -> isText(other.item()))
                        .filter(other -> isWithin(Duration.ZERO, MOST, other, fresh))
                        .toList();
        return partBefore(fresh, before)
                .or(() -> underSameOpening(fresh, before))
                .or(() -> linkedFrom(fresh, before));
    }

    private static Optional<ArchivedItem> partBefore(
            ArchivedItem fresh, Collection<ArchivedItem> before) {
        return part(fresh.item())
                .flatMap(part ->
                        before.stream()
                                .filter(other -> isBefore(other, part))
                                .max(
                                        Comparator.comparingInt(FollowUps::number)
                                                .thenComparing(OLDEST_FIRST)));
    }

    private static boolean isBefore(ArchivedItem other, SeriesTitle.Part part) {
        return part(other.item())
                .filter(its -> its.series().equals(part.series()))
                .filter(its -> its.number() < part.number())
                .isPresent();
    }

    private static int number(ArchivedItem item) {
        return part(item.item()).map(SeriesTitle.Part::number).orElse(0);
    }

    private static Optional<ArchivedItem> underSameOpening(
            ArchivedItem fresh, Collection<ArchivedItem> before) {
        Optional<String> opening = opening(fresh.item());
        return before.stream()
                .filter(_ -> opening.isPresent())
                .filter(other -> opening(other.item()).equals(opening))
                .filter(other -> isWithin(Duration.ofNanos(1), SAME_OPENING, other, fresh))
                .filter(other -> shareTopic(other, fresh))
                .max(OLDEST_FIRST);
    }

    private static Optional<ArchivedItem> linkedFrom(
            ArchivedItem fresh, Collection<ArchivedItem> before) {
        Set<StoryKey> linked = linked(fresh.item());
        return before.stream()
                .filter(other ->
                        other.item()
                                .draft()
                                .url()
                                .flatMap(StoryKeys::ofAddress)
                                .filter(linked::contains)
                                .isPresent())
                .filter(other -> isWithin(LEAST, MOST, other, fresh))
                .filter(other -> shareTopic(other, fresh))
                .max(OLDEST_FIRST);
    }

    private static boolean isText(NewsItem item) {
        return item.reading().kind() instanceof Kind.Article
                || item.reading().kind() instanceof Kind.Brief;
    }

    private static Optional<SeriesTitle.Part> part(NewsItem item) {
        return isText(item) ? title(item).part() : Optional.empty();
    }

    /** Briefs of the press have colons for anything; reports of one summit are no series. */
    private static Optional<String> opening(NewsItem item) {
        return item.reading().kind() instanceof Kind.Article
                ? title(item).opening().filter(opening -> !isEvent(opening, item.reading()))
                : Optional.empty();
    }

    private static boolean isEvent(String opening, Reading reading) {
        return reading.events().stream()
                .anyMatch(event -> event.toLowerCase(Locale.ROOT).startsWith(opening));
    }

    /** By the source's own title: what we call an item without one names no series. */
    private static SeriesTitle title(NewsItem item) {
        return SeriesTitle.of(Wording.title(item.draft()));
    }

    private static boolean shareTopic(ArchivedItem one, ArchivedItem other) {
        Set<TopicId> topics = new HashSet<>(one.item().topics());
        topics.remove(CONFERENCES);
        return !Collections.disjoint(topics, other.item().topics());
    }

    private static boolean isWithin(
            Duration least, Duration most, ArchivedItem before, ArchivedItem after) {
        Duration between = Duration.between(before.item().published(), after.item().published());
        return between.compareTo(least) >= 0 && between.compareTo(most) <= 0;
    }
}
