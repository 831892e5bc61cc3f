package dev.kerneldigest.topic;

import java.util.List;
import java.util.Set;

/**
 * A topic and what makes an item belong to it.
 *
 * @param strong terms that suffice alone
 * @param weak terms that only add to others
 * @param kinds items of these kinds always have the topic, e.g. {@code stable-release}
 * @param events whether every report from a conference has the topic
 * @param paths parts of the kernel tree it owns, e.g. {@code drivers/gpu/}
 */
public record TopicDefinition(
        Topic topic,
        List<Term> strong,
        List<Term> weak,
        Set<String> kinds,
        boolean events,
        List<String> paths) {
    public TopicDefinition {
        strong = List.copyOf(strong);
        weak = List.copyOf(weak);
        kinds = Set.copyOf(kinds);
        paths = List.copyOf(paths);
    }
}
