package dev.kerneldigest.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EnvironmentTest {
    private final Problems problems = new Problems("environment");

    @TempDir private Path folder;

    private Environment read(Map<String, String> variables) {
        return Environment.read(new Variables(variables, problems));
    }

    @Test
    void anEmptyEnvironmentMeansTheDefaults() {
        Environment expected =
                new Environment(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new Environment.DatabaseAccess(
                                "jdbc:h2:file:./data/kernel-digest",
                                Optional.empty(),
                                Optional.empty()),
                        Optional.of(
                                new Environment.StatusPages(
                                        new HostPort("127.0.0.1", 8080), Optional.empty())));
        assertThat(read(Map.of())).isEqualTo(expected);
        assertThat(read(Map.of("DISCORD_TOKEN", "", "KERNEL_DIGEST_HTTP", " ")))
                .isEqualTo(expected);
        assertThat(problems.found()).isEmpty();
    }

    @Test
    void everyVariableIsRead() {
        Environment environment =
                read(
                        Map.of(
                                "DISCORD_TOKEN", "abc.def",
                                "DISCORD_API_URL", "http://127.0.0.1:8810/api/v10/",
                                "DISCORD_GATEWAY_URL", "ws://127.0.0.1:8811",
                                "DISCORD_SHARDS", "0-3/8",
                                "KERNEL_DIGEST_DB", "jdbc:postgresql://db.example/news",
                                "KERNEL_DIGEST_DB_USER", "digest",
                                "KERNEL_DIGEST_DB_PASSWORD", "pass word",
                                "KERNEL_DIGEST_HTTP", "[::1]:0",
                                "KERNEL_DIGEST_HTTP_TOKEN", "sixteen-or-more-"));
        assertThat(problems.found()).isEmpty();
        assertThat(environment)
                .isEqualTo(
                        new Environment(
                                Optional.of(new Secret("abc.def")),
                                Optional.of(URI.create("http://127.0.0.1:8810/api/v10/")),
                                Optional.of(URI.create("ws://127.0.0.1:8811")),
                                Optional.of(new ShardRange(0, 3, 8)),
                                new Environment.DatabaseAccess(
                                        "jdbc:postgresql://db.example/news",
                                        Optional.of("digest"),
                                        Optional.of(new Secret("pass word"))),
                                Optional.of(
                                        new Environment.StatusPages(
                                                new HostPort("::1", 0),
                                                Optional.of(new Secret("sixteen-or-more-"))))));
    }

    @Test
    void secretsComeFromFilesToo() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "abc.def\n");
        Path password = Files.writeString(folder.resolve("password"), "p w\r\n");
        Environment environment =
                read(
                        Map.of(
                                "DISCORD_TOKEN_FILE", token.toString(),
                                "KERNEL_DIGEST_DB_PASSWORD_FILE", password.toString()));
        assertThat(problems.found()).isEmpty();
        assertThat(environment.token()).map(Secret::reveal).contains("abc.def");
        assertThat(environment.database().password()).map(Secret::reveal).contains("p w");
    }

    @Test
    void noSecretIsEverPrinted() {
        Environment environment =
                read(
                        Map.of(
                                "DISCORD_TOKEN", "hush1",
                                "KERNEL_DIGEST_DB", "jdbc:postgresql://h/d?password=hush2",
                                "KERNEL_DIGEST_DB_PASSWORD", "hush3"));
        assertThat(environment.toString()).doesNotContain("hush").contains("***", "postgresql");
        assertThat(environment.database().password()).map(Secret::toString).contains("***");
    }

    @Test
    void aWrongSecretIsNotRepeatedInItsProblem() {
        read(Map.of("DISCORD_TOKEN", "Bot hush", "KERNEL_DIGEST_DB", "postgres://me:hush@h/d"));
        assertThat(problems.found()).hasSize(2);
        assertThat(problems.found().toString()).doesNotContain("hush");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DISCORD_API_URL                | 127.0.0.1:8810            | an absolute http or https URL
                    DISCORD_GATEWAY_URL            | http://127.0.0.1:8811     | an absolute ws or wss URL
                    DISCORD_SHARDS                 | 4                         | from-to/total
                    DISCORD_SHARDS                 | 3-2/8                     | from-to/total
                    DISCORD_SHARDS                 | 0-8/8                     | from-to/total
                    DISCORD_SHARDS                 | 0-3/8x                    | from-to/total
                    KERNEL_DIGEST_DB               | jdbc:mysql://h/d          | jdbc:postgresql:
                    KERNEL_DIGEST_HTTP             | 8080                      | or off
                    KERNEL_DIGEST_HTTP             | localhost:65536           | or off
                    KERNEL_DIGEST_HTTP             | http://localhost:80       | or off
                    KERNEL_DIGEST_HTTP_TOKEN       | short                     | 16 to 200 characters
                    DISCORD_TOKEN_FILE             | /nowhere/token            | can't be read
                    KERNEL_DIGEST_DB_PASWORD       | x                         | did you mean KERNEL_DIGEST_DB_PASSWORD?
                    DISCORD_TOKN                   | x                         | did you mean DISCORD_TOKEN?
                    """)
    void aWrongVariableIsToldByName(String name, String value, String message) {
        read(Map.of(name, value));
        assertThat(problems.found())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.key()).isEqualTo(name);
                    assertThat(problem.message()).contains(message);
                });
    }

    @Test
    void aTokenInTwoPlacesIsAMistake() {
        read(Map.of("DISCORD_TOKEN", "a", "DISCORD_TOKEN_FILE", "/run/secrets/token"));
        assertThat(problems.found()).extracting(Problem::key).containsExactly("DISCORD_TOKEN_FILE");
    }

    @Test
    void variablesOfOtherProgramsAreLeftAlone() {
        Environment environment =
                read(
                        Map.of(
                                "KERNEL_DIGEST_PORT", "tcp://10.0.0.1:80",
                                "DISCORD_WEBHOOK", "x",
                                "KERNEL_DIGEST_HTTP", "off"));
        assertThat(problems.found()).isEmpty();
        assertThat(environment.pages()).isEmpty();
    }
}
