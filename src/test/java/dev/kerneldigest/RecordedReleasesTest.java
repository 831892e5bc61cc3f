package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kerneldigest.Recorded.Banner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recorded polls of kernel.org through the whole bot, as in {@link RecordedPollsTest}. */
final class RecordedReleasesTest {
    private static final List<String> BANNERS =
            List.of(
                    "kernelorg/finger_banner_2021-01-05.txt",
                    "kernelorg/finger_banner-2021-02-26.txt",
                    "kernelorg/finger_banner_2022-07-13.txt",
                    "kernelorg/finger_banner_2024-04-22.txt",
                    "kernelorg/finger_banner_2024-05-10.txt");

    private static final String KDIST = "kernelorg/kdist-2020-05-08.xml";
    private static final String KDIST_BEFORE = "kernelorg/kdist-2020-05-08-excerpt-indented.xml";
    private static final String RELEASES = "kernelorg/releases-2020-12-14.json";
    @TempDir private Path folder;

    @BeforeAll
    static void needsTheCorpus() {
        assumeTrue(Recorded.isHere(), "the recorded documents are not here");
    }

    @Test
    @DisplayName("K21: recorded polls through the whole bot bring what is expected and no more")
    void eachVersionOfABannerIsToldOnceAndTheEndOfWhatIsListedNoMore() throws Exception {
        try (ReplayRig rig = new ReplayRig(folder, "kernel-releases")) {
            Set<String> known = new LinkedHashSet<>();
            Banner before = Banner.NONE;
            for (String file : BANNERS) {
                Banner banner = Banner.read(file);
                Posts came = rig.play(Recorded.bytes(file));
                List<String> gone = without(before.alive(), banner.series());
                assertThat(came.versions())
                        .as(file)
                        .containsExactlyInAnyOrderElementsOf(without(banner.versions(), known));
                assertThat(came.gone()).as(file).containsExactlyInAnyOrderElementsOf(gone);
                assertThat(came.lines()).hasSize(came.versions().size() + gone.size());
                assertThat(came.count()).as(file).isEqualTo(gone.isEmpty() ? 1 : 2);
                known.addAll(banner.versions());
                before = banner;
            }
            assertThat(rig.edits(0)).isZero();
        }
    }

    @Test
    void versionsThatShareOneLinkAreToldAndThatOfTheFirstLookIsNot() throws Exception {
        try (ReplayRig rig = new ReplayRig(folder, "kernel-releases")) {
            assertThat(rig.play(Recorded.bytes(KDIST_BEFORE)).messages()).isEmpty();
            Posts came = rig.play(Recorded.bytes(KDIST));
            assertThat(came.count()).isEqualTo(1);
            List<String> releases =
                    without(Recorded.field(KDIST, "title"), Recorded.field(KDIST_BEFORE, "title"))
                            .stream()
                            .filter(title -> !title.endsWith("linux-next"))
                            .map(title -> title.split(":", -1)[0])
                            .toList();
            assertThat(came.versions()).containsExactlyInAnyOrderElementsOf(releases);
            assertThat(came.lines()).hasSameSizeAs(releases);
            assertThat(rig.edits(0)).isZero();
        }
    }

    @Test
    void aListInJsonGoesOnWhereTheFeedStopped() throws Exception {
        try (ReplayRig rig = new ReplayRig(folder, "kernel-releases")) {
            assertThat(rig.play(Recorded.bytes(KDIST_BEFORE)).messages()).isEmpty();
            Posts came = rig.play(Recorded.bytes(RELEASES));
            assertThat(came.count()).isEqualTo(1);
            assertThat(came.versions())
                    .containsExactlyInAnyOrderElementsOf(Recorded.versions(RELEASES));
            assertThat(came.lines()).hasSize(2);
            assertThat(came.text()).doesNotContain("**Releases**");
        }
    }

    private static List<String> without(Iterable<String> these, Collection<String> those) {
        List<String> left = new ArrayList<>();
        these.forEach(left::add);
        left.removeAll(those);
        return left;
    }
}
