package dev.kerneldigest;

import static dev.kerneldigest.testing.HostileFeeds.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.feed.FeedState.Health;
import dev.kerneldigest.feed.PollReport;
import dev.kerneldigest.testing.Answers;
import dev.kerneldigest.testing.HostileFeeds;
import dev.kerneldigest.testing.TestFeedServer.Answer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a source by each answer of HTTP, over the whole way of a poll. */
@Timeout(60)
final class HttpAnswersTest {
    private static final String KETTLES = "kettles";
    private static final Duration WAIT = Duration.ofHours(3);

    private final HostileRig rig = new HostileRig(Duration.ofSeconds(20));

    @AfterEach
    void stop() {
        rig.close();
    }

    static Stream<Arguments> answers() {
        String feed = named("Three", "Two", "One");
        return Stream.of(
                row("304", Answers.tagged("\"v1\"", feed), "not-modified", Health.WELL, 2),
                row("301", Answers.redirect(301, "/moved"), "new", Health.WELL, 3),
                row("302", Answers.redirect(302, "/moved"), "new", Health.WELL, 3),
                row("308", Answers.redirect(308, "/moved"), "new", Health.WELL, 3),
                row("410", Answers.status(410), "gone", Health.GONE, 2),
                row("429, seconds", wait(429, "10800"), "rate-limited", Health.RATE_LIMITED, 2),
                row(
                        "429, a date",
                        wait(429, "Sun, 01 Mar 2026 16:00:00 GMT"),
                        "rate-limited",
                        Health.RATE_LIMITED,
                        2),
                row("503", wait(503, "10800"), "rate-limited", Health.RATE_LIMITED, 2),
                row("cut gzip", Answers.cutGzip(feed), "failed", Health.FAILING, 2),
                row("60 MB", Answers.gzipBomb(60 << 20), "failed", Health.FAILING, 2),
                row("a DTD bomb", Answers.body(HostileFeeds.bomb()), "new", Health.WELL, 3));
    }

    private static Arguments row(
            String name, Answer answer, String status, Health health, int stored) {
        return Arguments.of(name, answer, status, health, stored);
    }

    private static Answer wait(int status, String retryAfter) {
        return Answers.status(status, "Retry-After", retryAfter);
    }

    @DisplayName("A4: each answer of HTTP, and each that is a trap, ends as it should")
    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("answers")
    void anAnswerEndsInTheStateThatIsItsOwn(
            String name, Answer answer, String status, Health health, int stored) {
        rig.serve(KETTLES, Answers.tagged("\"v1\"", named("Two", "One")));
        rig.poll(KETTLES);
        rig.clock().advance(Duration.ofHours(1));
        rig.serve("moved", Answers.body(named("Three", "Two", "One"))).serve(KETTLES, answer);

        PollReport report = rig.poll(KETTLES);
        assertThat(report.status()).as(name + report.error()).isEqualTo(status);
        assertThat(rig.state(KETTLES).health()).isEqualTo(health);
        assertThat(rig.items(KETTLES)).hasSize(stored);
        assertThat(rig.state(KETTLES).moved().isPresent())
                .isEqualTo(List.of("301", "308").contains(name));
        if (health == Health.RATE_LIMITED) {
            assertThat(rig.state(KETTLES).next()).isEqualTo(rig.clock().instant().plus(WAIT));
        }
    }
}
