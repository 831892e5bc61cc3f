package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kerneldigest.testing.Answers;
import dev.kerneldigest.testing.Program;
import dev.kerneldigest.testing.TestFeedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A poll as a process, of sources that are well and sources that misbehave. */
final class PollProcessTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SETTINGS =
            """
            polling: {spacing: 0s, deadline: 2s, body: 64KiB}
            """;

    @TempDir private Path folder;

    private final TestFeedServer server = TestFeedServer.start();
    private final Map<String, String> urls = new HashMap<>();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void badSourcesAreToldWithTheirReasonsAndTheGoodOnesAreStored() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        good();
        bad();
        write();
        Map<String, JsonNode> first = poll();
        assertThat(first).hasSize(urls.size() + 1);
        line(first, "rss", "new", 3, "");
        line(first, "tagged", "new", 2, "");
        line(first, "down", "failed", 0, "could not connect: connection refused");
        line(first, "silent", "failed", 0, "no answer within 2 s");
        line(first, "huge", "failed", 0, "body larger than 65536 bytes");
        line(first, "bomb", "failed", 0, "body larger than 65536 bytes");
        line(first, "garbage", "failed", 0, "");
        line(first, "page", "blocked", 0, "");
        line(first, "loop", "failed", 0, "redirect");
        line(first, "missing", "failed", 0, "HTTP 404");
        total(first, 5, 8);

        Map<String, JsonNode> second = poll();
        line(second, "rss", "unchanged", 0, "");
        line(second, "tagged", "not-modified", 0, "");
        total(second, 0, 8);
        assertThat(new Program(folder, Map.of()).run("search", "tagged").out())
                .contains("tagged 0", "tagged 1")
                .doesNotContain("Nothing found");
    }

    private void good() {
        at("rss", Answers.body(feed("rss", 3)));
        at("tagged", Answers.tagged("\"v1\"", feed("tagged", 2)));
    }

    private void bad() throws IOException {
        urls.put("down", "http://127.0.0.1:" + closedPort() + "/feed");
        at("silent", server.silence());
        at("huge", Answers.body(feed("huge", 3000)));
        at("bomb", Answers.gzipBomb(10 << 20));
        at("garbage", Answers.body("\u0000\u0001PK not a feed"));
        at("page", Answers.body("<!DOCTYPE html><title>Sign in</title><p>Who are you?"));
        at("loop", Answers.redirect(302, "/loop"));
        urls.put("missing", server.url("/missing").toString());
    }

    private void at(String id, TestFeedServer.Answer answer) {
        server.on("/" + id, answer);
        urls.put(id, server.url("/" + id).toString());
    }

    private void write() throws IOException {
        String sources =
                urls.keySet().stream()
                        .map(id ->
                                "  - {id: %s, kind: feed, url: \"%s\", every: 1s}"
                                        .formatted(id, urls.get(id)))
                        .collect(Collectors.joining("\n", "sources:\n", "\n"));
        Files.writeString(folder.resolve("config/sources.yaml"), sources);
        Files.writeString(folder.resolve("config/kernel-digest.yaml"), SETTINGS);
    }

    private Map<String, JsonNode> poll() throws IOException {
        Program.Ended ended = new Program(folder, Map.of()).run("poll", "--json");
        assertThat(ended.complaints()).isEmpty();
        assertThat(ended.code()).isZero();
        List<JsonNode> lines =
                JSON.readerFor(JsonNode.class).<JsonNode>readValues(ended.out()).readAll();
        assertThat(lines.getLast().has("total")).isTrue();
        return lines.stream()
                .collect(Collectors.toMap(line -> line.path("source").asText("total"), l -> l));
    }

    private static void line(
            Map<String, JsonNode> lines, String id, String status, int items, String reason) {
        JsonNode line = lines.getOrDefault(id, JSON.missingNode());
        assertThat(line.path("status").asText()).as("%s", line).isEqualTo(status);
        assertThat(line.path("items").asInt()).as("%s", line).isEqualTo(items);
        assertThat(line.path("new").asInt()).as("%s", line).isEqualTo(items);
        assertThat(line.path("error").asText()).as("%s", line).contains(reason);
        boolean well = List.of("new", "unchanged", "not-modified").contains(status);
        assertThat(line.path("error").isNull()).as("%s", line).isEqualTo(well);
    }

    private void total(Map<String, JsonNode> lines, int fresh, int failed) {
        JsonNode total = lines.getOrDefault("total", JSON.missingNode()).path("total");
        assertThat(total.path("sources").asInt()).isEqualTo(urls.size());
        assertThat(total.path("new").asInt()).isEqualTo(fresh);
        assertThat(total.path("failed").asInt()).isEqualTo(failed);
    }

    private static String feed(String name, int items) {
        return IntStream.range(0, items)
                .mapToObj(item ->
                        "<item><guid>%s-%d</guid><title>Story of %s %d</title></item>"
                                .formatted(name, item, name, item))
                .collect(
                        Collectors.joining(
                                "",
                                "<rss version=\"2.0\"><channel><title>%s</title>".formatted(name),
                                "</channel></rss>"));
    }

    private static int closedPort() throws IOException {
        try (ServerSocket free =
                new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return free.getLocalPort();
        }
    }
}
