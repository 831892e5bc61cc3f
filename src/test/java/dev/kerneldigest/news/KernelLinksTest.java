package dev.kerneldigest.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a release is, as kernel.org itself links it. */
final class KernelLinksTest {
    @Test
    void aStableReleaseHasAllOfThem() {
        KernelLinks links = links("5.10.1");
        assertThat(links.changeLog())
                .map(URI::toString)
                .contains("https://cdn.kernel.org/pub/linux/kernel/v5.x/ChangeLog-5.10.1");
        assertThat(links.page()).isEqualTo(links.changeLog().orElseThrow());
        assertThat(links.diff())
                .map(URI::toString)
                .contains("https://git.kernel.org/stable/ds/v5.10.1/v5.10");
        assertThat(links.tarball())
                .hasToString("https://cdn.kernel.org/pub/linux/kernel/v5.x/linux-5.10.1.tar.xz");
        assertThat(links.signature())
                .map(URI::toString)
                .contains("https://cdn.kernel.org/pub/linux/kernel/v5.x/linux-5.10.1.tar.sign");
        assertThat(links.tag()).hasToString("https://git.kernel.org/stable/h/v5.10.1");
    }

    @Test
    void aCandidateHasNeitherChangeLogNorSignature() {
        KernelLinks links = links("5.7-rc4");
        assertThat(links.changeLog()).isEmpty();
        assertThat(links.signature()).isEmpty();
        assertThat(links.tarball())
                .hasToString("https://git.kernel.org/torvalds/t/linux-5.7-rc4.tar.gz");
        assertThat(links.page()).hasToString("https://git.kernel.org/torvalds/h/v5.7-rc4");
    }

    @ParameterizedTest(name = "{0} since {1}")
    @CsvSource({
        "5.6.11, stable/ds/v5.6.11/v5.6.10",
        "5.7-rc4, torvalds/ds/v5.7-rc4/v5.7-rc3",
        "6.15-rc1, torvalds/ds/v6.15-rc1/v6.14",
        "5.10, torvalds/ds/v5.10/v5.9",
        "6.0, torvalds/ds/v6.0/v5.19",
        "2.6.32.71, stable/ds/v2.6.32.71/v2.6.32.70"
    })
    void theDiffIsToTheReleaseBefore(String version, String path) {
        assertThat(links(version).diff()).contains(URI.create("https://git.kernel.org/" + path));
    }

    @Test
    void whereANewFirstNumberHidesTheReleaseBeforeThereIsNoDiff() {
        assertThat(links("9.0").diff()).isEmpty();
    }

    @Test
    void oldReleasesLieInAFolderOfTheirOwn() {
        assertThat(links("2.6.32.71").tarball())
                .hasToString("https://cdn.kernel.org/pub/linux/kernel/v2.6/linux-2.6.32.71.tar.xz");
    }

    private static KernelLinks links(String version) {
        return new KernelLinks(KernelVersion.parse(version).orElseThrow());
    }
}
