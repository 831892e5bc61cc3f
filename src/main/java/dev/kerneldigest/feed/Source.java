package dev.kerneldigest.feed;

import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * A source of news, as the operator configured it.
 *
 * @param name as a person would say it, e.g. {@code LWN.net}
 * @param url where it is polled, http or https
 * @param every the least time between two polls, at least 1 second
 * @param adapt whether the interval adapts above {@code every}; otherwise it is always exactly that
 * @param topics topics that every item of the source gets
 */
public record Source(
        SourceId id,
        String name,
        SourceKind kind,
        URI url,
        Duration every,
        boolean adapt,
        Set<TopicId> topics,
        boolean enabled) {
    public Source {
        topics = Set.copyOf(topics);
    }
}
