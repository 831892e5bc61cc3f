package dev.kerneldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.feed.FetchOutcome.Failed;
import dev.kerneldigest.feed.FetchOutcome.Fetched;
import dev.kerneldigest.feed.FetchOutcome.NotModified;
import dev.kerneldigest.testing.Answers;
import dev.kerneldigest.testing.TestFeedServer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RedirectTest {
    private final TestFeedServer server = TestFeedServer.start();
    private final OkHttpFetcher fetcher =
            new OkHttpFetcher(
                    new HostGate(Duration.ZERO, 64, InstantSource.system(), Pause.SLEEP),
                    FetchLimits.USUAL,
                    "test/1",
                    InstantSource.system());

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @ParameterizedTest(name = "{0} then {1}: moved {2}")
    @CsvSource({
        "301, 301, true",
        "308, 301, true",
        "301, 302, false",
        "302, 301, false",
        "303, 303, false",
        "307, 308, false"
    })
    void onlyAWayOfPermanentRedirectsMovesASource(int first, int second, boolean moved) {
        server.on("/a", Answers.redirect(first, "/b"))
                .on("/b", Answers.redirect(second, server.url("/c").toString()))
                .on("/c", Answers.body("<rss/>"));
        assertThat(fetch("/a"))
                .isInstanceOfSatisfying(
                        Fetched.class,
                        fetched -> {
                            assertThat(fetched.document().location()).isEqualTo(server.url("/c"));
                            assertThat(fetched.moved())
                                    .isEqualTo(
                                            moved
                                                    ? Optional.of(server.url("/c"))
                                                    : Optional.empty());
                        });
    }

    @Test
    void validatorsGoToThePlaceBehindATemporaryRedirect() {
        server.on("/a", Answers.redirect(302, "/b")).on("/b", Answers.tagged("\"1\"", "<rss/>"));
        Validators validators = new Validators(Optional.of("\"1\""), Optional.empty());
        assertThat(fetcher.fetch(server.url("/a"), validators)).isInstanceOf(NotModified.class);
    }

    @Test
    void aNewAddressIsAskedForTheWholeBody() {
        server.on("/a", Answers.redirect(301, "/b")).on("/b", Answers.tagged("\"1\"", "<rss/>"));
        Validators validators = new Validators(Optional.of("\"1\""), Optional.empty());
        assertThat(fetcher.fetch(server.url("/a"), validators)).isInstanceOf(Fetched.class);
    }

    @Test
    void fiveRedirectsAreFollowedAndASixthIsNot() {
        for (int hop = 0; hop < 6; hop++) {
            server.on("/" + hop, Answers.redirect(302, "/" + (hop + 1)));
        }
        server.on("/6", Answers.body("<rss/>"));
        assertThat(fetch("/1")).isInstanceOf(Fetched.class);
        assertThat(fetch("/0")).isEqualTo(new Failed("more than 5 redirects"));
    }

    @Test
    void aCircleIsNoticed() {
        server.on("/a", Answers.redirect(301, "/b#x")).on("/b", Answers.redirect(301, "/a"));
        assertThat(fetch("/a")).isEqualTo(new Failed("redirects in a circle"));
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"file:///etc/passwd", "javascript:alert(1)", "ftp://example.org/feed", "http://["})
    void onlyHttpIsFollowed(String location) {
        server.on("/a", Answers.redirect(302, location));
        assertThat(fetch("/a")).isEqualTo(new Failed("a redirect to no http or https address"));
    }

    private FetchOutcome fetch(String path) {
        return fetcher.fetch(server.url(path), Validators.NONE);
    }
}
