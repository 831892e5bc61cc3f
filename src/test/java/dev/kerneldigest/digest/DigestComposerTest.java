package dev.kerneldigest.digest;

import static dev.kerneldigest.digest.Composed.lines;
import static dev.kerneldigest.digest.Composed.sections;
import static dev.kerneldigest.digest.Composed.topics;
import static dev.kerneldigest.digest.TestItems.day;
import static dev.kerneldigest.digest.TestItems.item;
import static dev.kerneldigest.digest.TestItems.listed;
import static dev.kerneldigest.digest.TestItems.request;
import static dev.kerneldigest.digest.TestItems.stable;
import static dev.kerneldigest.digest.TestItems.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.digest.Section.MustAct;
import dev.kerneldigest.digest.Section.StatusLine;
import dev.kerneldigest.news.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DigestComposerTest {
    private final DigestComposer composer = new DigestComposer(TestItems.CATALOGUE);

    @Test
    void nothingToSayIsNoDigest() {
        DigestRequest request =
                request(DigestRequest.Period.DAY, Set.of(), List.of(listed("mainline", "7.4-rc3")));

        assertThat(composer.compose(request)).isEmpty();
    }

    @Test
    void aWeeklyEditionAndQuotesAreNoStories() {
        assertThat(
                        composer.compose(
                                day(
                                        item("Weekly Edition").kind(new Kind.WeeklyEdition()),
                                        item("Quotes of the week").kind(new Kind.Quote()))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Re: [PATCH v3 0/3] mm: less",
                "RE: mm: less",
                "AW: mm: less",
                "Re[2]: mm: less",
                "[PATCH v3 1/3] mm: less",
                "[RFC PATCH 02/11] mm: less",
                "[linux-next] [PATCH 3/3] mm: less",
            })
    void chatterOnListsIsNoStory(String title) {
        Kind kind = title.startsWith("[") ? new Kind.Patch() : new Kind.Brief();

        assertThat(composer.compose(day(item(title).about("mm").kind(kind)))).isEmpty();
    }

    @Test
    void aSeriesIsToldOnceByItsCoverLetter() {
        List<StoryLine> lines =
                lines(
                        day(
                                item("Re: [PATCH v3 0/2] mm: less")
                                        .story(3)
                                        .about("mm")
                                        .text("a reply longer than any cover letter"),
                                item("[PATCH v3 2/2] mm: least").about("mm").kind(new Kind.Patch()),
                                item("[PATCH v3 1/2] mm: lesser")
                                        .story(3)
                                        .about("mm")
                                        .kind(new Kind.Patch()),
                                item("[PATCH v3 0/2] mm: less")
                                        .story(3)
                                        .about("mm")
                                        .kind(new Kind.Patch())));

        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().title()).isEqualTo("mm: less");
        assertThat(lines.getFirst().notes()).containsExactly("v3, 2 patches");
        assertThat(lines.getFirst().also()).isEmpty();
    }

    @Test
    void aPullRequestIsMarkedAsOne() {
        StoryLine line =
                lines(
                                day(
                                        item("[GIT PULL] Networking for v7.5-rc8")
                                                .about("net")
                                                .kind(new Kind.Pull())))
                        .getFirst();

        assertThat(line.title()).isEqualTo("Networking for v7.5-rc8");
        assertThat(line.notes()).containsExactly("GIT PULL");
    }

    @Test
    void whatTheStatusLineTellsIsNoStory() {
        assertThat(
                        composer.compose(
                                day(
                                        item("Kernel release status")
                                                .about("release-mainline")
                                                .kind(new Kind.ReleaseStatus()))))
                .isEmpty();
    }

    @Test
    void itemsOfOneStoryAreOneLineThatNamesTheOthers() {
        List<StoryLine> lines =
                lines(
                        day(
                                item("Told again")
                                        .story(7)
                                        .about("mm")
                                        .from("Phoronix", "https://www.phoronix.com/news/x"),
                                item("Told well").story(7).about("mm")));

        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().title()).isEqualTo("Told well");
        assertThat(lines.getFirst().also())
                .extracting(Reference::label)
                .containsExactly("Phoronix");
    }

    @Test
    void aStoryStandsOnceUnderItsFirstWantedTopic() {
        DigestRequest request =
                request(
                        DigestRequest.Period.DAY,
                        Set.of("net", "fs"),
                        List.of(),
                        item("Of three things").about("mm", "net", "fs"));

        assertThat(topics(request)).containsExactly("net");
    }

    @Test
    void aConferenceIsATopicOnlyWhereNothingElseIs() {
        assertThat(topics(day(item("Report").about("conferences", "mm")))).containsExactly("mm");
    }

    @Test
    void anItemOfNoTopicIsStillTold() {
        assertThat(topics(day(item("Of nothing")))).containsExactly("other");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a wanted first topic outweighs a later one, mm, 0, 1, net:mm, 0",
        "the younger of two stories comes first, mm, 1, 1, mm, 30",
        "a story of three sources comes before one of one, mm, 2, 3, mm, 1",
    })
    void theWeightierStoryComesFirst(
            String claim, String topics, int age, int sources, String below, int older) {
        TestItems[] items = {
            item("below").story(2).about(below.split(":", -1)).aged(Duration.ofHours(older)),
            item("above").story(1).about(topics.split(":", -1)).aged(Duration.ofHours(age)),
            item("more").story(sources > 1 ? 1 : 3).about("fs").aged(Duration.ZERO),
            item("more").story(sources > 2 ? 1 : 4).about("fs").aged(Duration.ZERO),
        };
        DigestRequest request = request(DigestRequest.Period.DAY, Set.of("mm"), List.of(), items);

        assertThat(lines(request)).as(claim).extracting(StoryLine::title).startsWith("above");
    }

    @Test
    void patchesComeBelowStoriesAndCompact() {
        List<StoryLine> lines =
                lines(
                        day(
                                item("[PATCH v2 0/4] mm: less").about("mm").kind(new Kind.Patch()),
                                item("A long read").about("mm").aged(Duration.ofDays(4))));

        assertThat(lines).extracting(StoryLine::title).containsExactly("A long read", "mm: less");
        assertThat(lines.getLast().compact()).isTrue();
        assertThat(lines.getLast().notes()).containsExactly("v2, 4 patches");
    }

    @Test
    void aPaidStoryIsMarkedUntilItsDay() {
        List<StoryLine> lines =
                lines(
                        day(
                                item("Tomorrow").about("mm").paid(LocalDate.parse("2027-03-18")),
                                item("Today").about("mm").paid(LocalDate.parse("2027-03-17"))));

        assertThat(lines)
                .filteredOn(StoryLine::paid)
                .extracting(StoryLine::title)
                .containsExactly("Tomorrow");
    }

    @Test
    void newKernelsOvertakeTheListAndLeadToWhatTellsOfThem() {
        DigestRequest request =
                request(
                        DigestRequest.Period.DAY,
                        Set.of(),
                        List.of(listed("mainline", "7.4-rc2"), listed("longterm", "6.18.69")),
                        item("6.18.70")
                                .kind(stable("6.18.70"))
                                .linking("6.18.70", "https://k.example/70"),
                        item("rc3").kind(new Kind.Prepatch(Optional.of(version("7.4-rc3")))));

        StatusLine status = sections(request, StatusLine.class).getFirst();

        assertThat(status.branches())
                .flatExtracting(Section.Branch::kernels)
                .extracting(Section.Listed::version)
                .containsExactly("7.4-rc3", "6.18.70");
        assertThat(status.branches().getLast().kernels().getFirst().url())
                .hasToString("Optional[https://k.example/70]");
    }

    @Test
    void withoutAListTheStatusComesFromTheItems() {
        StatusLine status =
                sections(day(item("Two").kind(stable("7.3.5", "7.2.16"))), StatusLine.class)
                        .getFirst();

        assertThat(status.branches()).extracting(Section.Branch::label).containsExactly("stable");
        assertThat(status.branches().getFirst().kernels()).hasSize(2);
    }

    @Test
    void aChannelThatWantsNoReleasesGetsNoStatusLine() {
        DigestRequest request =
                request(
                        DigestRequest.Period.DAY,
                        Set.of("mm"),
                        List.of(listed("mainline", "7.4-rc3")),
                        item("A story").about("mm"));

        assertThat(sections(request, StatusLine.class)).isEmpty();
    }

    @Test
    void theEndOfAWatchedSeriesIsToBeActedOn() {
        TestItems end =
                item("The last 7.2")
                        .kind(new Kind.StableRelease(List.of(), List.of(version("7.2.16"))));
        DigestRequest plain = day(end);
        DigestRequest watching = plain.withWatches(new Watches(Set.of("7.2"), Set.of()));

        assertThat(sections(plain, MustAct.class)).isEmpty();
        assertThat(sections(plain, StatusLine.class).getFirst().ended())
                .extracting(ended -> ended.sentence(Phrases.ENGLISH))
                .containsExactly("7.2.16 is the last 7.2");
        assertThat(sections(watching, MustAct.class).getFirst().lines())
                .extracting(StoryLine::title)
                .containsExactly("7.2.16 is the last 7.2");
        assertThat(sections(watching, StatusLine.class).getFirst().ended()).isEmpty();
    }

    @ParameterizedTest(name = "{0} is watched: {1}")
    @CsvSource({
        "varnish, true",
        "varnish:6, true",
        "teapot/varnish, true",
        "varnish-modules, false",
    })
    void aWatchedPackageIsToBeActedOn(String printed, boolean watched) {
        DigestRequest request =
                day(roundUp(Map.of("Fedora", List.of(printed))))
                        .withWatches(new Watches(Set.of(), Set.of("varnish")));

        assertThat(sections(request, MustAct.class)).hasSize(watched ? 1 : 0);
    }

    @ParameterizedTest(name = "{0} from {1} is \"{2}\"")
    @CsvSource({
        "DAY, 2027-03-16T12:00:00Z, Kernel digest — Wed 17 Mar 2027",
        "DAY, 2027-03-13T12:00:00Z, Kernel digest — 13 to 17 Mar 2027",
        "WEEK, 2027-03-10T12:00:00Z, Kernel week — 10 to 17 Mar 2027",
        "WEEK, 2027-02-27T12:00:00Z, Kernel week — 27 Feb to 17 Mar 2027",
        "WEEK, 2026-12-30T12:00:00Z, Kernel week — 30 Dec 2026 to 17 Mar 2027",
        "WEEK, 2027-03-17T11:00:00Z, Kernel week — Wed 17 Mar 2027",
        "DAY, 2027-03-15T23:30:00Z, Kernel digest — Wed 17 Mar 2027",
        "HOUR, 2027-03-17T11:00:00Z, Kernel news — Wed 17 Mar 2027",
    })
    void theTitleSaysWhichDays(DigestRequest.Period period, Instant from, String title) {
        DigestRequest plain = day(item("A story"));
        DigestRequest request =
                new DigestRequest(
                        plain.items(),
                        plain.wanted(),
                        plain.kernels(),
                        from,
                        plain.until(),
                        plain.zone(),
                        period);

        assertThat(composer.compose(request).orElseThrow().title()).isEqualTo(title);
    }

    private static TestItems roundUp(Map<String, List<String>> packages) {
        return item("Security updates").kind(new Kind.SecurityUpdates(packages));
    }
}
