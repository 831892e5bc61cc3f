package dev.kerneldigest.cve;

import dev.kerneldigest.news.KernelVersion;
import dev.kerneldigest.news.TopicId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which CVEs are asked for, the newest first; rejected ones never.
 *
 * @param version an upstream kernel that they affect
 * @param topics any of which they have; all where none is named
 * @param least as severe at least; leaves out those without a score, which are counted all the same
 * @param since announced not before this; leaves out those of which nobody knows when
 * @param most how many are told one by one
 */
public record CveQuery(
        Optional<KernelVersion> version,
        Set<TopicId> topics,
        Optional<Severity> least,
        Optional<Instant> since,
        int most) {
    public CveQuery {
        topics = Set.copyOf(topics);
    }

    /** The newest of all. */
    public static CveQuery newest(int most) {
        return new CveQuery(Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), most);
    }

    public CveQuery affecting(KernelVersion version) {
        return new CveQuery(Optional.of(version), topics, least, since, most);
    }

    public CveQuery withTopics(Set<TopicId> topics) {
        return new CveQuery(version, topics, least, since, most);
    }

    public CveQuery atLeast(Optional<Severity> least) {
        return new CveQuery(version, topics, least, since, most);
    }

    public CveQuery since(Optional<Instant> since) {
        return new CveQuery(version, topics, least, since, most);
    }
}
