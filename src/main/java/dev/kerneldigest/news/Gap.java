package dev.kerneldigest.news;

import java.time.Instant;
import java.util.Set;

/**
 * News that we may have missed: a source moved on further than we could read back.
 *
 * @param name what people call the source
 * @param topics topics that all its items have; empty when it has items of any
 * @param after what came until then we have
 * @param before what came since then we have; not before {@code after}
 * @param found when we noticed
 * @param reason why we could not read further back, for people
 */
public record Gap(
        SourceId source,
        String name,
        Set<TopicId> topics,
        Instant after,
        Instant before,
        Instant found,
        String reason) {
    public Gap {
        topics = Set.copyOf(topics);
        if (before.isBefore(after)) {
            throw new IllegalArgumentException("a gap ends at " + before + ", before " + after);
        }
    }

    /** Whether items of these topics may be among what was missed; no topics ask for all. */
    public boolean concerns(Set<TopicId> wanted) {
        return wanted.isEmpty() || topics.isEmpty() || topics.stream().anyMatch(wanted::contains);
    }
}
