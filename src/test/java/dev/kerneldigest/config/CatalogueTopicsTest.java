package dev.kerneldigest.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class CatalogueTopicsTest {
    private static final Path TAXONOMY = Path.of("../shared/corpus/taxonomy/topics.json");

    @Test
    void theCatalogueNamesOnlyTopicsOfTheTaxonomy() throws IOException {
        assumeTrue(Files.exists(TAXONOMY), "the shared taxonomy is not here");
        Set<String> known =
                Pattern.compile("\"id\": *\"([a-z0-9-]+)\"")
                        .matcher(Files.readString(TAXONOMY))
                        .results()
                        .map((MatchResult match) -> match.group(1))
                        .collect(Collectors.toSet());
        String sources = Files.readString(Path.of("config/sources.yaml"));
        assertThat(SourcesFile.read(sources, new Problems("sources.yaml")))
                .flatExtracting(SourceEntry::topics)
                .isNotEmpty()
                .allSatisfy(topic -> assertThat(known).contains(topic));
    }
}
