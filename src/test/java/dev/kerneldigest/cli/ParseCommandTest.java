package dev.kerneldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kerneldigest.feed.FeedParsers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class ParseCommandTest {
    private static final Path FEEDS = Path.of("src/test/resources/feeds");
    private static final String RSS = FEEDS.resolve("formats/rss20.xml").toString();
    private static final String PAGE = FEEDS.resolve("hostile/anubis.html").toString();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter errors = new StringWriter();

    @Test
    void aFeedIsALineForItselfAndOnePerItem() throws IOException {
        assertThat(run("", RSS)).isZero();
        List<JsonNode> lines = lines();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst().path("feed").path("title").asText()).isEqualTo("Penguin Post");
        assertThat(lines.get(1).propertyStream().map(java.util.Map.Entry::getKey))
                .containsExactly(
                        "file",
                        "id",
                        "title",
                        "link",
                        "published",
                        "updated",
                        "summary",
                        "content");
        assertThat(lines.get(1).path("published").asText()).isEqualTo("2025-05-06T08:20:30Z");
        assertThat(lines.get(2).path("published").isNull()).isTrue();
    }

    @Test
    void anUnreadableFileIsSaidAndTheRestGoesOn() throws IOException {
        assertThat(run("", PAGE, "no-such-file.xml", "no\0name", RSS)).isZero();
        List<JsonNode> lines = lines();
        assertThat(lines.get(0).path("error").asText()).isEqualTo("a bot check by Anubis");
        assertThat(lines.get(1).path("error").asText()).startsWith("cannot be read");
        assertThat(lines.get(2).path("error").asText()).startsWith("cannot be read");
        assertThat(lines.get(3).path("file").asText()).isEqualTo(RSS);
        assertThat(lines).hasSize(6);
    }

    @Test
    void pathsComeFromStandardInputToo() throws IOException {
        assertThat(run(PAGE + "\n\n" + RSS + "\n")).isZero();
        assertThat(lines()).hasSize(4);
    }

    @Test
    void kernelOrgsListIsAKindOfItsOwn() throws IOException {
        String releases = FEEDS.resolve("kernel/releases.json").toString();
        assertThat(run("", "--kind", "kernel-releases", releases)).isZero();
        assertThat(lines()).hasSize(5);
    }

    @Test
    void anUnknownKindIsWrongUsage() {
        assertThat(run("", "--kind", "gopher", RSS)).isEqualTo(2);
        assertThat(errors.toString()).contains("no such kind: gopher");
    }

    private int run(String in, String... arguments) {
        ParseCommand command =
                new ParseCommand(
                        new FeedParsers(),
                        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, false, StandardCharsets.UTF_8));
        return new CommandLine(command).setErr(new PrintWriter(errors)).execute(arguments);
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }
}
