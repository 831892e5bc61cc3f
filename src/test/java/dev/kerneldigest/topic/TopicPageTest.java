package dev.kerneldigest.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.TopicId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TopicPageTest {
    private static TopicDefinition topic(
            String id, Optional<String> parent, List<Term> terms, Set<String> kinds) {
        Topic topic =
                new Topic(
                        new TopicId(id),
                        "The " + id,
                        "🧠",
                        id.startsWith("x") ? "tools" : "kernel",
                        parent.map(TopicId::new),
                        "All of " + id + ", a|b and __init.");
        return new TopicDefinition(topic, terms, kinds, id.equals("xtalks"), List.of());
    }

    private static final String PAGE =
            TopicPage.write(
                    List.of(
                            topic("mm", Optional.empty(), terms("folio", "cs:VMA"), Set.of()),
                            topic(
                                    "mm-alloc",
                                    Optional.of("mm"),
                                    terms("one", "two", "three", "four", "five", "six", "seven"),
                                    Set.of()),
                            topic("xgit", Optional.empty(), List.of(), Set.of("prepatch", "cve")),
                            topic("xtalks", Optional.empty(), terms("summit"), Set.of())));

    private static List<Term> terms(String... strong) {
        List<Term> weakFirst = new ArrayList<>();
        weakFirst.add(Term.of("page", Weight.WEAK));
        for (String phrase : strong) {
            weakFirst.add(Term.of(phrase, Weight.STRONG));
        }
        return weakFirst;
    }

    private static String row(String id) {
        return PAGE.lines()
                .filter(line -> line.contains("| `" + id + "` |"))
                .findFirst()
                .orElse("");
    }

    @Test
    void eachGroupHasATableInTheOrderOfTheSettings() {
        assertThat(PAGE.lines().filter(line -> line.startsWith("#")))
                .containsExactly("# Topics", "## Kernel", "## Tools");
        assertThat(PAGE.lines().filter(line -> line.startsWith("| 🧠")))
                .extracting(line -> line.split("`", -1)[1])
                .containsExactly("mm", "mm-alloc", "xgit", "xtalks");
    }

    @Test
    void aRowSaysWhatATopicCoversAndWithExamplesWhatSpeaksForIt() {
        assertThat(row("mm"))
                .isEqualTo(
                        "| 🧠 | `mm` | The mm | All of mm, a\\|b and \\_\\_init."
                                + "<br>Brings along `mm-alloc`. | folio, VMA |");
        assertThat(row("mm-alloc"))
                .contains("<br>Under `mm`.")
                .endsWith("| one, two, three, four, five, six |");
    }

    @Test
    void kindsAndEventsAreSaidInWords() {
        assertThat(row("xgit")).endsWith("| every cve, prepatch |");
        assertThat(row("xtalks")).endsWith("| summit; every report from a conference |");
    }

    @Test
    void thePageSaysHowItIsMade() {
        assertThat(PAGE).contains("the 4 topics", "kernel-digest.jar topics > docs/topics.md");
    }
}
