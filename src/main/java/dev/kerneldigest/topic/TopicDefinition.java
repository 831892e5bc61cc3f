package dev.kerneldigest.topic;

import java.util.List;
import java.util.Set;

/**
 * A topic and what makes an item belong to it.
 *
 * @param terms the words that speak for it
 * @param kinds items of these kinds always have the topic, e.g. {@code stable-release}
 * @param events whether every report from a conference has the topic
 * @param paths parts of the kernel tree it owns, e.g. {@code drivers/gpu/}
 */
public record TopicDefinition(
        Topic topic, List<Term> terms, Set<String> kinds, boolean events, List<String> paths) {
    public TopicDefinition {
        terms = List.copyOf(terms);
        kinds = Set.copyOf(kinds);
        paths = List.copyOf(paths);
    }
}
