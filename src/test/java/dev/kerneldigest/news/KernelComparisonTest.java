package dev.kerneldigest.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What kernel.org's list tells from poll to poll. */
final class KernelComparisonTest {
    private static final String[] WEEK = {
        "mainline 6.15-rc7",
        "stable 6.14.8",
        "stable 6.13.12",
        "longterm 6.12.30",
        "longterm 6.6.92",
        "longterm 6.1.140",
        "linux-next next-20250522"
    };

    private KernelList believed = KernelList.NONE;

    @Test
    void theFirstListTellsNothing() {
        assertThat(poll("mainline 6.15-rc7", "stable 6.13.12 EOL")).isEmpty();
        assertThat(believed.releases()).hasSize(2);
    }

    @Test
    void aHigherVersionOfALineIsNewAndALowerOneIsNot() {
        poll(WEEK);
        assertThat(poll(with("longterm 6.12.30", "longterm 6.12.31")))
                .containsExactly(new KernelChange.NewVersion(version("6.12.31")));
        assertThat(poll(WEEK)).isEmpty();
    }

    @Test
    void aCandidateBecomesFinalAndTheNextSeriesBegins() {
        poll(WEEK);
        assertThat(poll(with("mainline 6.15-rc7", "mainline 6.15")))
                .containsExactly(new KernelChange.Final(version("6.15")));
        assertThat(poll(with("mainline 6.15-rc7", "mainline 6.16-rc1", "stable 6.15.1")))
                .containsExactly(
                        new KernelChange.NewSeries(version("6.16-rc1")),
                        new KernelChange.NewVersion(version("6.15.1")));
    }

    @Test
    void aVersionThatIsCalledOtherwiseIsTheSame() {
        poll(WEEK);
        assertThat(poll(with("longterm 6.12.30", "stable 6.12.30")))
                .containsExactly(
                        new KernelChange.Renamed(version("6.12.30"), "longterm", "stable"));
        assertThat(believed.isInDoubt()).isFalse();
    }

    @Test
    void anEndIsToldOnceAndAlsoWithTheLastVersion() {
        poll(WEEK);
        assertThat(poll(with("stable 6.13.12", "stable 6.13.13 EOL")))
                .containsExactly(
                        new KernelChange.NewVersion(version("6.13.13")),
                        new KernelChange.Ended(version("6.13.13")));
        assertThat(poll(with("stable 6.13.12", "stable 6.13.13 EOL"))).isEmpty();
        assertThat(poll(with("stable 6.13.12"))).isEmpty();
        assertThat(poll(with("stable 6.13.12"))).as("it was known to have ended").isEmpty();
        assertThat(believed.releases()).hasSize(WEEK.length - 1);
    }

    @Test
    void aSeriesIsGoneWhenTwoPollsAgree() {
        poll(WEEK);
        assertThat(poll(with("longterm 6.1.140"))).isEmpty();
        assertThat(believed.isInDoubt()).isTrue();
        assertThat(believed.releases()).hasSize(WEEK.length);
        assertThat(poll(with("longterm 6.1.140")))
                .containsExactly(new KernelChange.Gone(version("6.1.140")));
        assertThat(believed.releases()).hasSize(WEEK.length - 1);
        assertThat(poll(with("longterm 6.1.140"))).isEmpty();
    }

    @Test
    void aSeriesThatComesBackWasNeverGone() {
        poll(WEEK);
        poll(with("longterm 6.1.140"));
        assertThat(poll(WEEK)).isEmpty();
        assertThat(poll(with("longterm 6.1.140"))).as("missed anew").isEmpty();
    }

    @Test
    void fromHalfAListNothingIsConcludedUntilTwoPollsAgree() {
        poll(WEEK);
        String[] half = {"mainline 6.15-rc7", "stable 6.14.8 EOL", "longterm 6.12.31"};
        assertThat(poll(half))
                .as("what is there is there")
                .containsExactly(new KernelChange.NewVersion(version("6.12.31")));
        assertThat(believed.releases()).hasSize(WEEK.length).noneMatch(KernelRelease::endOfLife);
        assertThat(poll(half))
                .containsExactly(
                        new KernelChange.Ended(version("6.14.8")),
                        new KernelChange.Gone(version("6.13.12")),
                        new KernelChange.Gone(version("6.6.92")),
                        new KernelChange.Gone(version("6.1.140")));
    }

    @Test
    void halfAListThatIsWholeAgainTellsNothing() {
        poll(WEEK);
        poll("mainline 6.15-rc7", "stable 6.14.8 EOL", "longterm 6.12.30");
        assertThat(poll(WEEK)).isEmpty();
        assertThat(believed.isInDoubt()).isFalse();
        assertThat(believed.releases()).hasSize(WEEK.length);
    }

    @Test
    void anEmptyListSaysNothing() {
        poll(WEEK);
        KernelList before = believed;
        assertThat(poll()).isEmpty();
        assertThat(poll()).isEmpty();
        assertThat(believed).isEqualTo(before);
    }

    @Test
    void mainlineAndLinuxNextAreNeverGone() {
        poll(WEEK);
        String[] without = Arrays.copyOfRange(WEEK, 1, WEEK.length - 1);
        assertThat(poll(without)).isEmpty();
        assertThat(poll(without)).isEmpty();
        assertThat(believed.releases()).hasSize(WEEK.length - 2);
    }

    private List<KernelChange> poll(String... lines) {
        List<KernelRelease> listed =
                Arrays.stream(lines).map(KernelComparisonTest::release).toList();
        KernelComparison comparison = new KernelComparison(believed, listed);
        believed = comparison.after();
        return comparison.changes();
    }

    /** The usual list with others in the place of one. */
    private static String[] with(String one, String... others) {
        return Arrays.stream(WEEK)
                .flatMap(line ->
                        line.equals(one)
                                ? Arrays.stream(others)
                                : Arrays.stream(new String[] {line}))
                .toArray(String[]::new);
    }

    private static KernelRelease release(String line) {
        String[] words = line.split(" ", -1);
        return new KernelRelease(
                words[1], words[0], words.length > 2, Optional.of(LocalDate.of(2025, 5, 22)));
    }

    private static KernelVersion version(String text) {
        return KernelVersion.parse(text).orElseThrow();
    }
}
