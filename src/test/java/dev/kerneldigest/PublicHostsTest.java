package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.feed.HostRecord;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.feed.SourceKind;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.web.HostFigures;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PublicHostsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void hostsThatOnlyServersFeedsLeadToHaveNoName() {
        List<HostFigures> figures =
                PublicHosts.of(
                        List.of(
                                host("lwn.net", 5, Optional.of(Duration.ofSeconds(3))),
                                host("private.example", 2, Optional.of(Duration.ofSeconds(4))),
                                host("secret.example:8443", 1, Optional.empty())),
                        List.of(source("https://lwn.net/headlines/rss")));
        assertThat(figures)
                .containsExactly(
                        new HostFigures("lwn.net", 5, 1, Optional.of(Duration.ofSeconds(3)), 1),
                        new HostFigures("other", 3, 2, Optional.of(Duration.ofSeconds(4)), 2));
    }

    @Test
    void nobodyIsToldOfWhereNobodyWasAsked() {
        assertThat(PublicHosts.of(List.of(), List.of())).isEmpty();
    }

    /** A host whose one wish was not obeyed. */
    private static HostRecord host(String name, long requests, Optional<Duration> closest) {
        HostRecord.Wish broken = new HostRecord.Wish(NOON, Optional.of(NOON.minusSeconds(1)));
        return new HostRecord(name, requests, 1, closest, 1, Optional.of(broken));
    }

    private static Source source(String url) {
        return new Source(
                new SourceId("lwn"),
                "LWN.net",
                SourceKind.FEED,
                URI.create(url),
                Duration.ofMinutes(15),
                true,
                Set.of(),
                true);
    }
}
