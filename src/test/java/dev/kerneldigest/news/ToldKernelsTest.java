package dev.kerneldigest.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is known of kernels from the news; the series 9 is on no record. */
final class ToldKernelsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    @Test
    void eachKindOfNewsTellsOfItsKernels() {
        KernelHistory history =
                history(
                        item(1, FIRST, new Kind.MainlineRelease(version("9.1"))),
                        item(2, FIRST.plusDays(7), stable("9.1.1 9.0.8", "")),
                        item(
                                3,
                                FIRST.plusDays(14),
                                new Kind.Prepatch(Optional.of(version("9.2-rc1")))),
                        item(4, FIRST.plusDays(15), new Kind.Prepatch(Optional.empty())),
                        item(5, FIRST.plusDays(16), new Kind.Article()));
        assertThat(history.released(version("9.1"))).contains(FIRST);
        assertThat(history.released(version("9.1.1"))).contains(FIRST.plusDays(7));
        assertThat(history.released(version("9.2-rc1"))).contains(FIRST.plusDays(14));
        assertThat(history.released(version("9.1.2"))).isEmpty();
        assertThat(history.mainline()).contains(version("9.2-rc1"));
        assertThat(history.series()).startsWith("9.2", "9.1", "9.0");
        assertThat(history.hasList()).isFalse();
    }

    @Test
    void ofSeveralDaysTheFirstIsNearest() {
        KernelHistory history =
                history(
                        item(1, FIRST.plusDays(2), stable("9.1.1", "")),
                        item(2, FIRST, stable("9.1.1", "")),
                        item(3, FIRST.plusDays(1), stable("9.1.1", "")));
        assertThat(history.released(version("9.1.1"))).contains(FIRST);
        assertThat(history.news(version("9.1.1")))
                .extracting(ArchivedItem::id)
                .containsExactly(1L, 2L, 3L);
        assertThat(history.news(version("9.1.2"))).isEmpty();
    }

    @Test
    void kernelOrgsOwnDayStands() {
        List<ArchivedItem> news = List.of(item(1, FIRST, stable("9.1.1", "")));
        assertThat(
                        new KernelHistory(List.of(listed("9.1.1", FIRST.plusDays(3))), news)
                                .released(version("9.1.1")))
                .contains(FIRST.plusDays(3));
        KernelRelease dayless = new KernelRelease("9.1.1", "stable", false, Optional.empty());
        assertThat(new KernelHistory(List.of(dayless), news).released(version("9.1.1")))
                .contains(FIRST);
    }

    @Test
    void theLastUpdateOfASeriesEndsItOnItsDay() {
        KernelLives lives =
                history(
                                item(1, FIRST.plusDays(9), new Kind.KernelEol("9.0")),
                                item(2, FIRST, stable("9.1.1", "9.0.9")),
                                item(3, FIRST, new Kind.KernelEol("8.9")))
                        .lives();
        assertThat(lives.end("9.0")).contains(FIRST);
        assertThat(lives.end("8.9")).contains(FIRST);
        assertThat(lives.hasEnded("9.1")).isFalse();
        assertThat(history(item(2, FIRST, stable("9.1.1", "9.0.9"))).released(version("9.0.9")))
                .as("it is a release too")
                .contains(FIRST);
    }

    @Test
    void releasesAndCandidatesOfASeriesAreApart() {
        KernelHistory history =
                history(
                        item(1, FIRST, stable("9.1.1 9.1.3 9.1.2 9.0.1", "")),
                        item(2, FIRST, new Kind.MainlineRelease(version("9.1"))),
                        item(3, FIRST, new Kind.Prepatch(Optional.of(version("9.1-rc2")))),
                        item(4, FIRST, new Kind.Prepatch(Optional.of(version("9.1-rc7")))),
                        item(5, FIRST, new Kind.Prepatch(Optional.of(version("9.2-rc1")))));
        assertThat(history.releases("9.1"))
                .extracting(KernelVersion::toString)
                .containsExactly("9.1.3", "9.1.2", "9.1.1", "9.1");
        assertThat(history.candidates("9.1"))
                .extracting(KernelVersion::toString)
                .containsExactly("9.1-rc7", "9.1-rc2");
        assertThat(history.candidates("9.0")).isEmpty();
        assertThat(history.finals()).containsEntry(version("9.1"), FIRST);
        assertThat(history.finals()).doesNotContainKeys(version("9.1-rc7"), version("9.1.1"));
        assertThat(history.finals().firstKey().toString()).isEqualTo("2.6.16");
        assertThat(history.finals().lastKey()).isEqualTo(version("9.1"));
    }

    @Test
    void theRecordIsKnownWithoutAnyNews() {
        KernelHistory history = history();
        assertThat(history.releases("6.11"))
                .extracting(KernelVersion::toString)
                .containsExactly("6.11.11", "6.11");
        assertThat(history.knows(version("6.11"))).isTrue();
        assertThat(history.knows(version("6.11.3"))).isFalse();
        assertThat(history.released(version("6.11.11"))).isEmpty();
        assertThat(history.released(version("6.11"))).contains(LocalDate.of(2024, 9, 15));
        assertThat(history.mainline()).isEmpty();
        assertThat(history.hasList()).isFalse();
        assertThat(new KernelHistory(List.of(listed("9.1", FIRST)), List.of()).hasList()).isTrue();
    }

    private static KernelHistory history(ArchivedItem... news) {
        return new KernelHistory(List.of(), List.of(news));
    }

    private static Kind stable(String updates, String last) {
        return new Kind.StableRelease(versions(updates), versions(last));
    }

    private static List<KernelVersion> versions(String words) {
        return Stream.of(words.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(ToldKernelsTest::version)
                .toList();
    }

    private static KernelVersion version(String version) {
        return KernelVersion.parse(version).orElseThrow();
    }

    private static KernelRelease listed(String version, LocalDate day) {
        return new KernelRelease(version, "stable", false, Optional.of(day));
    }

    private static ArchivedItem item(int id, LocalDate day, Kind kind) {
        Draft draft = Drafts.of("LWN", "News " + id, "https://example.org/" + id, day.toString());
        Reading read = new NewsReader().read(draft);
        Reading reading =
                new Reading(
                        kind,
                        read.title(),
                        false,
                        Optional.empty(),
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        NewsItem item =
                new NewsItem(
                        new ItemKey("k" + id),
                        new SourceId("lwn"),
                        draft,
                        reading,
                        List.of(),
                        Instant.parse(day + "T13:00:00Z"));
        return new ArchivedItem(id, id, item);
    }
}
