package dev.kerneldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.KernelHistory;
import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.news.KernelVersion;
import dev.kerneldigest.news.KernelVersionWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a version and of a series, with the record of the past that is bundled. */
final class KernelCardTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 28);
    private static final LocalDate LISTED = LocalDate.of(2026, 1, 25);

    private static final List<KernelRelease> LIST =
            List.of(
                    listed("6.19-rc7", "mainline", false),
                    listed("6.18.7", "stable", false),
                    listed("6.17.13", "stable", true),
                    listed("6.12.67", "longterm", false),
                    listed("6.12.66", "longterm", false));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    6.18.7                    | **6.18.7** of Sun 25 Jan 2026 is a stable update of the series 6.18.
                    6.18.7                    | ✅ kernel.org lists the series 6.18 as stable.
                    6.18.7                    | It is the newest of its series.
                    6.18.7                    | Released 3 days ago.
                    6.18.7                    | fixes 12 CVEs
                    6.18.7                    | ChangeLog
                    6.12.66                   | Superseded by **6.12.67** of Sun 25 Jan 2026, 1 update on.
                    6.12.60                   | I have not seen the release of **6.12.60** (a stable update of the series 6.12) myself.
                    6.12.60                   | Superseded by **6.12.67** of Sun 25 Jan 2026, 7 updates on.
                    6.12.60                   | Its end of life is projected for
                    6.19-rc7                  | is a release candidate of the series 6.19.
                    6.19-rc3                  | (a release candidate of the series 6.19) myself.
                    6.18                      | is a mainline release of the series 6.18.
                    6.18                      | Superseded by **6.18.7** of Sun 25 Jan 2026, 7 updates on.
                    6.17.13                   | 🛑 The series 6.17 has ended on Thu 18 Dec 2025: it gets no more fixes.
                    6.17.13                   | It is the newest of its series.
                    6.5.2                     | 🛑 The series 6.5 has ended on
                    6.18.99                   | There is no 6.18.99, or not yet.
                    6.1.0-44-amd64            | ⚠️ It is the kernel of a distribution, built on 6.1.
                    6.12.66-rt12              | It is 6.12.66 with the patches of the real-time project
                    next-20260120             | It is no release: linux-next collects
                    """)
    void aVersionIsPlacedAmongTheReleases(String spoken, String told) {
        assertThat(version(spoken)).contains(told);
    }

    @ParameterizedTest(name = "{0} is not said: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    6.18.7        | Superseded
                    6.18.7        | distribution
                    6.18.7        | real-time
                    6.12.66       | newest of its series
                    6.19-rc7      | newest of its series
                    6.17.13       | projected
                    6.17.13       | kernel.org lists
                    6.18.99       | ChangeLog
                    6.18.99       | Released
                    next-20260120 | kernel.org lists
                    """)
    void whatDoesNotHoldIsNotSaid(String spoken, String untold) {
        assertThat(version(spoken)).doesNotContain(untold);
    }

    @Test
    void theHeadingNamesTheKernelAsItWasTyped() {
        assertThat(version("6.18.7")).contains("Linux 6.18.7");
        assertThat(version("next-20260120")).contains("Linux next-20260120");
    }

    @Test
    void aSeriesThatKernelOrgDoesNotListGetsNoFixesFromThere() {
        assertThat(series("6.19", List.of(listed("6.18.7", "stable", false))))
                .contains("🛑 kernel.org does not list the series 6.19");
        assertThat(series("6.19", List.of())).contains("kernel.org has not been read yet.");
    }

    @Test
    void aSeriesIsToldFromItsBeginningWithItsReleases() {
        String longterm = series("6.12", LIST);
        assertThat(longterm)
                .contains("Linux 6.12")
                .contains("Mainline since Sun 17 Nov 2024, and longterm.")
                .contains("✅ kernel.org lists the series 6.12 as longterm.")
                .contains("**Newest** **6.12.67** of Sun 25 Jan 2026")
                .contains("Releases that I know of")
                .contains("- **6.12.67** of Sun 25 Jan 2026\n- **6.12.66** of Sun 25 Jan 2026");
        assertThat(series("6.17", LIST))
                .contains("Mainline since Sun 28 Sep 2025.")
                .doesNotContain("longterm");
    }

    @Test
    void aSeriesOfOneReleaseHasNoListOfThem() {
        assertThat(series("7.3", List.of(listed("7.3", "mainline", false))))
                .contains("**Newest** **7.3**")
                .doesNotContain("Releases that I know of");
    }

    @Test
    void ofManyReleasesTheNewestAreToldAndTheOthersCounted() {
        assertThat(series("7.3", updates(14)))
                .contains("- **7.3** of")
                .doesNotContain("before them");
        assertThat(series("7.3", updates(17)))
                .contains("- **7.3.17** of")
                .contains("- **7.3.3** of")
                .doesNotContain("- **7.3.2** of")
                .contains("-# and 3 before them");
    }

    /** A mainline release and its updates. */
    private static List<KernelRelease> updates(int count) {
        List<KernelRelease> releases = new ArrayList<>();
        releases.add(listed("7.3", "stable", false));
        for (int update = 1; update <= count; update++) {
            releases.add(listed("7.3." + update, "stable", false));
        }
        return releases;
    }

    private static String version(String spoken) {
        return text(card(LIST).version(KernelVersionWords.read(spoken).orElseThrow()));
    }

    private static String series(String series, List<KernelRelease> list) {
        return text(card(list).series(series));
    }

    private static KernelCard card(List<KernelRelease> list) {
        FixedCves cves =
                version ->
                        version.equals(KernelVersion.parse("6.18.7").orElseThrow())
                                ? OptionalInt.of(12)
                                : OptionalInt.empty();
        return new KernelCard(new KernelHistory(list, List.of()), cves, TODAY, Phrases.ENGLISH);
    }

    private static String text(Message message) {
        return Drawn.of(List.of(message));
    }

    private static KernelRelease listed(String version, String moniker, boolean ended) {
        return new KernelRelease(version, moniker, ended, Optional.of(LISTED));
    }
}
