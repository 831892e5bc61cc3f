package dev.kerneldigest.digest;

import static dev.kerneldigest.digest.TestItems.day;
import static dev.kerneldigest.digest.TestItems.item;
import static dev.kerneldigest.digest.TestItems.listed;
import static dev.kerneldigest.digest.TestItems.request;
import static dev.kerneldigest.digest.TestItems.stable;
import static dev.kerneldigest.digest.TestItems.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kerneldigest.digest.Section.CveSummary;
import dev.kerneldigest.digest.Section.Distribution;
import dev.kerneldigest.digest.Section.Footer;
import dev.kerneldigest.digest.Section.Freed;
import dev.kerneldigest.digest.Section.Kernels;
import dev.kerneldigest.digest.Section.MustAct;
import dev.kerneldigest.digest.Section.Releases;
import dev.kerneldigest.digest.Section.SecuritySummary;
import dev.kerneldigest.digest.Section.SeriesSection;
import dev.kerneldigest.digest.Section.StatusLine;
import dev.kerneldigest.digest.Section.TopicSection;
import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.subscription.Mutes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
    void moreThanFourReportsOfAnEventFold() {
        assertThat(events(4)).isEmpty();
        assertThat(events(5))
                .hasSize(1)
                .first()
                .extracting(event -> event.lines().size())
                .isEqualTo(5);
    }

    @Test
    void aReportOfTwoEventsStandsInTheLongerSeries() {
        List<TestItems> items = new ArrayList<>();
        items.add(item("Told twice").about("mm").event("Summit 2026", "Summit 2027"));
        IntStream.range(0, 4)
                .forEach(number ->
                        items.add(item("Report " + number).about("mm").event("Summit 2027")));

        List<SeriesSection> folded =
                sections(day(items.toArray(TestItems[]::new)), SeriesSection.class);

        assertThat(folded)
                .extracting(section -> section.series().name(), section -> section.lines().size())
                .containsExactly(tuple("Summit 2027", 5));
    }

    @Test
    void whatTheMergeWindowBringsFoldsUnderItsKernel() {
        DigestRequest day =
                day(
                        item("Linux 7.4 adds a kettle driver").about("fs"),
                        item("Linux 7.4 To Drop the Teapot").about("mm"),
                        item("Linux 7.4: what is new in networking").about("net"),
                        item("Linux 7.4's filesystems grow").about("fs"),
                        item("[GIT PULL] Reclaim updates for v7.4-rc1")
                                .kind(new Kind.Pull())
                                .about("mm"),
                        item("[GIT PULL] Networking fixes for v7.3-rc9")
                                .kind(new Kind.Pull())
                                .about("net"),
                        item("Linux 7.4.1 is no part of it").about("net"));

        assertThat(sections(day, SeriesSection.class))
                .extracting(section -> section.series().name(), section -> section.lines().size())
                .containsExactly(tuple("Linux 7.4", 5));
    }

    @Test
    void aCardTellsOfTheKernelThatADigestOnlyNames() {
        TestItems release =
                item("Two stable kernels")
                        .kind(new Kind.StableRelease(List.of(version("7.4.9")), List.of()))
                        .about("release-stable");

        assertThat(lines(request(DigestRequest.Period.INSTANT, Set.of(), List.of(), release)))
                .extracting(StoryLine::title)
                .containsExactly("Two stable kernels");
        assertThat(lines(day(release))).isEmpty();
    }

    @Test
    void aMutedStoryIsCountedAndNotTold() {
        DigestRequest request =
                day(
                                item("Rust reaches the scheduler").about("mm"),
                                item("Whom to trust").about("mm"),
                                item("A driver, and its rust").about("fs"))
                        .withMutes(new Mutes(Set.of("RUST")));

        assertThat(lines(request)).extracting(StoryLine::title).containsExactly("Whom to trust");
        assertThat(sections(request, Footer.class)).containsExactly(new Footer(0, 0, 2));
    }

    @Test
    void nothingButMutedStoriesMakesNoDigest() {
        DigestRequest request =
                day(item("Rust reaches the scheduler").about("mm"))
                        .withMutes(new Mutes(Set.of("rust")));

        assertThat(composer.compose(request)).isEmpty();
    }

    @Test
    void aTitleTakenFromTheTextIsNotRepeatedAsGist() {
        DigestRequest request =
                day(
                        item("Kettles have been boiling for…")
                                .gist("Kettles have been boiling for years.")
                                .about("fs"));

        assertThat(lines(request)).extracting(StoryLine::gist).containsExactly("");
    }

    @Test
    void onceAWeekWhatBecameFreeIsToldAgain() {
        DigestRequest week =
                request(DigestRequest.Period.WEEK, Set.of(), List.of(), item("News").about("mm"));
        DigestRequest freed =
                week.withFreed(
                        day(
                                        item("Open").paid(LocalDate.parse("2027-03-16")),
                                        item("Closed").paid(LocalDate.parse("2027-03-18")))
                                .items());

        assertThat(sections(freed, Freed.class).getFirst().lines())
                .extracting(StoryLine::title)
                .containsExactly("Open");
        assertThat(sections(week, Freed.class)).isEmpty();
    }

    @Test
    void onceAWeekTheKernelsStandInATable() {
        TestItems story = item("News").about("mm");
        List<KernelRelease> kernels = List.of(listed("mainline", "7.4-rc3"));

        assertThat(
                        sections(
                                request(DigestRequest.Period.WEEK, Set.of(), kernels, story),
                                Kernels.class))
                .containsExactly(new Kernels(kernels));
        assertThat(
                        sections(
                                request(DigestRequest.Period.DAY, Set.of(), kernels, story),
                                Kernels.class))
                .isEmpty();
        assertThat(
                        sections(
                                request(DigestRequest.Period.WEEK, Set.of("mm"), kernels, story),
                                Kernels.class))
                .isEmpty();
    }

    private List<SeriesSection> events(int reports) {
        TestItems[] items =
                IntStream.range(0, reports)
                        .mapToObj(
                                number -> item("Report " + number).about("fs").event("Summit 2027"))
                        .toArray(TestItems[]::new);
        return sections(day(items), SeriesSection.class);
    }

    @Test
    void whatHasNoRoomIsCounted() {
        TestItems[] items =
                IntStream.range(0, 9)
                        .mapToObj(number -> item("Story " + number).about("mm"))
                        .toArray(TestItems[]::new);

        DigestRequest week = request(DigestRequest.Period.WEEK, Set.of(), List.of(), items);

        assertThat(lines(week)).hasSize(3);
        assertThat(sections(week, Footer.class)).containsExactly(new Footer(6, 1, 0));
    }

    @Test
    void releasesAreOneLine() {
        DigestRequest request =
                day(
                        item("Kettle 5.1 released").kind(new Kind.SoftwareRelease("Kettle", "5.1")),
                        item("Teal 12 is out").kind(new Kind.DistroRelease("Teal Linux", "")),
                        item("The 7.5 kernel has been released")
                                .kind(new Kind.MainlineRelease(version("7.5"))));

        assertThat(sections(request, Releases.class).getFirst().releases())
                .extracting(Reference::label)
                .containsExactly("Linux 7.5", "Kettle 5.1", "Teal Linux");
    }

    @Test
    void roundUpsFoldEachPackageOnceADistribution() {
        DigestRequest request =
                day(
                        roundUp(Map.of("Debian", List.of("kettle", "linux-firmware"))),
                        roundUp(
                                Map.of(
                                        "Debian",
                                        List.of("kettle"),
                                        "Ubuntu",
                                        List.of("linux-aws"))));

        SecuritySummary summary = sections(request, SecuritySummary.class).getFirst();

        assertThat(summary.distributions())
                .containsExactly(
                        new Distribution("Debian", 2, false), new Distribution("Ubuntu", 1, true));
        assertThat(summary.packages()).isEqualTo(3);
    }

    @Test
    void roundUpsOfOneStoryAddUp() {
        DigestRequest request =
                day(
                        roundUp(Map.of("Debian", List.of("kettle"))).story(7),
                        roundUp(Map.of("Debian", List.of("teapot"))).story(7));

        assertThat(sections(request, SecuritySummary.class).getFirst().packages()).isEqualTo(2);
    }

    @Test
    void singleAdvisoriesFoldToo() {
        DigestRequest request =
                day(item("DSA-6501 corkscrew").about("security-updates").kind(new Kind.Brief()));

        assertThat(sections(request, SecuritySummary.class).getFirst().notices()).hasSize(1);
        assertThat(lines(request)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is folded: {1}")
    @CsvSource({
        "USN-9102-1: Linux kernel vulnerabilities, true",
        "SUSE-SU-2027:1234-1: important: kettle, true",
        "CVE-2027-1: a hole in kettle, false",
        "A hole in kettle, false",
    })
    void anAdvisoryFoldsThoughItIsAboutAVulnerability(String title, boolean folds) {
        DigestRequest request = day(item(title).about("vulns", "security-updates"));

        assertThat(sections(request, SecuritySummary.class)).hasSize(folds ? 1 : 0);
        assertThat(lines(request)).hasSize(folds ? 0 : 1);
    }

    @Test
    void fewCvesAreToldAndManyCounted() {
        CveSummary few = cves(3);
        CveSummary many = cves(4);

        assertThat(few.few()).hasSize(3);
        assertThat(many.few()).isEmpty();
        assertThat(many.published()).isEqualTo(4);
        assertThat(many.subsystems()).containsExactly("drm 3", "net 1");
    }

    private CveSummary cves(int number) {
        TestItems[] items =
                IntStream.range(0, number)
                        .mapToObj(index ->
                                item("CVE-2027-1%d: %s: fix"
                                                .formatted(index, index == 0 ? "net" : "drm/quill"))
                                        .about("vulns")
                                        .kind(new Kind.Cve("CVE-2027-1" + index)))
                        .toArray(TestItems[]::new);
        return sections(day(items), CveSummary.class).getFirst();
    }

    @Test
    void aRejectionWithdrawsItsCve() {
        DigestRequest request =
                day(
                        item("CVE-2027-9: net: fix").story(9).kind(new Kind.Cve("CVE-2027-9")),
                        item("REJECTED: CVE-2027-9: net: fix")
                                .story(9)
                                .kind(new Kind.CveRejected("CVE-2027-9")));

        CveSummary summary = sections(request, CveSummary.class).getFirst();

        assertThat(summary.published()).isZero();
        assertThat(summary.withdrawn()).extracting(Reference::label).containsExactly("CVE-2027-9");
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

    private List<String> topics(DigestRequest request) {
        return sections(request, TopicSection.class).stream()
                .map(section -> section.topic().id().value())
                .toList();
    }

    private List<StoryLine> lines(DigestRequest request) {
        return sections(request, TopicSection.class).stream()
                .flatMap(section -> section.lines().stream())
                .toList();
    }

    private <S extends Section> List<S> sections(DigestRequest request, Class<S> type) {
        return composer.compose(request).orElseThrow().sections().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
