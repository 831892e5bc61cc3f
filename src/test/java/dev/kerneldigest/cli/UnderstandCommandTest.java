package dev.kerneldigest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.TopicId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UnderstandCommandTest {
    /** Takes tags away, which is enough here. */
    private static Draft withoutTags(Draft draft, String html) {
        return new Draft(
                draft.source(),
                draft.title(),
                html.replaceAll("<[^>]*>", ""),
                List.of(),
                List.of(),
                draft.url(),
                draft.date());
    }

    private static List<String> understand(String lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new UnderstandCommand(
                        () -> (draft, reading) -> List.of(new TopicId("mm")),
                        UnderstandCommandTest::withoutTags,
                        new ByteArrayInputStream(lines.getBytes(UTF_8)),
                        new PrintStream(out, true, UTF_8))
                .call();
        return out.toString(UTF_8).lines().toList();
    }

    @Test
    void everyLineIsAnsweredInOrderUnderItsId() throws IOException {
        List<String> answers =
                understand(
                        """
                        {"id": "a", "title": "Linux 6.1.67", "date": "2023-12-11"}

                        {"id": 7, "title": null, "text": "Words.", "html": null}
                        """);
        assertThat(answers).hasSize(2);
        assertThat(answers.getFirst())
                .startsWith("{\"id\":\"a\",\"kind\":\"stable-release\"")
                .contains("\"versions\":[\"6.1.67\"]")
                .contains("\"keys\":[\"kernel:stable:6.1.67\"]")
                .contains("\"topics\":[\"mm\"]");
        assertThat(answers.getLast()).startsWith("{\"id\":7,").contains("\"security\":{}");
    }

    @Test
    void htmlWinsOverText() throws IOException {
        assertThat(understand("{\"id\":1,\"html\":\"<b>bold</b> words\",\"text\":\"other\"}"))
                .singleElement()
                .asString()
                .contains("\"text\":\"bold words\"");
    }

    @Test
    void aLineThatIsNoJsonIsNamed() {
        assertThatThrownBy(() -> understand("{\"id\":1}\n{nonsense"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 2 is no JSON");
    }

    @Test
    void storiesAreNumberedWithTheirMembers() throws IOException {
        String lines =
                """
                {"id":"a","title":"Kernel prepatch 6.9-rc1","date":"2024-03-24"}
                {"id":"b","title":"Something else","date":"2024-03-24"}
                {"id":"c","title":"Linux 6.9-rc1","date":"2024-03-25"}
                """;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new StoriesCommand(
                        UnderstandCommandTest::withoutTags,
                        new ByteArrayInputStream(lines.getBytes(UTF_8)),
                        new PrintStream(out, true, UTF_8))
                .call();
        assertThat(out.toString(UTF_8).lines())
                .containsExactly(
                        "{\"story\":1,\"members\":[\"a\",\"c\"]}",
                        "{\"story\":2,\"members\":[\"b\"]}");
    }
}
