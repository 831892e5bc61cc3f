package dev.kerneldigest.digest;

import static dev.kerneldigest.digest.Composed.lines;
import static dev.kerneldigest.digest.Composed.sections;
import static dev.kerneldigest.digest.TestItems.day;
import static dev.kerneldigest.digest.TestItems.item;
import static dev.kerneldigest.digest.TestItems.listed;
import static dev.kerneldigest.digest.TestItems.request;
import static dev.kerneldigest.digest.TestItems.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kerneldigest.digest.Section.CveSummary;
import dev.kerneldigest.digest.Section.Distribution;
import dev.kerneldigest.digest.Section.Footer;
import dev.kerneldigest.digest.Section.Freed;
import dev.kerneldigest.digest.Section.Kernels;
import dev.kerneldigest.digest.Section.Releases;
import dev.kerneldigest.digest.Section.SecuritySummary;
import dev.kerneldigest.digest.Section.SeriesSection;
import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.subscription.Mutes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DigestFoldsTest {
    private final DigestComposer composer = new DigestComposer(TestItems.CATALOGUE);

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

    private static TestItems roundUp(Map<String, List<String>> packages) {
        return item("Security updates").kind(new Kind.SecurityUpdates(packages));
    }

    @Test
    void aNoticeOfWhatARoundUpTellsTooIsOneEntryWithIt() {
        TestItems roundUp =
                item("Security updates for Wednesday")
                        .kind(
                                new Kind.SecurityUpdates(
                                        Map.of("Debian", List.of("openssl", "linux"))));
        TestItems same =
                item("DSA-6500-1 openssl - security update").story(2).about("security-updates");
        TestItems other =
                item("DSA-6501-1 corkscrew - security update").story(3).about("security-updates");

        SecuritySummary summary =
                sections(day(roundUp, same, other), SecuritySummary.class).getFirst();

        assertThat(summary.distributions())
                .containsExactly(new Section.Distribution("Debian", 3, true));
        assertThat(summary.notices())
                .extracting(Reference::label)
                .containsExactly("DSA-6501-1 corkscrew - security update");
    }
}
