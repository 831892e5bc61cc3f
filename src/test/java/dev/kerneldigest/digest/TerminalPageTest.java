package dev.kerneldigest.digest;

import static dev.kerneldigest.digest.SampleLine.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kerneldigest.digest.DigestRequest.Period;
import dev.kerneldigest.digest.Section.Branch;
import dev.kerneldigest.digest.Section.Ended;
import dev.kerneldigest.digest.Section.Footer;
import dev.kerneldigest.digest.Section.Freed;
import dev.kerneldigest.digest.Section.Kernels;
import dev.kerneldigest.digest.Section.Listed;
import dev.kerneldigest.digest.Section.MustAct;
import dev.kerneldigest.digest.Section.Releases;
import dev.kerneldigest.digest.Section.SeriesSection;
import dev.kerneldigest.digest.Section.StatusLine;
import dev.kerneldigest.digest.Section.TopicSection;
import dev.kerneldigest.news.TopicId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A digest at a terminal, plain and in colours. */
final class TerminalPageTest {
    private static final String RULE = "─".repeat(40) + "\n";
    private static final String TITLE = "🐧 Kernel digest — Wed 17 Mar 2027";

    @Test
    void aPageHasAtLeastFortyColumns() {
        assertThat(new TerminalPage(40, false).write(digest(topic(titled("x")))))
                .isEqualTo(TITLE + "\n" + RULE + "\n🧠 Memory management\n • x\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TerminalPage(39, false))
                .withMessage("a page has at least 40 columns, not 39");
    }

    @Test
    void theReaderStandsAtTheRightEdge() {
        Digest digest = digest(topic(titled("x")));
        assertThat(new TerminalPage(60, false).write("#kernel", digest))
                .startsWith(TITLE + " ".repeat(60 - 34 - 7) + "#kernel\n" + "─".repeat(60) + "\n");
        assertThat(new TerminalPage(40, false).write("#a-longer-name", digest))
                .startsWith(TITLE + " #a-longer-name\n" + RULE);
    }

    @Test
    void everySectionHasItsPlace() {
        assertThat(
                        body(
                                new MustAct(lines("act")),
                                new Freed(lines("read")),
                                new SeriesSection(
                                        new Series(Series.Sort.CYCLE, "Linux 7.4"),
                                        lines("a", "b")),
                                new Kernels(
                                        List.of(
                                                TestItems.listed("stable", "7.3.5"),
                                                TestItems.listed("longterm", "6.12.101"))),
                                new Footer(3, 0, 2),
                                new Releases(
                                        List.of(
                                                new Reference("kettle 1.0", Optional.empty()),
                                                new Reference("teapot 2", Optional.empty())))))
                .isEqualTo(
                        """

                        🚨 Act on
                         • act

                        🔓 Free to read since
                         • read

                        🌱 Linux 7.4 (2)
                         • a
                         • b

                        📌 Kernels
                         stable    7.3.5     2 days
                         longterm  6.12.101  2 days

                        🧩 Releases          kettle 1.0 · teapot
                                             2

                        3 more, 2 muted — /news
                        """);
    }

    @Test
    void aStoryHasItsGistAndBelowItWhereToReadItAndWhatElseIsKnown() {
        assertThat(
                        new TerminalPage(200, false)
                                .write(
                                        digest(
                                                topic(
                                                        titled("A cache")
                                                                .at("https://www.x.example/a/")
                                                                .free(LocalDate.of(2027, 3, 25))
                                                                .gist("It caches.")
                                                                .notes("LSFMM", "n".repeat(50))
                                                                .answered(3)
                                                                .after("e".repeat(50))
                                                                .also("Phoronix", "9to5Linux")))))
                .endsWith(
                        " • A cache 🔒 free 25 Mar\n   It caches.\n   x.example/a · LSFMM · "
                                + "n".repeat(41)
                                + "… · 3 replies · earlier: "
                                + "e".repeat(41)
                                + "… · also: Phoronix, 9to5Linux\n");
    }

    @ParameterizedTest
    @CsvSource({
        "http://lwn.net/Articles/1/, lwn.net/Articles/1",
        "https://lwn.net/Articles/1, lwn.net/Articles/1",
        "https://www.phoronix.com/, phoronix.com"
    })
    void addressesAreAsPeopleTypeThem(String url, String shown) {
        assertThat(body(topic(titled("x").at(url)))).endsWith(" • x\n   " + shown + "\n");
    }

    @Test
    void theStatusNamesKernelsByBranchAndWhatHasEnded() {
        assertThat(body(status()))
                .isEqualTo("mainline 7.4 · stable 7.3.5 7.2.16\n⚠ 7.2.16 is the last 7.2\n");
    }

    @Test
    void coloursShowWhatIsNewWhatAlertsAndWhatIsWeighty() {
        TerminalPage page = new TerminalPage(60, true);
        assertThat(page.write("#kernel", digest(status())))
                .startsWith("\u001B[1m" + TITLE + "\u001B[0m")
                .contains("\u001B[1;36m#kernel\u001B[0m\n\u001B[2m" + "─".repeat(60) + "\u001B[0m")
                .contains("\u001B[2mmainline \u001B[0m7.4 \u001B[2m· stable \u001B[0m")
                .contains("\u001B[1;32m7.3.5 \u001B[0m7.2.16\n")
                .contains("⚠ \u001B[33m7.2.16 is the last 7.2\u001B[0m\n");
        assertThat(page.write(digest(topic(titled("A cache").paid(), titled("A patch").compact()))))
                .contains(" • \u001B[1mA cache \u001B[0m\u001B[33m🔒\u001B[0m\n")
                .contains(" • A patch\n");
        assertThat(page.write(digest(topic(titled("x")), new Footer(3, 0, 0))))
                .endsWith("\n\n\u001B[2m3 more — /news\u001B[0m\n");
    }

    private static StatusLine status() {
        return new StatusLine(
                List.of(
                        new Branch("mainline", List.of(listed("7.4", false))),
                        new Branch(
                                "stable", List.of(listed("7.3.5", true), listed("7.2.16", false)))),
                List.of(new Ended("7.2", Optional.of("7.2.16"))));
    }

    private static Listed listed(String version, boolean fresh) {
        return new Listed(version, fresh, Optional.empty());
    }

    private static TopicSection topic(SampleLine... lines) {
        return new TopicSection(
                TestItems.CATALOGUE.find(new TopicId("mm")).orElseThrow(),
                Stream.of(lines).map(SampleLine::get).toList());
    }

    private static List<StoryLine> lines(String... titles) {
        return Stream.of(titles).map(title -> titled(title).get()).toList();
    }

    /** What stands below the title. */
    private static String body(Section... sections) {
        String page = new TerminalPage(40, false).write(digest(sections));
        assertThat(page).startsWith(TITLE + "\n" + RULE);
        return page.substring(TITLE.length() + 1 + RULE.length());
    }

    private static Digest digest(Section... sections) {
        LocalDate day = LocalDate.of(2027, 3, 17);
        return new Digest(Period.DAY, day, day, Phrases.ENGLISH, List.of(sections), Set.of());
    }
}
