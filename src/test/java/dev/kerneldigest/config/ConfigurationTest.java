package dev.kerneldigest.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigurationTest {
    private static final String SOURCES =
            """
            sources:
              - {id: own, kind: feed, url: "http://127.0.0.1:9/feed", every: 1s}
            """;

    @TempDir private Path directory;

    private List<Problem> problems(Map<String, String> variables) {
        return catchThrowableOfType(
                        SettingsException.class, () -> Configuration.load(variables, directory))
                .problems();
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(directory.resolve(name));
    }

    @Test
    void aDirectoryWithoutSettingsGetsTheBundledOnes() {
        Configuration configuration = Configuration.load(Map.of(), directory);
        assertThat(configuration.settings()).isEqualTo(Settings.DEFAULTS);
        assertThat(configuration.sources()).hasSizeBetween(20, 40);
    }

    @Test
    void aFolderConfigOfAnotherProgramIsNotOurs() throws IOException {
        Files.writeString(folder("config").resolve("nginx.conf"), "");
        assertThat(Configuration.load(Map.of(), directory).sources()).hasSizeBetween(20, 40);
    }

    @Test
    void theFolderConfigOfTheWorkingDirectoryIsRead() throws IOException {
        Files.writeString(folder("config").resolve("sources.yaml"), SOURCES);
        Configuration configuration = Configuration.load(Map.of(), directory);
        assertThat(configuration.sources()).extracting(SourceEntry::id).containsExactly("own");
        assertThat(configuration.settings()).isEqualTo(Settings.DEFAULTS);
    }

    @Test
    void theVariableNamesAnotherFolder() throws IOException {
        Files.writeString(folder("config").resolve("sources.yaml"), "broken");
        Files.writeString(folder("mine").resolve("sources.yaml"), SOURCES);
        Map<String, String> variables = Map.of("KERNEL_DIGEST_CONFIG", "mine");
        assertThat(Configuration.load(variables, directory).sources())
                .extracting(SourceEntry::id)
                .containsExactly("own");
    }

    @Test
    void aNamedFolderWithoutSourcesSaysWhatToDo() throws IOException {
        Path mine = folder("mine");
        assertThat(problems(Map.of("KERNEL_DIGEST_CONFIG", mine.toString())))
                .containsExactly(
                        new Problem(
                                mine.resolve("sources.yaml").toString(),
                                0,
                                "",
                                "is missing; the sources must be listed there, or"
                                        + " KERNEL_DIGEST_CONFIG must name the folder that has the"
                                        + " file"));
    }

    @Test
    void aFolderThatIsNotThereIsAMistakeOfTheVariable() {
        assertThat(problems(Map.of("KERNEL_DIGEST_CONFIG", "nowhere")))
                .containsExactly(
                        new Problem(
                                "environment",
                                0,
                                "KERNEL_DIGEST_CONFIG",
                                "is \"nowhere\", allowed: a folder with sources.yaml"));
    }

    @Test
    void aFileThatIsNoTextIsToldOnce() throws IOException {
        Files.write(folder("config").resolve("sources.yaml"), new byte[] {(byte) 0xff, 0x41});
        assertThat(problems(Map.of()))
                .singleElement()
                .satisfies(it -> assertThat(it.message()).startsWith("can't be read as UTF-8"));
    }

    @Test
    void mistakesOfAllPlacesAreToldTogether() throws IOException {
        Path config = folder("config");
        Files.writeString(config.resolve("sources.yaml"), SOURCES + "other: 1\n");
        Files.writeString(config.resolve("kernel-digest.yaml"), "contact: x\npoling: {}\n");
        List<Problem> problems = problems(Map.of("DISCORD_SHARDS", "one"));
        assertThat(problems)
                .extracting(problem -> Path.of(problem.file()).getFileName() + ":" + problem.key())
                .containsExactly(
                        "environment:DISCORD_SHARDS",
                        "kernel-digest.yaml:contact",
                        "kernel-digest.yaml:poling",
                        "sources.yaml:other");
        assertThat(new SettingsException(problems))
                .hasMessage(String.join("\n", problems.stream().map(Problem::toString).toList()));
    }

    @Test
    void theCatalogueNamesItsSourcesAndHostsPolitely() throws IOException {
        Problems problems = new Problems("config/sources.yaml");
        List<SourceEntry> sources =
                SourcesFile.read(Files.readString(Path.of("config/sources.yaml")), problems);
        assertThat(problems.found()).isEmpty();
        assertThat(sources).extracting(SourceEntry::url).doesNotHaveDuplicates();
        assertThat(sources)
                .allSatisfy(it -> assertThat(it.every().toMinutes()).isGreaterThanOrEqualTo(10));
        assertThat(Arrays.asList("feed", "kernel-releases", "lore", "kernel-cve"))
                .allSatisfy(
                        kind -> assertThat(sources).extracting(SourceEntry::kind).contains(kind));
    }
}
