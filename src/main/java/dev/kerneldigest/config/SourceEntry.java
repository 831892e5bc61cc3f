package dev.kerneldigest.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * A source of {@code sources.yaml}.
 *
 * @param id lower-case letters, digits and hyphens, 1 to 64; once in the file
 * @param name as a person would say it; the id when the file gives none
 * @param kind {@code feed}, {@code kernel-releases}, {@code lore} or {@code kernel-cve}
 * @param url absolute, http or https
 * @param every the least time between two polls, 1 second to 30 days
 * @param adapt whether the interval adapts above {@code every}
 * @param topics ids of topics that every item of the source gets; not checked to exist
 */
public record SourceEntry(
        String id,
        String name,
        String kind,
        URI url,
        Duration every,
        boolean adapt,
        List<String> topics,
        boolean enabled) {
    public SourceEntry {
        topics = List.copyOf(topics);
    }
}
