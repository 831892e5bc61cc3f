package dev.kerneldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kerneldigest.digest.DigestComposer;
import dev.kerneldigest.digest.TerminalPage;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.search.ShelfArchive;
import dev.kerneldigest.topic.Topic;
import dev.kerneldigest.topic.TopicCatalogue;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

final class DigestCommandTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(ShelfArchive.NOW.plus(Duration.ofMinutes(30)));

    private static final TopicCatalogue TOPICS =
            new TopicCatalogue(
                    List.of(
                            topic("mm", "Memory management", Optional.empty()),
                            topic("mm-alloc", "Allocators", Optional.of("mm")),
                            topic("fs", "Filesystems", Optional.empty()),
                            topic("net", "Networking", Optional.empty())));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final ShelfArchive archive = new ShelfArchive();
    private int opened;

    private static Topic topic(String id, String name, Optional<String> parent) {
        return new Topic(new TopicId(id), name, "🧠", "kernel", parent.map(TopicId::new), name);
    }

    private void seen(long id, String title, String topic, Duration ago) {
        archive.put(
                id,
                title,
                "Words about " + title,
                new Kind.Article(),
                "lwn",
                Set.of(topic),
                ShelfArchive.NOW.minus(ago));
    }

    private int run(String... arguments) {
        seen(1, "Slabs are back", "mm-alloc", Duration.ZERO);
        seen(2, "A filesystem for tapes", "fs", Duration.ofHours(20));
        seen(3, "Pages of last week", "mm", Duration.ofDays(6));
        seen(4, "Packets of old", "net", Duration.ofDays(9));
        DigestCommand command =
                new DigestCommand(
                        () -> TOPICS,
                        () -> {
                            opened++;
                            return new DigestCommand.ComposingRoom(
                                    archive, new DigestComposer(TOPICS));
                        },
                        new TerminalPage(TerminalPage.COLUMNS, false),
                        CLOCK);
        return new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void aWeekOfAllTopicsIsPrintedIfNothingElseIsAskedFor() {
        assertThat(run()).isZero();
        assertThat(out.toString())
                .startsWith("🐧 Kernel week — ")
                .contains("Slabs are back", "A filesystem for tapes", "Pages of last week")
                .doesNotContain("Packets of old");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --since=1h                    | Kernel news   | Slabs
                    --since=1d                    | Kernel digest | Slabs, filesystem
                    --since=2w                    | Kernel week   | Slabs, filesystem, Pages, Packets
                    --since=2026-11-01            | Kernel week   | Slabs, filesystem, Pages, Packets
                    --topic=mm                    | Kernel week   | Slabs, Pages
                    --topic=mm-alloc              | Kernel week   | Slabs
                    --topic=fs --topic=mm-alloc   | Kernel week   | Slabs, filesystem
                    """)
    void timeAndTopicsNarrow(String arguments, String title, String expected) {
        assertThat(run(arguments.split(" +", -1))).isZero();
        assertThat(out.toString()).startsWith("🐧 " + title);
        List<String> found =
                Stream.of("Slabs", "filesystem", "Pages", "Packets")
                        .filter(out.toString()::contains)
                        .toList();
        assertThat(found).containsExactly(expected.split(", ", -1));
    }

    @Test
    void oneMessageIsOneObjectOnALine() throws Exception {
        assertThat(run("--format=discord", "--topic=mm")).isZero();
        assertThat(out.toString().lines()).hasSize(1);
        JsonNode body = new ObjectMapper().readTree(out.toString());
        assertThat(body.path("flags").asInt()).isEqualTo(32_768);
        assertThat(body.at("/components/0/type").asInt()).isEqualTo(17);
        assertThat(body.at("/components/0/components").findValuesAsText("content"))
                .anyMatch(text -> text.contains("Slabs are back"));
        assertThat(body.at("/allowed_mentions/parse").isArray()).isTrue();
    }

    @Test
    void severalMessagesAreAnArrayOfOneObjectALine() throws Exception {
        for (int id = 10; id < 60; id++) {
            String title = "Story %d ".formatted(id) + "of *many* [words] ".repeat(15);
            seen(id, title, List.of("mm", "fs", "net").get(id % 3), Duration.ZERO);
        }
        assertThat(run("--format=discord", "--since=1h")).isZero();
        JsonNode bodies = new ObjectMapper().readTree(out.toString());
        assertThat(bodies.isArray()).isTrue();
        assertThat(bodies.size()).isGreaterThan(1);
        assertThat(out.toString().lines()).hasSize(bodies.size());
        assertThat(bodies).allMatch(body -> body.has("flags"));
    }

    @ParameterizedTest
    @CsvSource({"text, Nothing new.", "discord, []"})
    void nothingNewIsSaid(String format, String expected) {
        assertThat(run("--since=2026-11-20", "--topic=net", "--format=" + format)).isZero();
        assertThat(out.toString().strip()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --since=soon    | --since is "soon", allowed: Nh, Nd, Nw or a past date
                    --topic=mn      | --topic is "mn", there is no such topic; nearest: mm, fs, net
                    --topic=M_M     | --topic is "M_M", there is no such topic; nearest: mm, fs, net
                    --format=html   | expected one of [text, discord]
                    digest          | Unmatched argument
                    """)
    void wrongUsageIsExitTwoAndOpensNothing(String arguments, String message) {
        assertThat(run(arguments.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString()).contains(message);
        assertThat(opened).isZero();
    }
}
