package dev.kerneldigest;

import static dev.kerneldigest.testing.HostileFeeds.dated;
import static dev.kerneldigest.testing.HostileFeeds.item;
import static dev.kerneldigest.testing.HostileFeeds.named;
import static dev.kerneldigest.testing.HostileFeeds.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.feed.FeedState.Health;
import dev.kerneldigest.feed.PollReport;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.testing.Answers;
import dev.kerneldigest.testing.HostileAnswers;
import dev.kerneldigest.testing.HostileFeeds;
import dev.kerneldigest.testing.TestFeedServer.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Feeds that can be read and mean harm, or break rules, over the whole way of a poll: what is in
 * them is taken once, within bounds, and what was stored stays as it is.
 */
@Timeout(120)
final class HostileFeedsTest {
    private static final String KETTLES = "kettles";

    private final HostileRig rig = new HostileRig(Duration.ofSeconds(20));

    @BeforeEach
    void pollOnce() {
        serve(Answers.tagged("\"v1\"", named("Two", "One")));
        assertThat(rig.poll(KETTLES).fresh()).isEqualTo(2);
        rig.clock().advance(Duration.ofHours(1));
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    static Stream<Arguments> feeds() {
        return Stream.of(
                row("a DTD bomb", Answers.body(HostileFeeds.bomb()), "Boom &l9;"),
                row(
                        "external entities",
                        Answers.body(HostileFeeds.outside()),
                        "Read &secret; here"),
                row("deep elements", Answers.body(HostileFeeds.deepElements(100_000)), "Deep"),
                row("deep HTML", Answers.body(HostileFeeds.deepHtml(100_000)), "Html"),
                row("mixed encodings", HostileAnswers.bytes(HostileFeeds.mixed()), "Café"),
                row("UTF-16", HostileAnswers.bytes(HostileFeeds.wideCharacters()), "Café"),
                row(
                        "another encoding in the header",
                        Answers.body(named("Café"), "Content-Type", "text/xml; charset=utf-16"),
                        "Café"),
                row("NULs", Answers.body(named("a\0b").replace("<item>", "\0<item>\0")), "ab"),
                row("a picture", Answers.body(named("It"), "Content-Type", "image/png"), "It"),
                row("a page", Answers.body(named("It"), "Content-Type", "text/html"), "It"),
                row("cut", Answers.body(named("It", "Lost").split("Lost</title", -1)[0]), "It"));
    }

    private static Arguments row(String name, Answer answer, String title) {
        return Arguments.of(name, answer, title);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("feeds")
    void whatCanBeReadIsTakenOnce(String name, Answer feed, String title) {
        serve(feed);
        PollReport report = rig.poll(KETTLES);
        assertThat(report.status()).as(name + report.error()).isEqualTo("new");
        assertThat(report.fresh()).isEqualTo(1);
        assertThat(rig.titles(KETTLES)).containsExactly(title, "Two", "One");
        assertThat(rig.poll(KETTLES).status()).isEqualTo("unchanged");
        recovers(3);
    }

    @Test
    void ofAHundredThousandEntriesTheFirstAreTaken() {
        serve(Answers.body(HostileFeeds.many(100_000)));
        PollReport report = rig.poll(KETTLES);
        assertThat(report.fresh()).isEqualTo(5_000);
        assertThat(report.error().orElseThrow())
                .startsWith("left out: ")
                .contains("entries beyond the first")
                .hasLineCount(1);
        assertThat(rig.titles(KETTLES)).contains("T 0", "T 4999", "One").doesNotContain("T 5000");
        assertThat(rig.poll(KETTLES).fresh()).isZero();
        recovers(5_002);
    }

    @Test
    void aTitleOfFiveMegabytesIsCut() {
        serve(Answers.body(HostileFeeds.wide(5 << 20)));
        assertThat(rig.poll(KETTLES).fresh()).isEqualTo(1);
        assertThat(rig.titles(KETTLES).getFirst()).startsWith("WWW").hasSizeLessThan(20_000);
        serve(Answers.body(HostileFeeds.wide(5 << 20) + "<!---->"));
        PollReport again = rig.poll(KETTLES);
        assertThat(again.fresh()).isZero();
        assertThat(again.retitled()).isZero();
        recovers(3);
    }

    @Test
    void datesOfTheDistantPastAndFutureAreNoReasonToTellTwiceOrNever() {
        String old = dated("Old", "Thu, 01 Jan 1970 00:00:00 GMT");
        String far = dated("Far", "Thu, 31 Dec 2099 23:59:59 GMT");
        serve(Answers.body(page(far, old, item("Two"), item("One"))));
        assertThat(rig.poll(KETTLES).fresh()).isEqualTo(2);
        Instant now = rig.clock().instant();
        assertThat(stored("Far").published()).isEqualTo(now);
        assertThat(stored("Far").seen()).isEqualTo(now);
        assertThat(stored("Old").seen()).isEqualTo(now);
        rig.clock().advance(Duration.ofHours(1));
        serve(Answers.body(page(item("Three"), far, old, item("Two"), item("One"))));
        assertThat(rig.poll(KETTLES).fresh()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"guid", "guid and date", "guid, link and date", "undated, guid and link"})
    void entriesThatAreRenamedAtEveryPollAreTakenOnce(String what) {
        for (int poll = 0; poll < 4; poll++) {
            rig.clock().advance(Duration.ofHours(1));
            serve(Answers.body(renamed(poll, what)));
            int fresh = rig.poll(KETTLES).fresh();
            // The title of the poll's own entry has not been there before.
            assertThat(fresh).as("poll %s", poll).isEqualTo(poll == 0 ? 9 : 1);
        }
    }

    private String renamed(int poll, String what) {
        String now = rig.clock().instant().toString();
        Stream<String> titles =
                Stream.concat(
                        Stream.of("News of poll " + poll),
                        Stream.of("Tea", "Pot", "Lid", "Cup", "Jug", "Pan", "Hob", "Rim"));
        return page(
                titles.map(
                                title -> {
                                    String link =
                                            what.contains("link") ? title + "-" + poll : title;
                                    String date =
                                            what.startsWith("undated")
                                                    ? ""
                                                    : "<pubDate>"
                                                            + (what.contains("date")
                                                                    ? now
                                                                    : "2026-02-20T10:00:00Z")
                                                            + "</pubDate>";
                                    return "<item><guid>%s-%d</guid><title>%s</title><link>https://kettles.example/%s</link>%s</item>"
                                            .formatted(
                                                    title,
                                                    poll,
                                                    title,
                                                    link.replace(' ', '-'),
                                                    date);
                                })
                        .toArray(String[]::new));
    }

    @Test
    void aFeedThatAlternatesBetweenTwoVersionsIsToldOnceAndCorrectedAFewTimes() {
        String first = page(item("a", "Kettle on", ""), item("x", "Only here", ""));
        String second = page(item("a", "Kettle off", ""), item("y", "Only there", ""));
        int corrected = 0;
        for (int poll = 0; poll < 20; poll++) {
            rig.clock().advance(Duration.ofHours(1));
            serve(Answers.body(poll % 2 == 0 ? first : second));
            PollReport report = rig.poll(KETTLES);
            assertThat(report.fresh()).isEqualTo(poll == 0 ? 2 : poll == 1 ? 1 : 0);
            corrected += report.retitled();
        }
        assertThat(corrected).isBetween(1, 3);
        assertThat(rig.titles(KETTLES)).hasSize(5).contains("Kettle off");
    }

    private NewsItem stored(String title) {
        return rig.items(KETTLES).stream()
                .map(archived -> archived.item())
                .filter(item -> item.draft().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private void recovers(int stored) {
        assertThat(rig.state(KETTLES).health()).isEqualTo(Health.WELL);
        assertThat(rig.items(KETTLES)).hasSize(stored);
        rig.clock().advance(Duration.ofHours(1));
        serve(Answers.tagged("\"v2\"", named("Three", "Two", "One")));
        PollReport report = rig.poll(KETTLES);
        assertThat(report.fresh()).isEqualTo(1);
        assertThat(report.retitled()).isZero();
        assertThat(rig.titles(KETTLES)).hasSize(stored + 1).containsAll(List.of("Three", "One"));
    }

    private void serve(Answer answer) {
        rig.serve(KETTLES, answer);
    }
}
