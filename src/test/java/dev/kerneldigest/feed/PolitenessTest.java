package dev.kerneldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.testing.Answers;
import dev.kerneldigest.testing.SettableClock;
import dev.kerneldigest.testing.TestFeedServer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is written down of how hosts are treated, by real requests. */
final class PolitenessTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final SettableClock clock = new SettableClock(NOON);
    private final TestFeedServer server = TestFeedServer.start();
    private final HostGate gate = new HostGate(Duration.ofSeconds(2), 64, clock, clock::advance);
    private final OkHttpFetcher fetcher =
            new OkHttpFetcher(gate, FetchLimits.USUAL, "test/1", clock);

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @Test
    void requestsAndWhatWasUnchangedAreCountedByHost() {
        server.on("/f", Answers.tagged("\"1\"", "<rss/>"))
                .on("/moved", Answers.redirect(302, "/f"));
        fetch("/f", Validators.NONE);
        clock.advance(Duration.ofSeconds(90));
        fetch("/f", new Validators(Optional.of("\"1\""), Optional.empty()));
        clock.advance(Duration.ofSeconds(3));
        fetch("/moved", Validators.NONE);
        HostRecord host = only();
        assertThat(host.host()).isEqualTo("127.0.0.1:" + server.url("/").getPort());
        assertThat(host.requests()).isEqualTo(4);
        assertThat(host.notModified()).isEqualTo(1);
        assertThat(host.mostAtOnce()).isEqualTo(1);
        // A redirect on this machine is followed at once.
        assertThat(host.closest()).hasValue(Duration.ZERO);
    }

    @Test
    void theSmallestSpacingIsThatOfTheGate() throws InterruptedException {
        for (int request = 0; request < 3; request++) {
            clock.advance(Duration.ofMillis(700L * request));
            gate.pass(URI.create("https://lwn.net/" + request), () -> 1);
        }
        assertThat(only().host()).isEqualTo("lwn.net");
        assertThat(only().closest()).hasValue(Duration.ofSeconds(2));
    }

    @Test
    void aWishToBeLeftAloneIsWaitingThenObeyedOrBroken() {
        server.on("/f", Answers.status(429, "Retry-After", "3600"));
        fetch("/f", Validators.NONE);
        assertThat(only().wish())
                .hasValue(new HostRecord.Wish(NOON.plusSeconds(3600), Optional.empty()));
        assertThat(only().wish().orElseThrow().isBroken()).isFalse();

        server.on("/f", Answers.body("<rss/>"));
        clock.advance(Duration.ofMinutes(59));
        fetch("/f", Validators.NONE);
        assertThat(only().wish().orElseThrow().isBroken()).isTrue();

        server.on("/f", Answers.status(503, "Retry-After", "60"));
        fetch("/f", Validators.NONE);
        clock.advance(Duration.ofMinutes(1));
        fetch("/f", Validators.NONE);
        clock.advance(Duration.ofSeconds(61));
        server.on("/f", Answers.body("<rss/>"));
        fetch("/f", Validators.NONE);
        assertThat(only().wish().orElseThrow().isBroken()).isFalse();
        assertThat(only().wish().orElseThrow().next()).hasValue(clock.instant());
    }

    @Test
    void hostsWithoutNumberAreForgottenTheOldestFirst() throws InterruptedException {
        for (int host = 0; host < 1_100; host++) {
            gate.pass(URI.create("https://h" + host + ".example/"), () -> 1);
        }
        assertThat(gate.politeness().hosts())
                .hasSize(1_000)
                .extracting(HostRecord::host)
                .contains("h1099.example")
                .doesNotContain("h99.example");
    }

    private HostRecord only() {
        List<HostRecord> hosts = gate.politeness().hosts();
        assertThat(hosts).hasSize(1);
        return hosts.getFirst();
    }

    private void fetch(String path, Validators validators) {
        fetcher.fetch(server.url(path), validators);
    }
}
