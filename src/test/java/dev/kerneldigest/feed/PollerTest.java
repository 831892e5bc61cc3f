package dev.kerneldigest.feed;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.feed.FeedState.Health;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.testing.Answers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a poll makes of a good answer, over real HTTP. */
final class PollerTest {
    private final PollerRig rig = new PollerRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void newsIsStoredOldestFirstWithItsTopics() {
        rig.serve("3|Third|2026-02-03T00:00:00Z", "1|First|2026-02-01T00:00:00Z");
        PollReport report = rig.poll();
        assertThat(report)
                .isEqualTo(
                        new PollReport(
                                rig.source().id(),
                                "new",
                                2,
                                2,
                                0,
                                Duration.ZERO,
                                Optional.empty()));
        assertThat(rig.titles()).containsExactly("First", "Third");
        NewsItem first = rig.store().news().getFirst();
        assertThat(first.topics()).extracting(Object::toString).containsExactly("bpf", "mm", "net");
        FeedState state = rig.state();
        assertThat(state.health()).isEqualTo(Health.WELL);
        assertThat(state.succeeded()).hasValue(rig.clock().instant());
        assertThat(state.changed()).hasValue(rig.clock().instant());
    }

    @Test
    void whatStoodThereBeforeTheFirstLookFloodsNobodyAsNews() {
        rig.serve("1|Dated|2026-02-01T00:00:00Z", "2|Undated", "3|Ahead|2199-01-01T00:00:00Z");
        rig.poll();
        Instant first = rig.clock().instant();
        rig.clock().advance(Duration.ofHours(1));
        rig.serve("4|Late|2026-02-02T00:00:00Z", "1|Dated|2026-02-01T00:00:00Z");
        rig.poll();
        Map<String, Instant> seen =
                rig.store().news().stream()
                        .collect(toMap(item -> item.draft().title(), NewsItem::seen));
        assertThat(seen)
                .containsEntry("Dated", Instant.parse("2026-02-01T00:00:00Z"))
                .containsEntry("Undated", first)
                .containsEntry("Ahead", first)
                .containsEntry("Late", rig.clock().instant());
    }

    @Test
    void anEntryWithAnotherTitleIsReadAgainAndIsNoNews() {
        rig.serve("1|[$] Folios|2026-02-01T00:00:00Z", "2|Other|2026-02-01T00:00:00Z");
        rig.poll();
        Instant seen = rig.store().news().getFirst().seen();
        rig.clock().advance(Duration.ofHours(1));
        rig.serve("1|Folios|2026-02-08T00:00:00Z", "2|Other|2026-02-01T00:00:00Z", "3| ");
        PollReport report = rig.poll();
        assertThat(report.status()).isEqualTo("new");
        assertThat(report.retitled()).isEqualTo(1);
        assertThat(rig.titles()).contains("Folios", "Other").doesNotContain("[$] Folios");
        assertThat(seen).isBefore(rig.clock().instant());
        rig.serve("1|Folios|2026-02-08T00:00:00Z", "2||2026-02-01T00:00:00Z", "3| ");
        assertThat(rig.poll().retitled()).isZero();
    }

    @Test
    void aPageWithoutDatesIsStoredUpsideDown() {
        rig.serve("c|Newest", "b|Middle", "a|Oldest");
        rig.poll();
        assertThat(rig.titles()).containsExactly("Oldest", "Middle", "Newest");
    }

    @Test
    void anUnchangedFeedCostsA304AndCountsAsSuccess() {
        rig.server().on("/f", Answers.tagged("\"v1\"", LineFeed.of("1|One")));
        rig.poll();
        rig.clock().advance(Duration.ofHours(1));
        assertThat(rig.poll().status()).isEqualTo("not-modified");
        assertThat(rig.server().requests().getLast().header("If-None-Match")).hasValue("\"v1\"");
        assertThat(rig.state().succeeded()).hasValue(rig.clock().instant());
        assertThat(rig.state().changed()).hasValue(rig.clock().instant().minusSeconds(3600));
    }

    @Test
    void theSameBodyAgainIsNotEvenParsed() {
        rig.serve("1|One");
        rig.poll();
        int parsed = rig.parsed();
        rig.server().on("/f", Answers.body(LineFeed.of("1|One"), "ETag", "\"new\""));
        PollReport report = rig.poll();
        assertThat(report.status()).isEqualTo("unchanged");
        assertThat(rig.parsed()).isEqualTo(parsed);
        assertThat(rig.state().validators().etag()).hasValue("\"new\"");
    }

    @Test
    void aPageWithBumpedDatesAndEditedTitlesBringsChangesAndNoNews() {
        rig.serve("1|One|2026-02-01T00:00:00Z", "2|Two|2026-02-02T00:00:00Z");
        rig.poll();
        rig.serve("1|One (updated)|2026-02-28T00:00:00Z", "2|Two!|2026-02-28T00:00:00Z");
        PollReport report = rig.poll();
        assertThat(report.status()).isEqualTo("unchanged");
        assertThat(report.items()).isEqualTo(2);
        assertThat(report.fresh()).isZero();
        assertThat(report.retitled()).isEqualTo(2);
        assertThat(rig.titles()).containsExactly("One (updated)", "Two!");
    }

    @Test
    void anEntryTwiceOnAPageIsStoredOnce() {
        rig.serve("1|One", "1|One again", "2|Two");
        assertThat(rig.poll().fresh()).isEqualTo(2);
    }

    @DisplayName("D3: takes undated and back-dated entries, once")
    @Test
    void aBackDatedEntryIsStoredToo() {
        rig.serve("1|One|2026-02-01T00:00:00Z");
        rig.poll();
        rig.serve("1|One|2026-02-01T00:00:00Z", "2|Late|2001-01-01T00:00:00Z", "3|Undated");
        assertThat(rig.poll().fresh()).isEqualTo(2);
    }

    @Test
    void anEntryThatBreaksCostsOnlyItself() {
        rig.serve("1|One", "2|BOOM", "3|Three");
        PollReport report = rig.poll();
        assertThat(report.fresh()).isEqualTo(2);
        assertThat(report.error().orElseThrow()).startsWith("left out: entry \"BOOM\"");
        assertThat(rig.state().health()).isEqualTo(Health.WELL);
    }

    @Test
    void anEntryThatNothingIdentifiesIsLeftOutAndSaid() {
        rig.serve("|", "2|Two");
        PollReport report = rig.poll();
        assertThat(report.fresh()).isEqualTo(1);
        assertThat(report.error()).hasValue("left out: an entry without anything to know it by");
    }

    @Test
    void theListOfKernelsIsHandedOn() {
        rig.serve("1|kernel 6.1");
        rig.poll();
        assertThat(rig.store().kernels()).hasSize(1);
    }

    @Test
    void aBrokenDatabaseIsAReportAndNothingIsLost() {
        rig.serve("1|One");
        rig.store().breakDown();
        PollReport report = rig.poll();
        assertThat(report.status()).isEqualTo("failed");
        assertThat(report.error().orElseThrow()).contains("the database is away");
        rig.store().repair();
        assertThat(rig.poll().fresh()).isEqualTo(1);
    }

    @Test
    void aPageWithTooManyEntriesIsReadUpToTheBound() {
        StringBuilder page = new StringBuilder("feed\n");
        for (int entry = 0; entry <= Intake.MOST_ENTRIES; entry++) {
            page.append(entry).append("|Entry ").append(entry).append('\n');
        }
        rig.server().on("/f", Answers.body(page.toString()));
        PollReport report = rig.poll();
        assertThat(report.fresh()).isEqualTo(Intake.MOST_ENTRIES);
        assertThat(report.error()).hasValue("left out: only the first 5000 of 5001");
    }

    @Test
    void ofAServersOwnFeedFewerEntriesAreRead() {
        rig.makeCustom();
        StringBuilder page = new StringBuilder("feed\n");
        for (int entry = 0; entry <= Intake.MOST_CUSTOM; entry++) {
            page.append(entry).append("|Entry ").append(entry).append('\n');
        }
        rig.server().on("/f", Answers.body(page.toString()));
        PollReport report = rig.poll();
        assertThat(report.fresh()).isEqualTo(Intake.MOST_CUSTOM);
        assertThat(report.error()).hasValue("left out: only the first 200 of 201");
    }
}
