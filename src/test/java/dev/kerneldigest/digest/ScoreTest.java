package dev.kerneldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kerneldigest.digest.DigestRequest.Period;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.TopicId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much a story weighs, part by part. */
final class ScoreTest {
    private static final double FREE = 0.5;

    @ParameterizedTest(name = "{0} h: {1}")
    @CsvSource({"0, 0", "24, 0.3333", "36, 0.5", "72, 1", "720, 10", "-72, 0"})
    void threeDaysOfAgeCostAPoint(int hours, double cost) {
        long published = TestItems.NOON.getEpochSecond() - hours * 3_600L;
        SampleItem item = SampleItem.numbered(1, "x").at(published, published);
        assertThat(weight(item, 0)).isCloseTo(FREE - cost, within(0.0001));
    }

    @Test
    void theFirstTopicWeighsMoreThanTheOthers() {
        assertThat(weight(now().about("mm", "fs"), 0)).isEqualTo(FREE + 2);
        assertThat(weight(now().about("mm", "fs"), 0, "mm")).isEqualTo(FREE + 2);
        assertThat(weight(now().about("mm", "fs"), 0, "fs")).isEqualTo(FREE + 1);
        assertThat(weight(now().about("mm", "fs"), 0, "net")).isEqualTo(FREE);
        assertThat(weight(now(), 0, "net")).isEqualTo(FREE);
        assertThat(weight(now(), 0)).isEqualTo(FREE);
    }

    @Test
    void aMainlineReleaseWeighsAPointMore() {
        assertThat(weight(now().kind(new Kind.MainlineRelease(TestItems.version("7.4"))), 0))
                .isEqualTo(FREE + 1);
        assertThat(weight(now().kind(TestItems.stable("7.3.5")), 0)).isEqualTo(FREE);
    }

    @Test
    void twoFurtherSourcesCount() {
        assertThat(weight(now(), 1)).isEqualTo(FREE + 0.5);
        assertThat(weight(now(), 2)).isEqualTo(FREE + 1);
        assertThat(weight(now(), 3)).isEqualTo(FREE + 1);
    }

    @Test
    void whatEverybodyMayReadWeighsMore() {
        assertThat(weight(now().paid(), 0)).isZero();
        assertThat(weight(now().free(LocalDate.of(2027, 3, 18)), 0)).isZero();
        assertThat(weight(now().free(LocalDate.of(2027, 3, 17)), 0)).isEqualTo(FREE);
    }

    private static SampleItem now() {
        long noon = TestItems.NOON.getEpochSecond();
        return SampleItem.numbered(1, "x").at(noon, noon);
    }

    private static double weight(SampleItem item, int others, String... wanted) {
        Story story = new Story(item.get(), Collections.nCopies(others, now().get()));
        DigestRequest request =
                new DigestRequest(
                        List.of(),
                        Stream.of(wanted).map(TopicId::new).collect(Collectors.toSet()),
                        List.of(),
                        TestItems.NOON.minusSeconds(86_400),
                        TestItems.NOON,
                        TestItems.PRAGUE,
                        Period.DAY);
        return Score.of(story, request);
    }
}
