package dev.kerneldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kerneldigest.digest.CyclePicture.Bar;
import dev.kerneldigest.news.KernelCycle;
import dev.kerneldigest.news.KernelVersion;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is seen in the picture, whatever fonts the machine has. */
final class CyclePictureTest {
    private static final int GROUND = 0x2B2D31;
    private static final int TO_COME = 0x4E5058;
    private static final int DONE = MessageWriter.ACCENT;
    private static final int INK = 0xF2F3F5;

    private static final LocalDate BEGUN = LocalDate.of(2026, 10, 4);
    private static final int LEFT = 24;
    private static final int WIDTH = 712;

    /** A row of pixels through the weeks above their labels, one above them, one of the bars. */
    private static final int WEEKS = 61;

    private static final int MARK = 53;
    private static final int FLOOR = 287;

    /** Pixels of one colour beside each other. */
    private record Run(int colour, int from, int to) {
        int width() {
            return to - from;
        }

        int middle() {
            return (from + to) / 2;
        }
    }

    @Test
    void theWindowIsTwoWeeksWideAndEachCandidateOne() throws IOException {
        List<Run> weeks = weeks(cycle("7.1-rc3", 7), BEGUN.plusWeeks(4));
        double week = WIDTH / 9.0;
        assertThat(weeks).hasSize(8);
        assertThat(weeks.getFirst().from()).isCloseTo(LEFT, within(3));
        assertThat(weeks.getFirst().width()).isCloseTo((int) (2 * week), within(5));
        for (int candidate = 1; candidate <= 7; candidate++) {
            Run run = weeks.get(candidate);
            assertThat(run.width()).isCloseTo((int) week, within(5));
            assertThat(run.from()).isCloseTo((int) (LEFT + (candidate + 1) * week), within(4));
        }
    }

    @ParameterizedTest
    @CsvSource({"7.1, 1", "7.2-rc1, 2", "7.2-rc3, 4", "7.2-rc7, 8"})
    void whatIsOutIsOfAnotherColourThanWhatIsToCome(String newest, int done) throws IOException {
        List<Run> weeks = weeks(cycle(newest, 7), BEGUN.plusWeeks(1));
        assertThat(weeks.subList(0, done)).extracting(Run::colour).containsOnly(DONE);
        assertThat(weeks.subList(done, 8)).extracting(Run::colour).doesNotContain(DONE);
        assertThat(weeks).hasSize(8);
    }

    @Test
    void aCycleOfMoreCandidatesThanUsualHasRoomForThem() throws IOException {
        assertThat(weeks(cycle("7.2-rc9", 7), BEGUN.plusWeeks(11))).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({"-3, 0", "0, 0", "7, 79", "28, 316", "63, 712", "90, 712"})
    void aMarkStandsAtToday(int days, int expected) throws IOException {
        BufferedImage image = image(cycle("7.2-rc1", 7), BEGUN.plusDays(days), List.of());
        for (int row : new int[] {MARK, 58 + 34 + 3}) {
            List<Run> marks =
                    runs(image, row, 0, 760).stream().filter(it -> it.colour == INK).toList();
            assertThat(marks).hasSize(1);
            assertThat(marks.getFirst().width()).isEqualTo(3);
            assertThat(marks.getFirst().middle()).isCloseTo(LEFT + expected, within(1));
        }
        List<Run> word = words(image, 98, 122);
        int clamped = Math.clamp(LEFT + expected, 4, 756);
        assertThat(word.getFirst().from()).isGreaterThanOrEqualTo(4);
        assertThat(word.getLast().to()).isLessThanOrEqualTo(757);
        if (expected > 0 && expected < 700) {
            assertThat((word.getFirst().from() + word.getLast().to()) / 2)
                    .isCloseTo(clamped, within(3));
        }
    }

    @Test
    void barsAreAsHighAsTheirSeriesHadReleases() throws IOException {
        List<Bar> bars =
                List.of(
                        new Bar("6.18", 40),
                        new Bar("6.19", 10),
                        new Bar("7.0", 0),
                        new Bar("7.1", 20));
        BufferedImage image = image(cycle("7.2-rc1", 7), BEGUN, bars);
        List<Run> drawn =
                runs(image, FLOOR, 0, 760).stream().filter(it -> it.colour == DONE).toList();
        assertThat(drawn).hasSize(4);
        assertThat(drawn).extracting(Run::width).containsOnly(178 - 10);
        assertThat(drawn.getFirst().from()).isEqualTo(LEFT + 5);
        assertThat(drawn)
                .extracting(run -> height(image, run.middle()))
                .containsExactly(110, 27, 2, 55);
        assertThat(runs(image, FLOOR + 1, 0, 760)).as("below the floor").hasSize(1);
    }

    @Test
    void aBarHasItsNumberAboveAndItsSeriesBelowInItsMiddle() throws IOException {
        BufferedImage image =
                image(cycle("7.2-rc1", 7), BEGUN, List.of(new Bar("6.18", 40), new Bar("7.1", 8)));
        for (int bar = 0; bar < 2; bar++) {
            int from = LEFT + bar * WIDTH / 2;
            int top = FLOOR + 1 - height(image, from + WIDTH / 4);
            for (int[] rows : new int[][] {{top - 18, top - 2}, {FLOOR + 6, FLOOR + 24}}) {
                List<Run> word =
                        words(image.getSubimage(from, 0, WIDTH / 2, 330), rows[0], rows[1]);
                assertThat((word.getFirst().from() + word.getLast().to()) / 2)
                        .isCloseTo(WIDTH / 4, within(3));
            }
        }
    }

    @Test
    void headingsStandAboveBothHalvesAndLabelsAreReadableOnTheirGround() throws IOException {
        BufferedImage image = image(cycle("7.2-rc1", 7), BEGUN.plusWeeks(3), List.of());
        assertThat(words(image, 20, 36).getFirst().from()).isCloseTo(LEFT, within(3));
        assertThat(words(image, 136, 152).getFirst().from()).isCloseTo(LEFT, within(3));
        assertThat(has(image, LEFT, LEFT + 150, 0x1E1F22)).as("dark on what is done").isTrue();
        assertThat(has(image, LEFT, LEFT + 150, INK)).isFalse();
        assertThat(has(image, LEFT + 480, LEFT + 700, INK)).as("light on what is to come").isTrue();
        assertThat(has(image, LEFT + 480, LEFT + 700, 0x1E1F22)).isFalse();
        assertThat(image.getRGB(1, 1) & 0xFFFFFF).isEqualTo(GROUND);
        assertThat(image.getRGB(758, 328) & 0xFFFFFF).isEqualTo(GROUND);
    }

    @Test
    void withoutReleasesThereAreNoBars() throws IOException {
        BufferedImage image = image(cycle("7.2-rc1", 7), BEGUN, List.of());
        assertThat(runs(image, FLOOR, 0, 760)).hasSize(1);
        assertThat(height(image(cycle("7.2-rc1", 7), BEGUN, List.of(new Bar("7.1", 0))), 380))
                .isEqualTo(2);
    }

    private static KernelCycle cycle(String newest, int usual) {
        return new KernelCycle(
                KernelVersion.parse(newest).orElseThrow(), BEGUN.plusWeeks(3), BEGUN, usual, 12);
    }

    private static BufferedImage image(KernelCycle cycle, LocalDate today, List<Bar> bars)
            throws IOException {
        Picture picture =
                new CyclePicture(cycle, today, Phrases.ENGLISH).draw(bars, "words").orElseThrow();
        return ImageIO.read(picture.open());
    }

    private static List<Run> weeks(KernelCycle cycle, LocalDate today) throws IOException {
        return runs(image(cycle, today, List.of()), WEEKS, 0, 760).stream()
                .filter(run -> run.colour == DONE || run.colour == TO_COME)
                .filter(run -> run.width() > 20)
                .toList();
    }

    private static List<Run> runs(BufferedImage image, int row, int from, int to) {
        List<Run> runs = new ArrayList<>();
        int begun = from;
        for (int x = from + 1; x <= to; x++) {
            int colour = image.getRGB(begun, row) & 0xFFFFFF;
            if (x == to || (image.getRGB(x, row) & 0xFFFFFF) != colour) {
                runs.add(new Run(colour, begun, x));
                begun = x;
            }
        }
        return runs;
    }

    /** Columns with ink in these rows, as runs. */
    private static List<Run> words(BufferedImage image, int top, int bottom) {
        List<Run> columns = new ArrayList<>();
        for (int x = 0; x < image.getWidth(); x++) {
            int column = x;
            if (IntStream.range(top, bottom).anyMatch(y -> isLight(image.getRGB(column, y)))) {
                columns.add(new Run(INK, x, x + 1));
            }
        }
        return columns;
    }

    private static boolean isLight(int colour) {
        return (colour & 0xFF) > 0xB0 && (colour >> 16 & 0xFF) > 0xB0;
    }

    private static int height(BufferedImage image, int x) {
        int top = FLOOR;
        while ((image.getRGB(x, top) & 0xFFFFFF) == DONE) {
            top--;
        }
        return FLOOR - top;
    }

    private static boolean has(BufferedImage image, int from, int to, int colour) {
        return IntStream.range(from, to)
                .anyMatch(x ->
                        IntStream.range(60, 90)
                                .anyMatch(y -> (image.getRGB(x, y) & 0xFFFFFF) == colour));
    }
}
