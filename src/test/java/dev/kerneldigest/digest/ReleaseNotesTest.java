package dev.kerneldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.digest.DigestRequest.Period;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.news.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a line about a release says for whoever runs that series. */
final class ReleaseNotesTest {
    private static final FixedCves CVES =
            version ->
                    version.equals(TestItems.version("6.12.101"))
                            ? OptionalInt.of(12)
                            : OptionalInt.of(0);

    private static final List<KernelRelease> KERNELS =
            List.of(
                    TestItems.listed("stable", "7.3.5"),
                    TestItems.listed("longterm", "6.12.101"),
                    new KernelRelease(
                            "7.2.16", "stable", true, Optional.of(LocalDate.of(2027, 3, 15))));

    @Test
    void aReleaseHasItsCvesAndTheDayOfItsEnd() {
        assertThat(notes(TestItems.stable("6.12.101")))
                .containsExactly("LSFMM", "fixes 12 CVEs", "updates until 31 Dec 2028, projected");
    }

    @Test
    void theLastReleaseOfASeriesSaysThatItIs() {
        assertThat(notes(TestItems.stable("7.2.16"))).containsExactly("LSFMM", "end of life");
    }

    @Test
    void aReleaseOfWhichNothingIsKnownHasNoNotes() {
        assertThat(notes(TestItems.stable("7.3.5"))).containsExactly("LSFMM");
        assertThat(notes(new Kind.MainlineRelease(TestItems.version("7.4"))))
                .containsExactly("LSFMM");
    }

    @Test
    void aMainlineReleaseIsOneToo() {
        assertThat(notes(new Kind.MainlineRelease(TestItems.version("6.12"))))
                .containsExactly("LSFMM", "updates until 31 Dec 2028, projected");
    }

    @Test
    void ofSeveralReleasesTheOneOfAWatchedSeriesIsToldOf() {
        Kind both = TestItems.stable("7.2.16", "6.12.101");
        assertThat(notes(both)).containsExactly("LSFMM");
        assertThat(notes(both, "6.12"))
                .containsExactly("LSFMM", "fixes 12 CVEs", "updates until 31 Dec 2028, projected");
        assertThat(notes(both, "7.2", "5.4")).containsExactly("LSFMM", "end of life");
        assertThat(notes(both, "7.2", "6.12")).containsExactly("LSFMM");
    }

    @Test
    void theOnlyReleaseNeedsNoWatch() {
        assertThat(notes(TestItems.stable("6.12.101"), "5.4")).hasSize(3);
    }

    @Test
    void aLineThatTellsOfNoReleaseStaysAsItIs() {
        ArchivedItem item = item(new Kind.Prepatch(Optional.of(TestItems.version("7.4-rc1"))));
        StoryLine line = SampleLine.titled("7.4-rc1").linked("there").get();
        ReleaseNotes notes = new ReleaseNotes(CVES, request(Period.INSTANT, item));
        assertThat(notes.on(line, new Story(item, List.of()))).isSameAs(line);
    }

    @Test
    void onlyACardAboutNothingElseHasLinks() {
        ArchivedItem release = item(TestItems.stable("7.3.5"));
        ArchivedItem same =
                SampleItem.numbered(2, "Linux 7.3.5")
                        .from("lkml", "https://lore.kernel.org/r/1/")
                        .get();
        ArchivedItem other = SampleItem.numbered(3, "A cache").story(129).get();
        assertThat(links(request(Period.INSTANT, release, same), release, same))
                .containsExactly(
                        "ChangeLog",
                        "diff",
                        "tarball",
                        "PGP signature",
                        "tag",
                        "announcement",
                        "LWN article");
        assertThat(links(request(Period.INSTANT, release, other), release)).isEmpty();
        assertThat(links(request(Period.DAY, release), release)).isEmpty();
    }

    private static List<String> links(
            DigestRequest request, ArchivedItem release, ArchivedItem... others) {
        return new ReleaseNotes(CVES, request)
                        .on(SampleLine.titled("x").get(), new Story(release, List.of(others)))
                        .links()
                        .stream()
                        .map(Reference::label)
                        .toList();
    }

    private static List<String> notes(Kind kind, String... watched) {
        ArchivedItem item = item(kind);
        DigestRequest request =
                request(Period.DAY, item).withWatches(new Watches(Set.of(watched), Set.of()));
        return new ReleaseNotes(CVES, request)
                .on(SampleLine.titled("x").notes("LSFMM").get(), new Story(item, List.of()))
                .notes();
    }

    private static ArchivedItem item(Kind kind) {
        return SampleItem.numbered(1, "A release").kind(kind).get();
    }

    private static DigestRequest request(Period period, ArchivedItem... items) {
        return new DigestRequest(
                List.of(items),
                Set.of(),
                KERNELS,
                TestItems.NOON.minusSeconds(86_400),
                TestItems.NOON,
                TestItems.PRAGUE,
                period);
    }
}
