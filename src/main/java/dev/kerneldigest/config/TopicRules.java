package dev.kerneldigest.config;

import java.util.List;

/**
 * What makes an item belong to a topic.
 *
 * @param terms the words that speak for it
 * @param kinds items of these kinds always have the topic
 * @param events whether every report from a conference has the topic
 * @param paths parts of the kernel tree it owns
 */
public record TopicRules(TopicTerms terms, List<String> kinds, boolean events, List<String> paths) {
    public TopicRules {
        kinds = List.copyOf(kinds);
        paths = List.copyOf(paths);
    }
}
