package dev.kerneldigest.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.Drafts;
import dev.kerneldigest.news.NewsReader;
import dev.kerneldigest.news.TopicId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TopicMatcherTest {
    private static final NewsReader READER = new NewsReader();

    private static final TopicMatcher MATCHER =
            new TopicMatcher(
                    List.of(
                            topic(
                                    "memory",
                                    "",
                                    Set.of(),
                                    false,
                                    strong("page fault"),
                                    weak("memory")),
                            topic("swap", "memory", Set.of(), false, strong("swap space")),
                            topic(
                                    "fs",
                                    "",
                                    Set.of(),
                                    false,
                                    strong("cs:FUSE"),
                                    strong("filesystem")),
                            topic("uring", "", Set.of(), false, strong("io_uring")),
                            topic("cpu", "", Set.of(), false, strong("per-CPU"), strong("cs:GPU")),
                            topic("language", "", Set.of(), false, strong("C++")),
                            topic(
                                    "sched",
                                    "",
                                    Set.of(),
                                    false,
                                    term(
                                            "scheduler",
                                            List.of(),
                                            List.of(),
                                            List.of("I/O scheduler"))),
                            topic(
                                    "containers",
                                    "",
                                    Set.of(),
                                    false,
                                    term("namespace", List.of(), List.of("NVMe"), List.of())),
                            topic(
                                    "rust",
                                    "",
                                    Set.of(),
                                    false,
                                    term("Rust", List.of("kernel"), List.of(), List.of())),
                            topic(
                                    "review",
                                    "",
                                    Set.of(),
                                    false,
                                    new Term(
                                            "review",
                                            Weight.TITLE,
                                            List.of(),
                                            List.of(),
                                            List.of())),
                            topic(
                                    "program",
                                    "",
                                    Set.of("software-release"),
                                    false,
                                    strong("program")),
                            topic("stable", "", Set.of("stable-release"), false),
                            topic("events", "", Set.of(), true)));

    private static Term strong(String phrase) {
        return Term.of(phrase, Weight.STRONG);
    }

    private static Term weak(String phrase) {
        return Term.of(phrase, Weight.WEAK);
    }

    private static Term term(
            String phrase, List<String> needs, List<String> unless, List<String> except) {
        return new Term(phrase, Weight.STRONG, needs, unless, except);
    }

    private static TopicDefinition topic(
            String id, String parent, Set<String> kinds, boolean events, Term... terms) {
        Optional<TopicId> above =
                parent.isEmpty() ? Optional.empty() : Optional.of(new TopicId(parent));
        Topic topic = new Topic(new TopicId(id), id, "*", "group", above, "scope");
        return new TopicDefinition(topic, List.of(terms), kinds, events, List.of(id + "/"));
    }

    private static String topics(String title, String text) {
        Draft draft = Drafts.of(title, text);
        return String.join(
                " ",
                MATCHER.topicsOf(draft, READER.read(draft)).stream().map(TopicId::value).toList());
    }

    @AfterAll
    static void close() {
        MATCHER.close();
    }

    @ParameterizedTest(name = "\"{1}\" is about {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    memory     | Faster page faults
                    memory     | Faster page-fault handling
                    uring      | Making io_uring's ring longer
                    cpu        | A per-CPU thing
                    cpu        | GPUs at work
                    language   | C++ at forty
                    fs         | FUSE grows
                    ''         | A fuse blew
                    sched      | A CPU scheduler
                    ''         | An I/O scheduler
                    containers | Namespaces for all
                    ''         | NVMe namespaces
                    rust       | Rust in the kernel
                    ''         | Rust 1.99 in sight
                    review     | Review of patches
                    ''         | Memory of old days
                    """)
    void termsAndTheirTrapsDecide(String topics, String title) {
        assertThat(topics(title, "")).isEqualTo(topics);
    }

    @Test
    void aTitleWordCountsLittleInAText() {
        assertThat(topics("Something else", "There was a review of it.")).isEmpty();
    }

    @Test
    void aTitleWordGivesWayToAStrongTerm() {
        assertThat(topics("A review of io_uring", "")).isEqualTo("uring");
    }

    @Test
    void wordsCountOncePerTopic() {
        Draft draft = Drafts.of("Swap space and swap spaces of old", "");
        assertThat(
                        TopicScorer.evidence(
                                List.of(strong("swap"), strong("swap space")),
                                sightings(draft, "swap", "swap space")))
                .extracting(Evidence::term)
                .containsExactly("swap space");
    }

    private static Sightings sightings(Draft draft, String... phrases) {
        try (PhraseBook book = new PhraseBook(List.of(phrases))) {
            return book.find(draft.title(), draft.text());
        }
    }

    @Test
    void aParentGoesWhereItsChildStays() {
        assertThat(topics("Page faults in swap space", "")).isEqualTo("swap");
    }

    @Test
    void atMostThreeTopicsAreGivenAndTheEventsOne() {
        assertThat(
                        topics(
                                "io_uring, FUSE, C++, per-CPU and the scheduler",
                                "A talk at the 2023 Linux Plumbers Conference."))
                .hasSizeGreaterThan(10)
                .endsWith(" events")
                .satisfies(all -> assertThat(all.split(" ", -1)).hasSize(4));
    }

    @Test
    void theKindFixesTheTopicWhateverTheWords() {
        assertThat(
                        topics(
                                "Two stable kernels",
                                "The 6.1.2 and 5.15.3 stable kernels fix io_uring."))
                .isEqualTo("stable");
    }

    @Test
    void aTopicIsNeverGivenTwice() {
        assertThat(topics("Foobar 2.1 released", "Foobar is a program with io_uring and io_uring."))
                .isEqualTo("program");
        assertThat(topics("io_uring foobar 2.1 released", "A program.")).isEqualTo("uring program");
    }

    @Test
    void namesOfConferencesAreNoTopics() {
        String text =
                "At the 2023 Linux Storage, Filesystem, Memory-Management and BPF Summit somebody"
                        + " spoke.";
        assertThat(topics("A talk", text)).isEqualTo("events");
    }

    @Test
    void filesDecideWhatACodeMailIsAbout() {
        String diffstat = "Uses io_uring. fs/kettle.c | 2 ++ sched/pot.c | 1 - fs/Makefile | 1 +";

        assertThat(topics("[PATCH v2] FUSE: kettle: swap space", diffstat)).isEqualTo("fs sched");
        assertThat(topics("CVE-2027-12345: FUSE: kettle: boil", "It is in sched/pot.c"))
                .isEqualTo("sched");
        assertThat(topics("A story of kettles and FUSE", diffstat)).isEqualTo("fs");
    }

    @Test
    void wordsDecideACodeMailWithoutFiles() {
        assertThat(topics("[PATCH v2 0/3] FUSE: less of it", "Nothing to see.")).isEqualTo("fs");
    }

    @Test
    void everyPointHasAReason() {
        Draft draft = Drafts.of("io_uring", "io_uring and io_uring");
        TopicScore best = MATCHER.explain(draft, READER.read(draft)).getFirst();
        assertThat(best.chosen()).isTrue();
        assertThat(best.evidence())
                .extracting(Evidence::term, Evidence::field, Evidence::times)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("io_uring", "title", 1),
                        org.assertj.core.groups.Tuple.tuple("io_uring", "text", 2));
        assertThat(best.evidence().stream().mapToDouble(Evidence::points).sum())
                .isEqualTo(best.score());
    }
}
