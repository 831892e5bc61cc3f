package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of mistakes in the settings. */
final class SettingsMistakesTest {
    private static final String SOURCES =
            """
            sources:
              - id: LWN
                kind: feed
                url: https://lwn.net/headlines/rss
                every: 15m
              - id: lore
                kind: mail
                url: lore.kernel.org/new.atom
                every: 500ms
                adapt: maybe
              - id: phoronix
                kind: feed
                url: https://www.phoronix.com/rss.php
                evry: 30m
                every: 30m
            """;
    private static final String SETTINGS =
            """
            polling:
              together: 1000
            """;
    private static final String TOPICS =
            """
            topics:
              - id: mm
                name: Memory management
                emoji: "🧠"
                group: kernel
                scope: mm/
                strong: memory management
            """;

    @TempDir private Path folder;

    @BeforeEach
    void makeMistakes() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("sources.yaml"), SOURCES);
        Files.writeString(config.resolve("kernel-digest.yaml"), SETTINGS);
        Files.writeString(config.resolve("topics.yaml"), TOPICS);
    }

    @Test
    void allMistakesAreToldAtOnceAndNothingIsBegun() throws IOException {
        Map<String, String> variables =
                Map.of("DISCORD_SHARDS", "3-2/8", "DISCORD_TOKEN", "Bot hush");
        Program.Ended ended = new Program(folder, variables).run("run");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).doesNotContain("hush");
        assertThat(ended.complaints())
                .containsExactly(
                        "The settings cannot be used:",
                        "  environment: DISCORD_TOKEN: has another form, allowed: the token alone,"
                                + " without \"Bot\" or blanks",
                        "  environment: DISCORD_SHARDS: has another form, allowed: from-to/total"
                                + " like 0-3/8, from <= to < total",
                        "  config/kernel-digest.yaml:2: polling.together: is \"1000\", allowed: a"
                                + " whole number from 1 to 256",
                        "  config/sources.yaml:2: sources[0].id: is \"LWN\", allowed: 1 to 64"
                                + " lower-case letters, digits and hyphens, no hyphen first",
                        "  config/sources.yaml:7: sources[1].kind: is \"mail\", allowed: feed,"
                                + " kernel-releases, lore, kernel-cve",
                        "  config/sources.yaml:8: sources[1].url: is"
                                + " \"lore.kernel.org/new.atom\", allowed: an absolute http or"
                                + " https URL",
                        "  config/sources.yaml:9: sources[1].every: is \"500ms\", allowed: a time"
                                + " like 30s, 15m, 2h or 1d, from 1s to 30d",
                        "  config/sources.yaml:10: sources[1].adapt: is \"maybe\", allowed: true or"
                                + " false",
                        "  config/sources.yaml:14: sources[2].evry: no such key, did you mean"
                                + " every?",
                        "  config/topics.yaml:7: topics[0].strong: must be a list, allowed: a list"
                                + " like [one, two]");
        assertThat(inFolder()).containsExactly(folder.resolve("config"));
    }

    @Test
    void aPollTellsThemTooAndWhatNeedsNoSettingsGoesOn() throws IOException {
        Program program = new Program(folder, Map.of());
        Program.Ended poll = program.run("poll", "--json");
        assertThat(poll.code()).isEqualTo(2);
        assertThat(poll.out()).isEmpty();
        assertThat(poll.complaints()).hasSize(9).startsWith("The settings cannot be used:");
        assertThat(inFolder()).containsExactly(folder.resolve("config"));

        Program.Ended parse = program.run("parse", "nowhere.xml");
        assertThat(parse.code()).isZero();
        assertThat(parse.outLines()).singleElement().asString().contains("\"error\"");
    }

    private List<Path> inFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
