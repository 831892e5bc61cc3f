package dev.kerneldigest.topic;

import dev.kerneldigest.news.TopicId;
import java.util.Optional;

/**
 * A topic as people see it.
 *
 * @param name e.g. {@code Memory management}
 * @param emoji one emoji
 * @param group e.g. {@code kernel}
 * @param parent the topic whose subscribers get this one too
 * @param scope what it covers, in a line
 */
public record Topic(
        TopicId id,
        String name,
        String emoji,
        String group,
        Optional<TopicId> parent,
        String scope) {}
