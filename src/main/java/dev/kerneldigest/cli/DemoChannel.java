package dev.kerneldigest.cli;

import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.subscription.Interest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An imagined channel.
 *
 * @param name e.g. {@code #kernel}
 * @param wants in a few words, for people
 */
public record DemoChannel(
        String name, String wants, Interest interest, DigestRequest.Period period) {
    static final List<DemoChannel> ALL =
            List.of(
                    new DemoChannel(
                            "#kernel",
                            "everything, daily",
                            new Interest.All(),
                            DigestRequest.Period.DAY),
                    new DemoChannel(
                            "#mm",
                            "memory management with its children, weekly",
                            topics("mm"),
                            DigestRequest.Period.WEEK),
                    new DemoChannel(
                            "#security",
                            "vulnerabilities and security updates, daily",
                            topics("vulns", "security-updates"),
                            DigestRequest.Period.DAY));

    private static Interest topics(String... ids) {
        Set<TopicId> topics =
                Stream.of(ids).map(TopicId::new).collect(Collectors.toUnmodifiableSet());
        return new Interest.Topics(topics);
    }
}
