package dev.kerneldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.digest.CyclePicture.Bar;
import dev.kerneldigest.news.KernelCycle;
import dev.kerneldigest.news.KernelHistory;
import dev.kerneldigest.news.KernelRelease;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cycle in words and as a picture. */
final class CycleCardTest {
    @ParameterizedTest(name = "{0} on {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    6.18     | 2025-11-30 | 2025-12-05 | The merge window is open: 9 days left, until Sun 14 Dec 2025
                    6.18     | 2025-11-30 | 2025-12-14 | The merge window is open: it closes today
                    6.18     | 2025-11-30 | 2025-12-17 | should have closed on Sun 14 Dec 2025; rc1 is due
                    6.18     | 2025-11-30 | 2025-12-05 | The next release comes about Sun 1 Feb 2026, in 58 days
                    6.18-rc4 | 2025-11-02 | 2025-11-05 | Linux 6.18 comes about Sun 30 Nov 2025, in 25 days
                    6.18-rc4 | 2025-11-02 | 2025-11-05 | 7 candidates as a rule, the median of the last 12
                    6.18-rc4 | 2025-11-02 | 2025-11-05 | Nobody has announced that day
                    """)
    void theCardSaysWhereTheCycleStandsAndThatItEstimates(
            String newest, LocalDate day, LocalDate today, String told) {
        assertThat(text(card(newest, day, today, Locale.ENGLISH).write())).contains(told);
    }

    @ParameterizedTest
    @CsvSource({"en, 6.18-rc4", "de, 6.18-rc9", "fr, 6.18"})
    void thePictureIsAPngOfModestSize(String language, String newest) throws IOException {
        LocalDate day = LocalDate.of(2025, 11, 2);
        Picture picture =
                card(newest, day, day.plusDays(3), Locale.of(language)).draw().orElseThrow();
        assertThat(picture.name()).isEqualTo("cycle.png");
        assertThat(picture.description()).contains(newest).hasSizeLessThan(1_024);
        assertThat(picture.open().readAllBytes()).hasSizeLessThan(100_000);
        BufferedImage image = ImageIO.read(picture.open());
        assertThat(image.getWidth()).isEqualTo(760);
    }

    @Test
    void beforeTheFirstPollThereIsNoPicture() {
        CycleCard card =
                new CycleCard(
                        new KernelHistory(List.of(), List.of()),
                        LocalDate.of(2026, 11, 23),
                        Phrases.ENGLISH);
        assertThat(text(card.write())).contains("has not been read yet");
        assertThat(card.draw()).isEmpty();
    }

    @Test
    void theWholeCardOfACandidate() {
        LocalDate day = LocalDate.of(2025, 11, 2);
        List<KernelRelease> listed =
                List.of(
                        new KernelRelease("6.18-rc4", "mainline", false, Optional.of(day)),
                        new KernelRelease("6.18-rc3", "mainline", false, Optional.empty()));
        KernelHistory history = new KernelHistory(listed, List.of());
        assertThat(
                        Drawn.of(
                                List.of(
                                        new CycleCard(history, day.plusDays(3), Phrases.ENGLISH)
                                                .write())))
                .isEqualTo(
                        """
                        ### The cycle of Linux 6.18
                        **Newest** **6.18-rc4** of Sun 2 Nov 2025
                        Release candidate 4 on the way to 6.18; there are seven or eight, one a week, as a rule.
                        **Estimate** Linux 6.18 comes about Sun 30 Nov 2025, in 25 days: a cycle has 7 candidates as a rule, the median of the last 12. Nobody has announced that day.
                        ### Candidates that I know of
                        - **6.18-rc4** of Sun 2 Nov 2025
                        - **6.18-rc3**
                        """);
    }

    @Test
    void aReleaseHasNoCandidatesListed() {
        LocalDate day = LocalDate.of(2025, 11, 30);
        assertThat(text(card("6.18", day, day, Locale.ENGLISH).write()))
                .startsWith("### The cycle of Linux 6.18\n**Newest** **6.18** of Sun 30 Nov 2025\n")
                .doesNotContain("Candidates that I know of");
    }

    @Test
    void thePictureHasTheLastFourteenSeriesThatHadUpdates() throws IOException {
        LocalDate day = LocalDate.of(2025, 11, 2);
        KernelHistory history =
                new KernelHistory(
                        List.of(
                                new KernelRelease("6.18-rc4", "mainline", false, Optional.of(day)),
                                new KernelRelease("6.12.57", "longterm", false, Optional.of(day)),
                                new KernelRelease("6.6.117", "longterm", false, Optional.of(day)),
                                new KernelRelease("6.1.159", "longterm", false, Optional.of(day))),
                        List.of());
        int[] updates = {16, 13, 117, 12, 12, 12, 14, 11, 57, 12, 11, 11, 12, 13};
        List<Bar> bars =
                IntStream.range(0, updates.length)
                        .mapToObj(at -> new Bar("6." + (4 + at), updates[at]))
                        .toList();
        Picture expected =
                new CyclePicture(KernelCycle.of(history).orElseThrow(), day, Phrases.ENGLISH)
                        .draw(
                                bars,
                                "A row of weeks from the merge window to the last candidate, with"
                                        + " Linux 6.18-rc4 as the newest and the release estimated"
                                        + " for Sun 30 Nov 2025; below it a bar per series with the"
                                        + " number of its stable releases.")
                        .orElseThrow();
        Picture drawn = new CycleCard(history, day, Phrases.ENGLISH).draw().orElseThrow();
        assertThat(drawn.description()).isEqualTo(expected.description());
        assertThat(drawn.open().readAllBytes()).isEqualTo(expected.open().readAllBytes());
    }

    private static CycleCard card(String newest, LocalDate day, LocalDate today, Locale language) {
        List<KernelRelease> listed =
                List.of(
                        new KernelRelease(newest, "mainline", false, Optional.of(day)),
                        new KernelRelease("6.12.57", "longterm", false, Optional.of(day)));
        return new CycleCard(
                new KernelHistory(listed, List.of()), today, Phrases.ofDigests(language));
    }

    private static String text(Message message) {
        return message.blocks().stream()
                .map(block -> block instanceof Message.Text(var markdown) ? markdown : "")
                .reduce("", String::concat);
    }
}
