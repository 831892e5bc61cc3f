package dev.kerneldigest.digest;

import static dev.kerneldigest.digest.SampleLine.titled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.digest.DigestRequest.Period;
import dev.kerneldigest.digest.Section.Branch;
import dev.kerneldigest.digest.Section.CveSummary;
import dev.kerneldigest.digest.Section.Ended;
import dev.kerneldigest.digest.Section.Footer;
import dev.kerneldigest.digest.Section.Freed;
import dev.kerneldigest.digest.Section.Listed;
import dev.kerneldigest.digest.Section.MustAct;
import dev.kerneldigest.digest.Section.Releases;
import dev.kerneldigest.digest.Section.SeriesSection;
import dev.kerneldigest.digest.Section.StatusLine;
import dev.kerneldigest.digest.Section.TopicSection;
import dev.kerneldigest.news.TopicId;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the sections of a digest are written and share the room of its messages. */
final class WrittenSectionsTest {
    private static final String TITLE = "## 🐧 Kernel digest — Wed 17 Mar 2027";
    private static final String HEADING = "### 🧠 Memory management";
    private static final Releases RELEASES =
            new Releases(List.of(new Reference("kettle 1.0", Optional.empty())));
    private static final String FOLDED = "🧩 **Releases** kettle 1.0";

    @Test
    void everySectionOfStoriesHasItsHeading() {
        assertThat(
                        written(
                                Period.DAY,
                                new MustAct(lines("act")),
                                new Freed(lines("read")),
                                topic("think"),
                                new SeriesSection(
                                        new Series(Series.Sort.EVENT, "LSFMM_2027"),
                                        lines("a", "b")),
                                RELEASES))
                .isEqualTo(
                        TITLE
                                + """

                                -----
                                ### 🚨 Act on
                                - **act**
                                ### 🔓 Free to read since
                                - **read**
                                ### 🧠 Memory management
                                - **think**
                                ### 🎤 LSFMM\\_2027 (2)
                                - **a**
                                - **b**
                                -----
                                🧩 **Releases** kettle 1.0
                                """);
    }

    @Test
    void aSinglePieceOfNewsHasNoTitleOfOurs() {
        assertThat(written(Period.INSTANT, topic("think"))).isEqualTo(HEADING + "\n- **think**\n");
        assertThat(written(Period.HOUR, topic("think")))
                .isEqualTo(
                        "## 🐧 Kernel news — Wed 17 Mar 2027\n-----\n"
                                + HEADING
                                + "\n- **think**\n");
    }

    @Test
    void theStatusStandsUnderTheTitle() {
        StatusLine status =
                new StatusLine(
                        List.of(
                                new Branch("mainline", List.of(listed("7.4-rc3", false))),
                                new Branch(
                                        "stable",
                                        List.of(listed("7.3.5", true), listed("7.2.16", false)))),
                        List.of(
                                new Ended("7.2", Optional.of("7.2.16")),
                                new Ended("7.1", Optional.empty())));
        String line =
                "Mainline 7.4-rc3 · stable **[7.3.5](<https://lwn.net/Articles/1/>)** 7.2.16"
                        + " · ⚠ 7.2.16 is the last 7.2 · ⚠ 7.1 gets no more updates\n";
        assertThat(written(Period.DAY, topic("think"), status))
                .isEqualTo(TITLE + "\n" + line + "-----\n" + HEADING + "\n- **think**\n");
        assertThat(written(Period.INSTANT, status)).isEqualTo(line);
    }

    @Test
    void ofABranchTwelveKernelsAreNamed() {
        List<Listed> many = Collections.nCopies(13, listed("7.3.5", false));
        StatusLine status = new StatusLine(List.of(new Branch("stable", many)), List.of());
        assertThat(written(Period.INSTANT, status))
                .isEqualTo("Stable " + String.join(" ", Collections.nCopies(12, "7.3.5")) + "\n");
    }

    @Test
    void whatIsFoldedKeepsItsRoomToTheLastCharacter() {
        int each = "- ****\n".length();
        int room =
                Message.MOST_CHARACTERS
                        - 120
                        - (TITLE.length() + 2)
                        - (HEADING.length() + 1)
                        - (FOLDED.length() + 2);
        List<String> titles = new ArrayList<>(Collections.nCopies(35, "x".repeat(100)));
        titles.add("y".repeat(room - 35 * (each + 100) - each));
        String full = onOnePage(titles);
        assertThat(full).contains("- **" + titles.getLast() + "**\n-----\n" + FOLDED + "\n");
        assertThat(full).doesNotContain("more");
        titles.set(35, titles.getLast() + "y");
        assertThat(onOnePage(titles))
                .doesNotContain("yy")
                .endsWith("-----\n" + FOLDED + "\n_1 more — /news_\n");
    }

    @Test
    void whatWasLeftOutIsToldAtTheEndAndOfSeveralCountsTheLastCounts() {
        assertThat(written(Period.DAY, topic("think"), new Footer(13, 4, 2)))
                .endsWith("- **think**\n-----\n_13 more in 4 topics, 2 muted — /news_\n");
        assertThat(written(Period.DAY, topic("think"), new Footer(1, 1, 0), new Footer(2, 0, 0)))
                .endsWith("\n_2 more — /news_\n");
        assertThat(written(Period.DAY, topic("think"))).doesNotContain("/news");
    }

    @Test
    void aButtonLeadsToWhatIsNotShown() {
        assertThat(buttons(topic("think"))).endsWith("\n(Why?)\n");
        assertThat(buttons(topic("think"), new Footer(0, 0, 2)))
                .endsWith("\n(More stories) (Why?)\n");
        assertThat(buttons(topic("think"), cves(3, List.of())))
                .endsWith("\n(More stories) (Why?)\n");
        assertThat(buttons(topic("think"), cves(1, lines("CVE-2027-10001"))))
                .endsWith("\n(Why?)\n");
        assertThat(buttons(topic("think"), cves(0, List.of()))).endsWith("\n(Why?)\n");
    }

    private static CveSummary cves(int published, List<StoryLine> few) {
        return new CveSummary(published, List.of(), List.of(), few, List.of(), List.of());
    }

    private static Listed listed(String version, boolean fresh) {
        Optional<URI> url =
                fresh ? Optional.of(URI.create("https://lwn.net/Articles/1/")) : Optional.empty();
        return new Listed(version, fresh, url);
    }

    private static TopicSection topic(String... titles) {
        return new TopicSection(
                TestItems.CATALOGUE.find(new TopicId("mm")).orElseThrow(), lines(titles));
    }

    private static List<StoryLine> lines(String... titles) {
        return Stream.of(titles).map(title -> titled(title).get()).toList();
    }

    private static String onOnePage(List<String> titles) {
        return Drawn.of(
                new MessageWriter(1)
                        .write(digest(Period.DAY, topic(titles.toArray(String[]::new)), RELEASES)));
    }

    private static String buttons(Section... sections) {
        return Drawn.of(MessageWriter.withButtons().write(digest(Period.DAY, sections)));
    }

    private static String written(Period period, Section... sections) {
        return Drawn.of(new MessageWriter().write(digest(period, sections)));
    }

    private static Digest digest(Period period, Section... sections) {
        LocalDate day = LocalDate.of(2027, 3, 17);
        return new Digest(period, day, day, Phrases.ENGLISH, List.of(sections), Set.of());
    }
}
