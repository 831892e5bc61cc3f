package dev.kerneldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.feed.FetchOutcome.Blocked;
import dev.kerneldigest.feed.FetchOutcome.Failed;
import dev.kerneldigest.feed.FetchOutcome.Fetched;
import dev.kerneldigest.feed.FetchOutcome.Gone;
import dev.kerneldigest.feed.FetchOutcome.NotModified;
import dev.kerneldigest.feed.FetchOutcome.RateLimited;
import dev.kerneldigest.testing.Answers;
import dev.kerneldigest.testing.SettableClock;
import dev.kerneldigest.testing.TestFeedServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OkHttpFetcherTest {
    private static final String FEED =
            "<rss version=\"2.0\"><channel><title>T</title></channel></rss>";
    private static final String AGENT =
            OkHttpFetcher.userAgent("1.2", URI.create("https://example.org/bot"));

    private final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");
    private final TestFeedServer server = TestFeedServer.start();
    private final OkHttpFetcher fetcher =
            fetcher(new FetchLimits(Duration.ofSeconds(20), 1 << 20, 5));

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @Test
    void theBodyComesWithItsTypeAndItsPlace() {
        server.on("/f", Answers.body(FEED, "Content-Type", "text/html"));
        assertThat(fetch("/f"))
                .isInstanceOfSatisfying(
                        Fetched.class,
                        fetched -> {
                            assertThat(text(fetched)).isEqualTo(FEED);
                            assertThat(fetched.document().contentType()).hasValue("text/html");
                            assertThat(fetched.document().location()).isEqualTo(server.url("/f"));
                            assertThat(fetched.moved()).isEmpty();
                            assertThat(fetched.fresh()).isEmpty();
                        });
    }

    @Test
    void theAgentIsHonestAndFeedsAreAskedFor() {
        server.on("/f", Answers.body(FEED));
        fetch("/f");
        TestFeedServer.Request request = server.requests().getFirst();
        assertThat(request.header("User-Agent"))
                .hasValue("kernel-digest/1.2 (+https://example.org/bot)");
        assertThat(request.header("Accept").orElseThrow())
                .contains("application/atom+xml", "application/rss+xml", "application/json");
        assertThat(request.header("Accept-Encoding")).hasValue("gzip");
        assertThat(request.header("If-None-Match")).isEmpty();
    }

    @DisplayName("F1: sends both validators back byte for byte, and 304 is a success")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"33a64df5\"",
                "W/\"67ab43--gzip\"",
                "unquoted and odd; really",
                "\"a\\\"b'%20,\"",
                "\"\u00c3\u00a9\""
            })
    void validatorsGoBackByteForByte(String etag) {
        String date = "Thu, 1 Jan 1970 0:00 nonsense";
        server.on("/f", Answers.tagged(etag, FEED, "Last-Modified", date));
        Validators validators = ((Fetched) fetch("/f")).validators();
        assertThat(fetcher.fetch(server.url("/f"), validators))
                .isEqualTo(new NotModified(Optional.empty()));
        TestFeedServer.Request second = server.requests().getLast();
        assertThat(second.header("If-None-Match")).hasValue(etag);
        assertThat(second.header("If-Modified-Since")).hasValue(date);
    }

    @Test
    void aValidatorThatCannotGoBackAsItCameIsNotKept() {
        server.on(
                "/f",
                Answers.body(FEED, "ETag", "\"caf\u00e9\"", "Last-Modified", "x".repeat(2000)));
        assertThat(((Fetched) fetch("/f")).validators()).isEqualTo(Validators.NONE);
    }

    @Test
    void notModifiedWithoutConditionsIsNoAnswer() {
        server.on("/f", Answers.status(304));
        assertThat(fetch("/f")).isEqualTo(new Failed("HTTP 304 to a request without conditions"));
    }

    @Test
    void gzipIsInflated() {
        server.on("/f", Answers.gzip(FEED));
        assertThat(text((Fetched) fetch("/f"))).isEqualTo(FEED);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "429, 120, PT2M",
        "503, 'Sun, 01 Mar 2026 13:00:00 GMT', PT1H",
        "503, 'Sun, 01 Mar 2026 11:00:00 GMT', PT0S",
        "429, soon,",
        "429, -5,",
        "429, 99999999999999999999,",
    })
    void retryAfterIsReadAsSecondsOrAsADate(int status, String value, Duration wait) {
        server.on("/f", Answers.status(status, "Retry-After", value));
        assertThat(fetch("/f")).isEqualTo(new RateLimited(status, Optional.ofNullable(wait)));
    }

    @Test
    void theServerSaysForHowLongTheAnswerIsFresh() {
        server.on("/f", Answers.body(FEED, "Cache-Control", "public, max-age=600"));
        assertThat(((Fetched) fetch("/f")).fresh()).hasValue(Duration.ofMinutes(10));
    }

    @Test
    void goneIsGone() {
        server.on("/f", Answers.status(410));
        assertThat(fetch("/f")).isEqualTo(new Gone());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "404,HTTP 404",
        "500,HTTP 500",
        "204,HTTP 204",
        "301,HTTP 301 that does not say where to"
    })
    void anyOtherStatusIsAFailureThatNamesIt(int status, String reason) {
        server.on("/f", Answers.status(status));
        assertThat(fetch("/f")).isEqualTo(new Failed(reason));
    }

    @Test
    void aRefusalIsBlockedAndNamesTheBotCheck() {
        server.on("/a", Answers.status(401))
                .on("/b", Answers.body(403, "<html><title>Just a moment...</title>"))
                .on("/c", Answers.status(403, "cf-mitigated", "challenge"));
        assertThat(fetch("/a")).isEqualTo(new Blocked("HTTP 401"));
        assertThat(fetch("/b")).isEqualTo(new Blocked("HTTP 403, a bot check (Cloudflare)"));
        assertThat(fetch("/c")).isEqualTo(new Blocked("HTTP 403, a bot check (Cloudflare)"));
    }

    @Test
    void anAnubisPageInPlaceOfTheFeedIsBlocked() {
        String page = "<!doctype html><html><script id=\"anubis_challenge\">{}</script></html>";
        server.on("/f", Answers.body(page, "Content-Type", "text/html; charset=utf-8"));
        assertThat(fetch("/f")).isEqualTo(new Blocked("a bot check (Anubis) in place of the feed"));
    }

    private FetchOutcome fetch(String path) {
        return fetcher.fetch(server.url(path), Validators.NONE);
    }

    private OkHttpFetcher fetcher(FetchLimits limits) {
        HostGate gate = new HostGate(Duration.ZERO, 64, clock, Pause.SLEEP);
        return new OkHttpFetcher(gate, limits, AGENT, clock);
    }

    private static String text(Fetched fetched) {
        return new String(fetched.document().body(), StandardCharsets.UTF_8);
    }
}
