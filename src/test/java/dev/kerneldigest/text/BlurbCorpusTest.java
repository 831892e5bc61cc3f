package dev.kerneldigest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real descriptions of feeds, where they are at hand. */
final class BlurbCorpusTest {
    private static final Path CORPUS = Path.of("../shared/corpus/htmltext");
    private static final Set<String> BULLETS = Set.of("-", "*", "•", "·", ">", "|");

    @ParameterizedTest
    @ValueSource(strings = {"lwn-blurbs.jsonl", "arch-kdist.jsonl"})
    void everyDescriptionReadsWordByWord(String file) throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "the corpus of descriptions is not here");
        for (String line : Files.readAllLines(CORPUS.resolve(file))) {
            JsonNode sample = new ObjectMapper().readTree(line);
            List<String> words = words(HtmlText.of(sample.path("html").asText()).text());
            String id = sample.path("id").asText();
            assertThat(words).as(id).isEqualTo(words(sample.path("text").asText()));
            List<String> fused = fused(sample);
            assertThat(words).as(id).filteredOn(fused::contains).isEmpty();
        }
    }

    private static List<String> fused(JsonNode sample) {
        return sample.path("split")
                .valueStream()
                .map(pair -> pair.get(0).asText() + pair.get(1).asText())
                .toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.replace('\u00A0', ' ').split("\\s+"))
                .filter(word -> !word.isEmpty() && !BULLETS.contains(word))
                .toList();
    }
}
