package dev.kerneldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.feed.FeedState.Health;
import dev.kerneldigest.testing.Answers;
import dev.kerneldigest.testing.TestFeedServer.Answer;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a poll makes of an answer that is not a feed, and of redirects. */
final class PollerTroubleTest {
    private static final String FEED = LineFeed.of("1|One");

    private final PollerRig rig = new PollerRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    static Stream<Arguments> troubles() {
        String anubis =
                "<!DOCTYPE html><html><body>Making sure you&#39;re not a bot!</body></html>";
        return Stream.of(
                row("an Anubis page", Answers.body(anubis), "blocked", "a bot check (Anubis)"),
                row("a page only the parser sees", Answers.body("page"), "blocked", "a consent"),
                row("a refusal", Answers.status(403), "blocked", "HTTP 403"),
                row("no feed", Answers.body("{}"), "failed", "no feed"),
                row("a bug in the parser", Answers.body("bug"), "failed", "could not be read"),
                row("an empty body", Answers.body(""), "failed", "no feed"),
                row("a server error", Answers.status(500), "failed", "HTTP 500"),
                row("cut gzip", Answers.cutGzip("feed " + "x".repeat(999)), "failed", "the answer"),
                row("429", Answers.status(429), "rate-limited", "HTTP 429"),
                row("503", Answers.status(503, "Retry-After", "60"), "rate-limited", "HTTP 503"));
    }

    private static Arguments row(String name, Answer answer, String status, String reason) {
        return Arguments.of(name, answer, status, reason);
    }

    @DisplayName("F8: takes a challenge page for a refusal, and forgets nothing for it")
    @ParameterizedTest(name = "{0} is {2}")
    @MethodSource("troubles")
    void troubleClearsNothingThatWasLearnt(String name, Answer bad, String status, String reason) {
        rig.server().on("/f", Answers.tagged("\"v1\"", FEED));
        rig.poll();
        FeedState before = rig.state();
        rig.clock().advance(Duration.ofHours(1));
        rig.server().on("/f", bad);

        PollReport report = rig.poll();
        assertThat(report.status()).as(name).isEqualTo(status);
        assertThat(report.error().orElseThrow()).startsWith(reason);
        FeedState after = rig.state();
        assertThat(after.reason()).isEqualTo(report.error().orElseThrow());
        assertThat(after.validators()).isEqualTo(before.validators());
        assertThat(after.bodyHash()).isEqualTo(before.bodyHash());
        assertThat(after.succeeded()).isEqualTo(before.succeeded());
        assertThat(after.failures()).isEqualTo(1);
        assertThat(rig.titles()).containsExactly("One");

        rig.server().on("/f", Answers.tagged("\"v1\"", FEED));
        assertThat(rig.poll().status()).isEqualTo("not-modified");
        assertThat(rig.state().failures()).isZero();
    }

    @DisplayName("F6: backs off from failing sources, over restarts too")
    @Test
    void failuresAreCountedOverPollsAndBackOff() {
        rig.server().on("/f", Answers.status(500));
        int day = 96;
        for (int failure = 1; failure <= day + 4; failure++) {
            rig.poll();
            assertThat(rig.state().failures()).isEqualTo(failure);
            Duration most = Duration.ofMinutes(15L << Math.max(1, failure - day));
            Duration half = Duration.ofMinutes(15).plus(most).dividedBy(2);
            assertThat(rig.state().next()).isEqualTo(rig.clock().instant().plus(half));
        }
    }

    @Test
    void anInterruptIsNotTheSourcesFault() {
        rig.server().on("/f", Answers.body(FEED));
        Thread.currentThread().interrupt();
        PollReport report = rig.poll();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.error()).hasValue("stopped");
        assertThat(rig.store().all()).isEmpty();
    }

    @Test
    void retryAfterPutsOffTheNextPoll() {
        rig.server().on("/f", Answers.status(429, "Retry-After", "7200"));
        assertThat(rig.poll().error()).hasValue("HTTP 429, asked to wait 2 h");
        assertThat(rig.state().next()).isEqualTo(rig.clock().instant().plusSeconds(7200));
    }

    @DisplayName("F5: asks a source that is gone no more")
    @Test
    void aSourceThatIsGoneIsNotAskedAgainUntilItsAddressChanges() {
        rig.server().on("/f", Answers.status(410)).on("/g", Answers.body(FEED));
        assertThat(rig.poll().status()).isEqualTo("gone");
        assertThat(rig.poll().status()).isEqualTo("gone");
        assertThat(rig.server().requests("/f")).hasSize(1);
        assertThat(rig.state().health()).isEqualTo(Health.GONE);
        rig.configure("/g");
        assertThat(rig.poll().status()).isEqualTo("new");
    }

    @DisplayName("F5: follows permanent moves for good and temporary ones once")
    @Test
    void aPermanentMoveIsRememberedAndATemporaryOneIsNot() {
        rig.server().on("/f", Answers.redirect(301, "/g")).on("/g", Answers.body(FEED));
        rig.poll();
        assertThat(rig.state().moved()).hasValue(rig.server().url("/g"));
        rig.poll();
        assertThat(rig.server().requests("/f")).hasSize(1);

        rig.configure("/t");
        rig.server().on("/t", Answers.redirect(302, "/g"));
        rig.poll();
        assertThat(rig.state().moved()).isEmpty();
    }

    @Test
    void aMoveToSomethingThatIsNoFeedIsNotRemembered() {
        rig.server().on("/f", Answers.redirect(301, "/parked")).on("/parked", Answers.body("ads"));
        assertThat(rig.poll().status()).isEqualTo("failed");
        assertThat(rig.state().moved()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("deadEnds")
    void aNewAddressThatFailsGivesWayToTheConfiguredOne(Answer deadEnd) {
        rig.server().on("/f", Answers.redirect(308, "/g")).on("/g", Answers.body(FEED));
        rig.poll();
        rig.server().on("/f", Answers.body(LineFeed.of("1|One", "2|Two"))).on("/g", deadEnd);
        assertThat(rig.poll().status()).isIn("failed", "blocked");
        assertThat(rig.state().health()).isNotEqualTo(Health.GONE);
        assertThat(rig.poll().fresh()).isEqualTo(1);
        assertThat(rig.state().moved()).isEmpty();
    }

    static Stream<Answer> deadEnds() {
        return Stream.of(
                Answers.status(404),
                Answers.status(410),
                Answers.body("rubbish"),
                Answers.body("<html>"));
    }

    @Test
    void anotherConfiguredAddressStartsAfresh() {
        rig.server()
                .on("/f", Answers.tagged("\"v1\"", FEED))
                .on("/g", Answers.tagged("\"v1\"", FEED));
        rig.poll();
        rig.configure("/g");
        rig.poll();
        assertThat(rig.server().requests("/g").getFirst().header("If-None-Match")).isEmpty();
        assertThat(rig.titles()).containsExactly("One");
    }
}
