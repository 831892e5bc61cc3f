package dev.kerneldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.cve.FiledCve;
import dev.kerneldigest.cve.KernelCve;
import dev.kerneldigest.cve.Origin;
import dev.kerneldigest.cve.SampleCves;
import dev.kerneldigest.news.ArchiveFigures.TopicDay;
import dev.kerneldigest.news.KernelVersion;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.topic.Topic;
import dev.kerneldigest.topic.TopicCatalogue;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures over time in words and as a picture. */
final class StatsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest(name = "since {0}")
    @CsvSource({
        "2026-11-23, 2, 2026-11-16, false",
        "2026-11-10, 3, 2026-11-09, false",
        "2026-08-31, 13, 2026-08-31, false",
        "2026-05-25, 27, 2026-05-25, false",
        "2026-05-24, 7, 2026-05-01, true",
        "2020-01-01, 27, 2024-09-01, true"
    })
    void aTimeIsCutIntoAsManyWeeksOrMonthsAsCanBeSeen(
            LocalDate since, int many, LocalDate first, boolean months) {
        Spans spans = Spans.of(since, TODAY);
        assertThat(spans.starts()).hasSize(many);
        assertThat(spans.first()).isEqualTo(first);
        assertThat(spans.months()).isEqualTo(months);
        assertThat(spans.index(first)).contains(0);
        assertThat(spans.index(TODAY)).contains(many - 1);
        assertThat(spans.index(first.minusDays(1))).isEmpty();
        assertThat(spans.index(TODAY.plusDays(1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "4, 1", "5, 2", "8, 2", "9, 5", "20, 5", "21, 10", "1234, 500"})
    void aScaleHasFourStepsOfRoundFigures(int most, int step) {
        assertThat(ChartPaper.step(most)).isEqualTo(step);
    }

    @Test
    void theFiguresOfThePictureAreInTheText() {
        StackCard card = topics(2, Locale.ENGLISH);
        Optional<Picture> picture = card.draw();

        assertThat(text(card.write(picture)))
                .contains("News by topic · 9 to 23 Nov 2026, by week")
                .contains("**Topic 1** 30: 10 10 10", "**Topic 2** 27: 9 9 9")
                .contains("The oldest figure first.", "counts for each")
                .doesNotContain("others", "picture is missing");
        assertThat(picture.orElseThrow().description())
                .isEqualTo(
                        "Bars. News by topic, 9 to 23 Nov 2026, by week: Topic 1 30, Topic 2 27.");
    }

    @Test
    void whatIsTooLittleToBeToldApartIsOneBand() {
        assertThat(text(topics(9, Locale.GERMAN).write(Optional.empty())))
                .contains("**Topic 6** 15: 5 5 5", "**andere** 27: 9 9 9")
                .contains("Das Bild fehlt", "Schriften")
                .doesNotContain("Topic 7");
        assertThat(text(topics(7, Locale.ENGLISH).write(Optional.empty())))
                .contains("**Topic 7** 12: 4 4 4")
                .doesNotContain("others");
    }

    @Test
    void nothingIsSaidToBeNothing() {
        assertThat(topics(0, Locale.ENGLISH).isEmpty()).isTrue();
        assertThat(cves(List.of(), Locale.ENGLISH).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"en, 1", "de, 7", "fr, 9"})
    void thePictureIsAPngTwiceAsWideAsItIsShown(String language, int many) throws IOException {
        check(topics(many, Locale.of(language)).draw().orElseThrow());
        check(cves(some(), Locale.of(language)).draw().orElseThrow());
    }

    private static void check(Picture picture) throws IOException {
        assertThat(picture.name()).isEqualTo("stats.png");
        assertThat(picture.description()).isNotBlank().hasSizeLessThanOrEqualTo(1_024);
        assertThat(picture.open().readAllBytes()).hasSizeLessThan(150_000);
        BufferedImage image = ImageIO.read(picture.open());
        assertThat(image.getWidth()).isEqualTo(1_100);
        assertThat(image.getHeight()).isBetween(200, 900);
    }

    @Test
    void aSeriesIsToldWithWhatItFixedAndWhatItHas() {
        assertThat(text(cves(some(), Locale.ENGLISH).write(Optional.empty())))
                .contains("Kernel CVEs by series · 3 CVEs announced since 31 Aug 2026")
                .contains("**Linux 6.12**: 1 fixed, 1 still open in 6.12.98")
                .contains("**Linux 6.1**: 0 fixed, 2 still open in 6.1.70");
    }

    static Stream<Throwable> troubles() {
        return Stream.of(
                new InternalError("no fonts"),
                new NoClassDefFoundError("sun.awt.X11FontManager"),
                new UnsatisfiedLinkError("libfreetype.so.6"),
                new java.awt.AWTError("no toolkit"),
                new IllegalStateException("Fontconfig head is null"));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void whereNothingCanBeDrawnThereIsNoPictureAndNoException(Throwable trouble) {
        assertThat(
                        Drawing.draw(
                                "x.png",
                                "x",
                                100,
                                100,
                                _ -> StatsTest.<RuntimeException>fail(trouble)))
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void fail(Throwable trouble) throws T {
        throw (T) trouble;
    }

    /** Of topic 1 ten items a week, of each next one less. */
    private static StackCard topics(int many, Locale language) {
        List<Topic> topics = new ArrayList<>();
        List<TopicDay> days = new ArrayList<>();
        for (int number = 1; number <= many; number++) {
            TopicId id = new TopicId("t" + number);
            topics.add(new Topic(id, "Topic " + number, "🐧", "g", Optional.empty(), "scope"));
            int items = 11 - number;
            IntStream.range(0, 3)
                    .forEach(week -> days.add(new TopicDay(id, TODAY.minusWeeks(week), items)));
            days.add(new TopicDay(id, TODAY.minusWeeks(5), 100));
        }
        return StackCard.ofTopics(
                days,
                new TopicCatalogue(topics),
                TODAY.minusWeeks(2),
                TODAY,
                Phrases.ofDigests(language));
    }

    private static List<KernelCve> some() {
        return List.of(
                SampleCves.of("CVE-2026-10001", "a", "5.10>6.12.5", "5.10>6.13"),
                SampleCves.of("CVE-2026-10002", "b", "5.10>"),
                SampleCves.of("CVE-2026-10003", "c", "6.14>6.15"));
    }

    private static CveStats cves(List<KernelCve> cves, Locale language) {
        List<FiledCve> filed =
                cves.stream()
                        .map(cve ->
                                new FiledCve(
                                        cve,
                                        List.of(),
                                        Origin.MAIL,
                                        Instant.EPOCH,
                                        Optional.of(Instant.EPOCH)))
                        .toList();
        List<KernelVersion> newest =
                Stream.of("6.12.98", "6.1.70")
                        .map(version -> KernelVersion.parse(version).orElseThrow())
                        .toList();
        return new CveStats(newest, filed, LocalDate.of(2026, 8, 31), Phrases.ofDigests(language));
    }

    private static String text(Message message) {
        return ((Message.Text) message.blocks().getFirst()).markdown();
    }
}
