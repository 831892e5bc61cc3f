package dev.kerneldigest.config;

import java.util.List;

/**
 * What makes an item belong to a topic.
 *
 * @param strong phrases that suffice alone; {@code cs:} before one makes capitals count
 * @param weak phrases that only add to others
 * @param traps when phrases of these don't count
 * @param kinds items of these kinds always have the topic
 * @param events whether every report from a conference has the topic
 * @param paths parts of the kernel tree it owns
 */
public record TopicRules(
        List<String> strong,
        List<String> weak,
        List<TrapEntry> traps,
        List<String> kinds,
        boolean events,
        List<String> paths) {
    public TopicRules {
        strong = List.copyOf(strong);
        weak = List.copyOf(weak);
        traps = List.copyOf(traps);
        kinds = List.copyOf(kinds);
        paths = List.copyOf(paths);
    }
}
