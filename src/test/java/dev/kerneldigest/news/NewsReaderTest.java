package dev.kerneldigest.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NewsReaderTest {
    private final NewsReader reader = new NewsReader();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    security-updates   | Security updates for Monday              | Security updates have been issued by Debian (foo).
                    security-updates   | Tuesday's security updates               | Debian has updated foo (bad thing).
                    stable-release     | Three stable kernels for Saturday        | ''
                    stable-release     | A pile of stable kernel updates          | ''
                    stable-release     | Stable kernels 4.4.5 and 3.14.64         | ''
                    stable-release     | Linux 6.1.68                             | ''
                    stable-release     | Linux 7.4.9 & 6.18.61 Released           | ''
                    stable-release     | Linux 6.1.68 is out                      | ''
                    stable-release     | Stable kernel 7.3.18, and the end of 7.3 | ''
                    article            | Linux 6.1.68 breaks my kettle            | ''
                    stable-release     | 6.12.31: stable                          | ''
                    stable-release     | 5.4.300: longterm                        | ''
                    article            | Who tests the stable kernel updates?     | ''
                    prepatch           | Kernel prepatch 6.9-rc3                  | ''
                    prepatch           | Linux 6.9 rc3                            | ''
                    prepatch           | 6.9-rc3: mainline                        | ''
                    mainline-release   | The 6.9 kernel has been released         | ''
                    mainline-release   | Linux 6.9 Released With Many New Drivers | ''
                    mainline-release   | 6.9: mainline                            | ''
                    kernel-eol         | Linux Kernel 6.8 Reaches End of Life     | ''
                    release-status     | Kernel release status                    | The current development kernel is 3.5-rc1.
                    weekly-edition     | [$] LWN.net Weekly Edition for May 2, 2024 | ''
                    quote              | Quotes of the week                       | ''
                    software-release   | Foobar 9.1 released                      | ''
                    software-release   | Foobar v9.1 Is Now Available for Download | ''
                    software-release   | Foobar "Walrus" released                 | ''
                    distro-release     | Debian 13.2 released                     | ''
                    distro-release     | Something Linux 4 released               | ''
                    external-link      | How it broke (Example Blog)              | A look at how it broke.
                    external-link      | McKenney: Stupid tricks                  | ''
                    article            | Memory: a long story                     | There are several kinds of memory, and all of them are described here at some length, so that a reader who never saw one may follow; the text is as long as the first paragraph of an article is, which is more than a brief item ever has to say about anything.
                    cve                | CVE-2024-12345: net: fix a thing         | ''
                    cve-rejected       | REJECTED: CVE-2024-12345: net: a thing   | ''
                    patch              | [PATCH v3 0/4] mm: do a thing            | ''
                    pull               | [GIT PULL] more things for 6.9           | ''
                    article            | [$] Foobar 9.1 released at last          | ''
                    """)
    void kindsAreToldByTitleAndText(String kind, String title, String text) {
        assertThat(reader.read(Drafts.of(title, text)).kind().id()).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    stable-release   | The 6.7.3, 6.6.15, and 6.1.76 stable kernels have all been released.
                    stable-release   | The6.7.3,6.6.15, and6.1.76stable kernels have all been released.
                    prepatch         | The third 6.8 kernel prepatch is out fortesting.
                    mainline-release | Linus has released the 6.8 kernel.
                    software-release | Version3.1 of the Foobar tool has been released.
                    distro-release   | Version 12.3 of the Debian distribution has been released.
                    security-updates | Security updates have been issued by Fedora (foo and bar).
                    """)
    void kindsAreToldByATextAloneEvenWithWordsRunTogether(String kind, String text) {
        assertThat(reader.read(Drafts.of("", text)).kind().id()).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    6.7.3 6.6.15 6.1.76 | The6.7.3,6.6.15, and6.1.76stable kernels have all been released.
                    6.7.3 6.6.15        | Today's stable kernel updates are 6.7.3 and 6.6.15. Each has fixes.
                    6.8-rc3 6.8         | The third 6.8 kernel prepatch is out for testing.
                    6.8                 | Linus has released the 6.8 kernel.
                    """)
    void versionsComeFromTheText(String versions, String text) {
        assertThat(reader.read(Drafts.of("", text)).versions())
                .containsExactly(versions.split(" ", -1));
    }

    @Test
    void theLastUpdateOfASeriesIsRemembered() {
        Reading reading =
                reader.read(
                        Drafts.of(
                                "",
                                "The 6.7.12 and 6.6.24 stable kernels have been released. Note that"
                                        + " 6.7.12 will be the final update for the 6.7 kernel."));
        Kind.StableRelease stable = (Kind.StableRelease) reading.kind();
        assertThat(stable.last()).extracting(KernelVersion::toString).containsExactly("6.7.12");
        assertThat(reading.keys()).extracting(StoryKey::value).contains("kernel:eol:6.7");
    }

    @Test
    void theMarkOfAPaidItemIsNotInItsTitle() {
        Reading reading =
                reader.read(
                        Drafts.of(
                                "LWN",
                                "[$] Things to read",
                                "https://lwn.net/Articles/1/",
                                "2023-07-05"));
        assertThat(reading.title()).isEqualTo("Things to read");
        assertThat(reading.paid()).isTrue();
        assertThat(reading.free()).contains(LocalDate.of(2023, 7, 13));
    }

    @Test
    void aBlankTitleIsMadeFromTheFirstSentence() {
        assertThat(reader.read(Drafts.of("", "A thing happened. It was big.")).title())
                .isEqualTo("A thing happened");
        assertThat(reader.read(Drafts.of(" ", "\u200b")).title()).isEqualTo("(no title)");
    }

    @Test
    void cvesAreFoundOnce() {
        assertThat(
                        reader.read(Drafts.of("On cve-2024-1234", "CVE-2024-1234, CVE-2023-99999"))
                                .cves())
                .containsExactly("CVE-2024-1234", "CVE-2023-99999");
    }
}
