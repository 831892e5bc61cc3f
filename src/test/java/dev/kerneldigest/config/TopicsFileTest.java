package dev.kerneldigest.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TopicsFileTest {
    private static final String GOOD =
            """
            topics:
              - id: mm
                name: Memory
                emoji: "🧠"
                group: kernel
                scope: All of memory.
                strong: [page fault, "cs:KSM"]
                title: [memory]
                weak: [page]
                traps:
                  - terms: [memory]
                    except: [memory model]
                paths: [mm/]
              - id: swap
                name: Swap
                emoji: "♻️"
                group: kernel
                parent: mm
                scope: Swap.
                kinds: [stable-release]
                events: true
            """;

    @Test
    void aTopicIsReadWhole() {
        TopicsFile file = TopicsFile.read("topics.yaml", GOOD);
        assertThat(file.problems()).isEmpty();
        TopicEntry memory = file.topics().getFirst();
        assertThat(memory.rules().terms().strong()).containsExactly("page fault", "cs:KSM");
        assertThat(memory.rules().terms().traps().getFirst().except())
                .containsExactly("memory model");
        assertThat(memory.rules().paths()).containsExactly("mm/");
        TopicEntry swap = file.topics().getLast();
        assertThat(swap.parent()).contains("mm");
        assertThat(swap.rules().kinds()).containsExactly("stable-release");
        assertThat(swap.rules().events()).isTrue();
    }

    @Test
    void aValueInABlockOfItsOwnIsReadAsOnOneLine() {
        TopicsFile file =
                TopicsFile.read(
                        "topics.yaml", GOOD.replace("name: Memory", "name: |\n      Memory"));
        assertThat(file.problems()).isEmpty();
        assertThat(file.topics().getFirst().name()).isEqualTo("Memory");
    }

    @Test
    void aMistakeIsToldOnOneLineWhateverStandsInTheFile() {
        TopicsFile file =
                TopicsFile.read(
                        "topics.yaml",
                        GOOD.replace("id: mm", "id: \"a\\nb\\e[31m\"")
                                .replace("emoji: \"♻️\"", "emo\u0085ji: x\n    emoji: *\n"));
        assertThat(file.problems()).isNotEmpty();
        assertThat(file.problems())
                .allSatisfy(problem ->
                        assertThat(problem.toString()).doesNotContainPattern("\\R|\u001b"));
    }

    @Test
    void everyMistakeIsToldAtOnceWithItsLine() {
        TopicsFile file =
                TopicsFile.read(
                        "topics.yaml",
                        """
                        topics:
                          - id: MM
                            name: Memory
                            emoji: "🧠"
                            group: kernel
                            scope: All of memory.
                            parent: nowhere
                            strnog: [page]
                          - id: swap
                            emoji: "🧠"
                            group: kernel
                            scope: Swap.
                            strong: [swap]
                            traps:
                              - terms: [other]
                        """);
        assertThat(file.topics()).isEmpty();
        assertThat(file.problems())
                .extracting(problem -> problem.line() + " " + problem.key())
                .containsExactlyInAnyOrder(
                        "2 topics[0].id",
                        "7 topics[0].parent",
                        "8 topics[0].strnog",
                        "9 topics[1].name",
                        "15 topics[1].traps[0].terms");
    }

    @Test
    void anIdIsThereOnce() {
        String twice = GOOD + GOOD.substring("topics:\n".length());
        assertThat(TopicsFile.read("topics.yaml", twice).problems())
                .extracting(Problem::key)
                .containsExactly("topics[2].id", "topics[3].id");
    }

    @Test
    void aFileWithoutTopicsIsAMistake() {
        assertThat(TopicsFile.read("topics.yaml", "topics: []").problems()).hasSize(1);
        assertThat(TopicsFile.read("topics.yaml", "a: [").problems()).isNotEmpty();
    }

    @Test
    void ourOwnTopicsHaveNoMistakes() throws IOException {
        String text = Files.readString(Path.of("config/topics.yaml"));
        TopicsFile file = TopicsFile.read("topics.yaml", text);
        assertThat(file.problems()).isEmpty();
        for (String page : List.of("README.md", "docs/queries.md")) {
            assertThat(Files.readString(Path.of(page)))
                    .as(page)
                    .contains(file.topics().size() + " topics");
        }
        List<String> ids = file.topics().stream().map(TopicEntry::id).toList();
        assertThat(ids).doesNotHaveDuplicates().contains("mm", "lwn", "conferences");
    }
}
