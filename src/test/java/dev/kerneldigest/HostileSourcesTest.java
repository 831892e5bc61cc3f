package dev.kerneldigest;

import static dev.kerneldigest.testing.HostileFeeds.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.feed.FeedState;
import dev.kerneldigest.feed.PollReport;
import dev.kerneldigest.testing.Answers;
import dev.kerneldigest.testing.HostileAnswers;
import dev.kerneldigest.testing.TestFeedServer.Answer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Answers that are no feed, over the whole way of a poll: each ends in one line of status, costs
 * nothing that was learnt or stored, and keeps nobody else waiting.
 */
@Timeout(60)
final class HostileSourcesTest {
    private static final String KETTLES = "kettles";
    private static final String ANUBIS =
            "<!doctype html><html><title>Making sure you&#39;re not a bot!</title></html>";
    private static final String CLOUDFLARE =
            "<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>";

    private final HostileRig rig = new HostileRig(Duration.ofSeconds(20));

    @AfterEach
    void stop() {
        rig.close();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                row("a gzip bomb", Answers.gzipBomb(60 << 20), "body larger than 10 MiB"),
                row("10 GB", HostileAnswers.vast(10L << 30), "body larger than 10 MiB"),
                row(
                        "unannounced",
                        HostileAnswers.unannounced(10L << 30),
                        "body larger than 10 MiB"),
                row("endless redirects", HostileAnswers.maze(), "more than 5 redirects"),
                row("a circle", Answers.redirect(301, "/kettles#x"), "redirects in a circle"),
                row("cut gzip", Answers.cutGzip(named("x".repeat(999))), "the answer broke off"),
                row("gzip in gzip", HostileAnswers.gzipInGzip(named("A")), "compressed twice"),
                row(
                        "another encoding",
                        HostileAnswers.bytes(new byte[] {27, 3, 0, -8}, "Content-Encoding", "br"),
                        "compressed in a way we did not ask for (br)"),
                row("too short", Answers.brokenOff(named("A")), "the answer broke off"),
                row("empty", Answers.body(""), "an empty document"),
                row("blank", Answers.body(" \n "), "an empty document"),
                row("nothing but NULs", Answers.body("\0".repeat(9)), "not XML: no element in it"),
                row("a part", Answers.body(206, named("A")), "HTTP 206"),
                row("no content", Answers.status(204), "HTTP 204"),
                row("no place", Answers.status(302), "HTTP 302 that does not say where to"),
                row("Anubis", Answers.body(ANUBIS), "a bot check (Anubis) in place of the feed"),
                row(
                        "Anubis as RSS",
                        Answers.body(ANUBIS, "Content-Type", "application/rss+xml"),
                        "a bot check (Anubis) in place of the feed"),
                row(
                        "Cloudflare",
                        Answers.body(CLOUDFLARE),
                        "a bot check (Cloudflare) in place of the feed"),
                row("refused", Answers.body(403, CLOUDFLARE), "HTTP 403, a bot check (Cloudflare)"),
                row("a portal", Answers.body("<html>Welcome"), "a web page in place of the feed"),
                row("JSON", Answers.body("{\"error\": 1}"), "JSON, not XML"));
    }

    private static Arguments row(String name, Answer answer, String reason) {
        return Arguments.of(name, answer, reason);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("answers")
    void anAnswerThatIsNoFeedIsSaidInALineAndHurtsNothing(
            String name, Answer hostile, String reason) {
        hurtsNothing(rig, hostile, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "file:///etc/passwd",
        "ftp://127.0.0.1/feed",
        "gopher://127.0.0.1/1",
        "'data:text/xml,<rss/>'",
        "javascript:alert(1)",
        "jar:file:///feed.jar!/feed",
        "//"
    })
    void aRedirectIsFollowedToWebAddressesOnly(String location) {
        hurtsNothing(
                rig, Answers.redirect(302, location), "a redirect to no http or https address");
    }

    @Test
    void whoDripsOrKeepsSilentIsLeftAtTheDeadline() {
        try (HostileRig hasty = new HostileRig(Duration.ofMillis(700))) {
            hurtsNothing(hasty, hasty.server().drip(), "no answer within 700 ms");
        }
        try (HostileRig hasty = new HostileRig(Duration.ofMillis(700))) {
            hurtsNothing(hasty, hasty.server().silence(), "no answer within 700 ms");
        }
    }

    @Test
    void notModifiedIsNoAnswerToWhoAskedWithoutConditions() {
        rig.serve(KETTLES, Answers.body(named("One")));
        rig.poll(KETTLES);
        rig.serve(KETTLES, Answers.status(304));
        assertThat(rig.poll(KETTLES).error()).hasValue("HTTP 304 to a request without conditions");
        assertThat(rig.state(KETTLES).health()).isEqualTo(FeedState.Health.FAILING);
    }

    @Test
    void aCookieIsNeitherKeptNorSentBack() {
        rig.serve(KETTLES, Answers.body(named("One"), "Set-Cookie", "id=1; Path=/"));
        rig.poll(KETTLES);
        rig.poll(KETTLES);
        assertThat(rig.server().requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.header("Cookie")).isEmpty());
    }

    private static void hurtsNothing(HostileRig rig, Answer hostile, String reason) {
        rig.serve("neighbour", Answers.body(named("Ours")));
        rig.serve(KETTLES, Answers.tagged("\"v1\"", named("Two", "One")));
        assertThat(rig.poll(KETTLES).fresh()).isEqualTo(2);
        FeedState before = rig.state(KETTLES);
        rig.clock().advance(Duration.ofHours(1));

        rig.serve(KETTLES, hostile);
        PollReport report = rig.poll(KETTLES);
        assertThat(report.error()).hasValue(reason);
        FeedState after = rig.state(KETTLES);
        assertThat(after.reason()).isEqualTo(reason);
        assertThat(after.validators()).isEqualTo(before.validators());
        assertThat(after.bodyHash()).isEqualTo(before.bodyHash());
        assertThat(after.succeeded()).isEqualTo(before.succeeded());
        assertThat(after.moved()).isEmpty();
        assertThat(rig.titles(KETTLES)).containsExactly("Two", "One");
        assertThat(rig.poll("neighbour").fresh()).isEqualTo(1);

        rig.clock().advance(Duration.ofHours(1));
        rig.serve(KETTLES, Answers.tagged("\"v2\"", named("Three", "Two", "One")));
        PollReport recovered = rig.poll(KETTLES);
        assertThat(recovered.fresh()).isEqualTo(1);
        assertThat(recovered.retitled()).isZero();
        assertThat(rig.state(KETTLES).failures()).isZero();
        assertThat(rig.titles(KETTLES)).isEqualTo(List.of("Three", "Two", "One"));
        assertThat(rig.server().requests("/" + KETTLES).getLast().header("If-None-Match"))
                .hasValue("\"v1\"");
    }
}
