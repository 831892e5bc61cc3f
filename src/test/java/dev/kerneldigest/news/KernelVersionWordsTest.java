package dev.kerneldigest.news;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.KernelVersionWords.Origin;
import dev.kerneldigest.news.KernelVersionWords.Spoken;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions of kernels as people and machines write them. */
final class KernelVersionWordsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    6.12                              | 6.12       | UPSTREAM     | ''
                    6.12.30                           | 6.12.30    | UPSTREAM     | ''
                    6.4-rc2                           | 6.4-rc2    | UPSTREAM     | ''
                    6.4 rc2                           | 6.4-rc2    | UPSTREAM     | ''
                    6.4.0-rc2                         | 6.4-rc2    | UPSTREAM     | ''
                    v6.1                              | 6.1        | UPSTREAM     | ''
                    Linux v6.1.70                     | 6.1.70     | UPSTREAM     | ''
                    linux-6.1.70                      | 6.1.70     | UPSTREAM     | ''
                    Linux kernel 5.15.3               | 5.15.3     | UPSTREAM     | ''
                    6.12.y                            | 6.12       | UPSTREAM     | .y
                    6.8.0                             | 6.8        | UPSTREAM     | ''
                    2.6.19.4                          | 2.6.19.4   | UPSTREAM     | ''
                    6.1.70-rt12                       | 6.1.70     | REAL_TIME    | -rt12
                    6.8.0-45-generic                  | 6.8        | DISTRIBUTION | -45-generic
                    5.10.0-28-amd64                   | 5.10       | DISTRIBUTION | -28-amd64
                    6.9.1-arch1-1                     | 6.9.1      | DISTRIBUTION | -arch1-1
                    6.8.9-300.fc40.x86_64             | 6.8.9      | DISTRIBUTION | -300.fc40.x86_64
                    6.8.9.fc40                        | 6.8.9      | DISTRIBUTION | .fc40
                    5.14.0-427.13.1.el9_4.x86_64      | 5.14       | DISTRIBUTION | -427.13.1.el9_4.x86_64
                    4.18.0-553.el8                    | 4.18       | DISTRIBUTION | -553.el8
                    2.6.32-754.el6.x86_64             | 2.6.32     | DISTRIBUTION | -754.el6.x86_64
                    5.15.153.1-microsoft-standard-WSL2 | 5.15.153  | DISTRIBUTION | .1-microsoft-standard-WSL2
                    6.6.31+rpt-rpi-v8                 | 6.6.31     | DISTRIBUTION | +rpt-rpi-v8
                    6.12 LTS                          | 6.12       | UPSTREAM     | ''
                    6.10.0-0.rc7.20240712git43db.62.fc41 | 6.10-rc7 | DISTRIBUTION | -0.rc7.20240712git43db.62.fc41
                    6.1.0-rt5-amd64                   | 6.1        | DISTRIBUTION | -rt5-amd64
                    Linux version 6.8.0-45-generic (buildd@x) #45-Ubuntu | 6.8 | DISTRIBUTION | -45-generic
                    Linux penguin 6.8.0-45-generic #45-Ubuntu SMP x86_64 | 6.8 | DISTRIBUTION | -45-generic
                    """)
    void aVersionIsReadAsWritten(String text, String version, Origin origin, String suffix) {
        assertThat(KernelVersionWords.read("  " + text + " "))
                .contains(
                        new Spoken.Numbered(
                                KernelVersion.parse(version).orElseThrow(), suffix, origin));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6.12.30",
                "6.8.0-45-generic",
                "6.9.1-arch1-1",
                "2.6.32-754.el6",
                "6.4-rc2",
                "6.12.y"
            })
    void aVersionIsPrintedAsItsMakerDoes(String text) {
        assertThat(KernelVersionWords.read(text).map(Spoken::toString)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "next-20240422",
                "linux-next-20240422",
                "6.9.0-rc5-next-20240422",
                "NEXT-20240422"
            })
    void linuxNextHasADayAndNoVersion(String text) {
        assertThat(KernelVersionWords.read(text))
                .contains(new Spoken.Next(LocalDate.of(2024, 4, 22)));
    }

    @Test
    void onlyAKernelOfADistributionDiffersFromUpstreamByItsMaker() {
        assertThat(KernelVersionWords.read("6.8.0-45-generic"))
                .hasValueSatisfying(spoken -> assertThat(spoken.distribution()).isTrue());
        assertThat(KernelVersionWords.read("6.1.70-rt12"))
                .hasValueSatisfying(spoken -> assertThat(spoken.distribution()).isFalse());
        assertThat(KernelVersionWords.read("next-20240422").map(Spoken::toString))
                .contains("next-20240422");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "6",
                "linux",
                "next",
                "next-20241341",
                "latest",
                "6.x",
                "six.twelve",
                "6.12.30.1",
                "1234.5",
                "-6.12",
                "6.12.30.",
                "6.12345",
                "@everyone",
                "6..12"
            })
    void whatIsNoVersionIsNotRead(String text) {
        assertThat(KernelVersionWords.read(text)).isEmpty();
    }

    @Test
    void aSeriesIsNamedByItselfOrByOneOfItsVersions() {
        assertThat(KernelVersionWords.series("6.12.y")).contains("6.12");
        assertThat(KernelVersionWords.series("6.8.0-45-generic")).contains("6.8");
        assertThat(KernelVersionWords.series("2.6.32.71")).contains("2.6.32");
        assertThat(KernelVersionWords.series("next-20240422")).isEmpty();
        assertThat(KernelVersionWords.series("six")).isEmpty();
    }

    @Test
    void aTextWithoutEndIsNotRead() {
        assertThat(KernelVersionWords.read("6.12-" + "a".repeat(5_000))).isEmpty();
    }
}
