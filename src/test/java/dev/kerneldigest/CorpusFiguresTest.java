package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kerneldigest.config.TopicsFile;
import dev.kerneldigest.feed.Drafting;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.NewsReader;
import dev.kerneldigest.news.Reading;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.topic.TopicMatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Gates on labelled items of others, which lie beside the project and are never copied into it. */
final class CorpusFiguresTest {
    private static final Path CORPUS = Path.of("../shared/corpus");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final NewsReader reader = new NewsReader();

    @BeforeAll
    static void needsTheCorpus() {
        assumeTrue(Files.isDirectory(CORPUS), "the labelled items are not here");
    }

    private static List<JsonNode> rows(String file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(CORPUS.resolve(file))) {
            if (!line.isBlank()) {
                rows.add(JSON.readTree(line));
            }
        }
        return rows;
    }

    private static Draft draft(JsonNode row, String title, String text) {
        String raw = row.path("raw").asText("");
        Draft plain =
                new Draft(
                        row.path("source").path("name").asText("LWN"),
                        title,
                        text,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty());
        return raw.contains("<") ? Drafting.withHtml(plain, raw) : plain;
    }

    private static Draft draft(JsonNode row) {
        return draft(row, row.path("title").asText(""), row.path("text").asText(""));
    }

    private static String kind(String id) {
        return id.equals("brief") ? "article" : id;
    }

    @Test
    void kindsOfLabelledItemsAreRight() throws IOException {
        List<JsonNode> rows = rows("labelled/dev.jsonl");
        long right =
                rows.stream()
                        .filter(row ->
                                kind(reader.read(draft(row)).kind().id())
                                        .equals(kind(row.path("kind").asText())))
                        .count();
        assertThat((double) right / rows.size()).isGreaterThanOrEqualTo(0.985);
    }

    @Test
    void topicsOfLabelledItemsAreMostlyRight() throws IOException {
        String settings = Files.readString(Path.of("config/topics.yaml"));
        TopicsFile file = TopicsFile.read("topics.yaml", settings);
        double[] counts = new double[4];
        try (TopicMatcher matcher = new TopicMatcher(TopicDefinitions.of(file.topics()))) {
            for (JsonNode row : rows("labelled/dev.jsonl")) {
                Draft draft = draft(row);
                count(row, matcher.topicsOf(draft, reader.read(draft)), counts);
            }
        }
        double precision = counts[0] / counts[1];
        double recall = counts[2] / counts[3];
        assertThat(2 * precision * recall / (precision + recall)).isGreaterThanOrEqualTo(0.93);
    }

    /** Adds the right ones, the given ones, the found ones and the wanted ones. */
    private static void count(JsonNode row, List<TopicId> given, double[] counts) {
        Set<String> must = new HashSet<>();
        row.path("topics").forEach(topic -> must.add(topic.asText()));
        Set<String> may = new HashSet<>(must);
        row.path("topics_ok").forEach(topic -> may.add(topic.asText()));
        List<String> ids = given.stream().map(TopicId::value).toList();
        counts[0] += ids.stream().filter(may::contains).count();
        counts[1] += ids.size();
        counts[2] += must.stream().filter(ids::contains).count();
        counts[3] += must.size();
    }

    @Test
    void everyPackageOfTheRoundUpsIsRead() throws IOException {
        for (JsonNode row : rows("security_updates/dev.jsonl")) {
            Reading reading =
                    reader.read(
                            draft(row, "Security updates for Monday", row.path("text").asText("")));
            JsonNode packages =
                    JSON.valueToTree(((Kind.SecurityUpdates) reading.kind()).packages());
            assertThat(packages).as(row.path("id").asText()).isEqualTo(row.path("distros"));
        }
    }
}
