package dev.kerneldigest.config;

import java.util.Optional;

/**
 * A topic of {@code topics.yaml}.
 *
 * @param id lower-case letters, digits and hyphens, 1 to 64; once in the file
 * @param name as a person would say it
 * @param emoji one emoji
 * @param group what it is listed under, e.g. {@code kernel}
 * @param parent the id of a topic of the same file
 * @param scope what it covers, in a line
 * @param rules what makes an item belong to it
 */
public record TopicEntry(
        String id,
        String name,
        String emoji,
        String group,
        Optional<String> parent,
        String scope,
        TopicRules rules) {}
