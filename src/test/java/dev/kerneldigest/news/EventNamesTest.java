package dev.kerneldigest.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EventNamesTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    LSFMM+BPF 2023 | At the 2023 Linux Storage, Filesystem, Memory-Management and BPF Summit, a talk
                    LSFMM+BPF 2023 | At the2023 LinuxStorage, Filesystem,Memory-Managementand BPF Summit, a talk
                    LSFMM 2018     | At the 2018 Linux Storage, Filesystem, and Memory-Management Summit a talk
                    Linux Plumbers Conference 2024 | a talk at the 2024 Linux Plumbers Conference
                    Open Source Summit Europe 2022 | at the 2022 Open Source Summit Europe
                    FOSDEM         | a FOSDEM talk on things
                    """)
    void conferencesAreNamedWithTheirYear(String name, String text) {
        assertThat(EventNames.reported(text, Optional.empty())).containsExactly(name);
    }

    @Test
    void aLaterYearOfANamedConferenceIsAReportToo() {
        String text =
                "There was a session at the 2022 Linux Plumbers Conference. She returned at the"
                        + " 2023 conference to say more.";

        assertThat(EventNames.reported(text, Optional.of(2023)))
                .containsExactly(
                        "Linux Plumbers Conference 2022", "Linux Plumbers Conference 2023");
        assertThat(EventNames.reported("She returned at the 2023 conference", Optional.of(2023)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    the Kernel Summit discussion list
                    created as a result of the first Kernel Summit in 2001
                    """)
    void aPassingMentionIsNoReport(String text) {
        assertThat(EventNames.reported(text, Optional.of(2023))).isEmpty();
    }

    @Test
    void namesAreCutOutBeforeTopicsAreSought() {
        String cut =
                EventNames.without(
                        "In the memory-management track of the 2023 Linux Storage, Filesystem,"
                                + " Memory-Management and BPF Summit, folios were discussed.");
        assertThat(cut).contains("folios").doesNotContain("BPF").doesNotContain("emory");
    }
}
