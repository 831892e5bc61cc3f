package dev.kerneldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.news.Verdict;
import dev.kerneldigest.topic.Evidence;
import dev.kerneldigest.topic.TopicScore;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said for and against the topics of an item. */
final class TopicReasonsTest {
    private static final String MM = "🧠 **Memory management** `mm`";
    private static final String FS = "🗄️ **Filesystems & VFS** `fs`";

    private final TopicReasons reasons = new TopicReasons(TestItems.CATALOGUE);

    @Test
    void anItemWithoutTopicsSaysSo() {
        Dossier dossier = dossier(List.of(), Set.of());
        assertThat(lines(dossier)).containsExactly("It has none: too little speaks for any.");
        assertThat(reasons.brief(dossier, Phrases.ENGLISH)).isEmpty();
    }

    @Test
    void aTopicHasItsPointsAndWhatMadeThem() {
        Dossier dossier =
                dossier(
                        List.of(
                                score(
                                        "mm",
                                        5.2,
                                        true,
                                        new Evidence("page cache", "text", 2, 2.7),
                                        new Evidence("folio", "title", 1, 2.5))),
                        Set.of(),
                        "mm");
        String reason =
                MM + " 5.2 points — `page cache` 2× in the text (2.7), `folio` in the title (2.5)";
        assertThat(lines(dossier)).containsExactly("- ✅ " + reason);
        assertThat(reasons.brief(dossier, Phrases.ENGLISH)).contains(reason);
    }

    @ParameterizedTest(name = "{0} {1}×: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    title   | 1 | 3.0  | 3 points — `folio` in the title (3)
                    title   | 3 | 1.0  | 1 point — `folio` 3× in the title (1)
                    text    | 1 | 0.5  | 0.5 points — `folio` in the text (0.5)
                    path    | 2 | 2.04 | 2 points — `folio` 2× in the path (2)
                    path    | 2 | 2.05 | 2.1 points — `folio` 2× in the path (2.1)
                    subject | 1 | 1.25 | 1.3 points — `folio` in the subject (1.3)
                    kind    | 1 | 99   | — fixed by the kind `folio`
                    event   | 1 | 99   | — fixed by the event folio
                    """)
    void everyFieldHasItsWords(String field, int times, double points, String told) {
        TopicScore score = score("mm", points, true, new Evidence("folio", field, times, points));
        assertThat(lines(dossier(List.of(score), Set.of(), "mm")))
                .containsExactly("- ✅ " + MM + " " + told);
    }

    @Test
    void aTopicThatTodaysRulesDoNotChooseIsOfItsSourceOrOfItsDay() {
        TopicScore low = score("mm", 1, false, new Evidence("folio", "text", 1, 1));
        assertThat(lines(dossier(List.of(low), Set.of(new TopicId("mm")), "mm")))
                .containsExactly("- ✅ " + MM + " — every item of this source gets it");
        assertThat(lines(dossier(List.of(low), Set.of(), "mm")))
                .containsExactly("- ✅ " + MM + " — by the rules of its day, not by today's");
    }

    @Test
    void everyTopicHasAReasonOfItsOwn() {
        List<TopicScore> scores =
                List.of(
                        score("mm", 4, true, new Evidence("folio", "text", 1, 4)),
                        score("fs", 3, true, new Evidence("inode", "text", 1, 3)));
        Dossier dossier = dossier(scores, Set.of(), "fs", "mm");
        assertThat(lines(dossier))
                .containsExactly(
                        "- ✅ " + FS + " 3 points — `inode` in the text (3)",
                        "- ✅ " + MM + " 4 points — `folio` in the text (4)");
        assertThat(reasons.brief(dossier, Phrases.ENGLISH))
                .contains(FS + " 3 points — `inode` in the text (3)");
    }

    @Test
    void aTopicThatTheCatalogueLacksIsNamedByItsId() {
        assertThat(lines(dossier(List.of(), Set.of(), "gone")))
                .containsExactly("- ✅ `gone` — by the rules of its day, not by today's");
    }

    @Test
    void whatTheItemHasNotIsNotEnoughOrWouldBeAddedToday() {
        List<TopicScore> scores =
                List.of(
                        score("fs", 3, true, new Evidence("inode", "text", 1, 3)),
                        score("mm", 1, false, new Evidence("folio", "text", 1, 1)));
        assertThat(lines(dossier(scores, Set.of())))
                .containsExactly(
                        "It has none: too little speaks for any.",
                        "- ▫️ "
                                + FS
                                + " 3 points — `inode` in the text (3);"
                                + " today's rules would add it",
                        "- ▫️ " + MM + " 1 point — `folio` in the text (1); not enough");
    }

    @Test
    void aTopicThatTheItemHasIsNotToldTwice() {
        TopicScore score = score("mm", 1, true, new Evidence("folio", "text", 1, 1));
        assertThat(lines(dossier(List.of(score), Set.of(), "mm"))).hasSize(1);
    }

    @Test
    void ofTheOtherTopicsSixAreTold() {
        List<TopicScore> scores =
                IntStream.range(0, 7)
                        .mapToObj(number -> score("t" + number, 1, false, term(number)))
                        .toList();
        assertThat(lines(dossier(scores, Set.of(), "mm")))
                .hasSize(7)
                .last()
                .isEqualTo("- ▫️ `t5` 1 point — `term5` in the text (1); not enough");
    }

    @Test
    void ofTheTermsSixAreToldAndTheOthersCounted() {
        assertThat(terms(6)).endsWith(", `term5` in the text (1)");
        assertThat(terms(7)).endsWith(", `term5` in the text (1) and 1 more");
        assertThat(terms(9)).endsWith(", `term5` in the text (1) and 3 more");
    }

    private String terms(int count) {
        Evidence[] evidence =
                IntStream.range(0, count).mapToObj(TopicReasonsTest::term).toArray(Evidence[]::new);
        return lines(dossier(List.of(score("mm", count, true, evidence)), Set.of(), "mm"))
                .getFirst();
    }

    private static Evidence term(int number) {
        return new Evidence("term" + number, "text", 1, 1);
    }

    private List<String> lines(Dossier dossier) {
        return reasons.lines(dossier, Phrases.ENGLISH);
    }

    private static TopicScore score(
            String topic, double points, boolean chosen, Evidence... evidence) {
        return new TopicScore(new TopicId(topic), points, chosen, Stream.of(evidence).toList());
    }

    private static Dossier dossier(List<TopicScore> scores, Set<TopicId> given, String... topics) {
        return new Dossier(
                SampleItem.numbered(1, "Folios").about(topics).get(),
                List.of(),
                new Verdict(new Kind.Article(), "what is left"),
                scores,
                given);
    }
}
