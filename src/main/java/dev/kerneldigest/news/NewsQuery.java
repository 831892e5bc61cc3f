package dev.kerneldigest.news;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which items of the archive are wanted; an empty set or optional asks for nothing in particular.
 *
 * @param topics items with at least one of these
 * @param kinds items of one of these kinds, by {@link Kind#id()}
 * @param sources items of one of these sources
 * @param since first seen at or after
 * @param until first seen before
 * @param chatter whether what is kept for look-ups only is wanted too, see {@link Chatter}; not by
 *     topic
 * @param own the custom sources of who asks, see {@link SourceId#isCustom}, each with a moment:
 *     what was first seen after it is found too; nothing else of custom sources ever is
 * @param most how many at the most, newest first; 1 to 10,000
 */
public record NewsQuery(
        Set<TopicId> topics,
        Set<String> kinds,
        Set<SourceId> sources,
        Optional<Instant> since,
        Optional<Instant> until,
        boolean chatter,
        Map<SourceId, Instant> own,
        int most) {
    /** The largest number of items that one query gives. */
    public static final int MOST = 10_000;

    public NewsQuery {
        topics = Set.copyOf(topics);
        kinds = Set.copyOf(kinds);
        sources = Set.copyOf(sources);
        own = Map.copyOf(own);
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("most is 1 to " + MOST + ", not " + most);
        }
    }

    /** Everything, the newest {@code most}. */
    public static NewsQuery newest(int most) {
        return new NewsQuery(
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                Map.of(),
                most);
    }

    public NewsQuery withTopics(Set<TopicId> wanted) {
        return new NewsQuery(wanted, kinds, sources, since, until, chatter, own, most);
    }

    public NewsQuery withKinds(Set<String> wanted) {
        return new NewsQuery(topics, wanted, sources, since, until, chatter, own, most);
    }

    public NewsQuery withSources(Set<SourceId> wanted) {
        return new NewsQuery(topics, kinds, wanted, since, until, chatter, own, most);
    }

    /** The same, replies and the like included. */
    public NewsQuery withChatter() {
        return new NewsQuery(topics, kinds, sources, since, until, true, own, most);
    }

    public NewsQuery from(Instant start) {
        return new NewsQuery(topics, kinds, sources, Optional.of(start), until, chatter, own, most);
    }

    public NewsQuery before(Instant end) {
        return new NewsQuery(topics, kinds, sources, since, Optional.of(end), chatter, own, most);
    }

    /** The same, with what these custom sources brought, each after its moment. */
    public NewsQuery seeing(Map<SourceId, Instant> custom) {
        return new NewsQuery(topics, kinds, sources, since, until, chatter, custom, most);
    }

    public NewsQuery limited(int number) {
        return new NewsQuery(topics, kinds, sources, since, until, chatter, own, number);
    }
}
