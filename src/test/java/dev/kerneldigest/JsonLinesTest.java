package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kerneldigest.config.Secret;
import dev.kerneldigest.testing.Program;
import dev.kerneldigest.testing.discord.TestDiscord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log as a JSON object a line. */
final class JsonLinesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long WHEN = 1_767_225_600_123L;

    @TempDir private Path folder;

    private final Logger logger = new LoggerContext().getLogger("dev.kerneldigest.feed.Poller");

    private JsonNode line(String message, @Nullable Throwable thrown, Object... arguments)
            throws IOException {
        LoggingEvent event =
                new LoggingEvent(
                        JsonLinesTest.class.getName(),
                        logger,
                        Level.WARN,
                        message,
                        thrown,
                        arguments);
        event.setTimeStamp(WHEN);
        String written = new String(new JsonLines().line(event), StandardCharsets.UTF_8);
        assertThat(written).endsWith("}\n").containsOnlyOnce("\n");
        return JSON.readTree(written);
    }

    @Test
    void aLineSaysWhenWhoWhatAndItsKeys() throws IOException {
        JsonNode line =
                line("The poll of {} failed. source={} reason=\"{}\"", null, "LWN", "lwn", "a\nb");
        assertThat(line.path("time").asText()).isEqualTo("2026-01-01T00:00:00.123Z");
        assertThat(line.path("level").asText()).isEqualTo("WARN");
        assertThat(line.path("logger").asText()).isEqualTo("dev.kerneldigest.feed.Poller");
        assertThat(line.path("message").asText())
                .isEqualTo("The poll of LWN failed. source=lwn reason=\"a\nb\"");
        assertThat(line.path("fields").toString())
                .isEqualTo("{\"source\":\"lwn\",\"reason\":\"a\\nb\"}");
        assertThat(line.has("error")).isFalse();
    }

    @Test
    void aSentenceWithoutKeysHasNoFields() throws IOException {
        assertThat(line("All is well, {}.", null, "really").has("fields")).isFalse();
    }

    @Test
    void aStackTraceIsInTheLine() throws IOException {
        Throwable thrown = new IllegalStateException("broken", new IOException("the pipe"));
        assertThat(line("It broke. what={}", thrown, "pipe").path("error").asText())
                .startsWith("java.lang.IllegalStateException: broken")
                .contains("at dev.kerneldigest.JsonLinesTest", "Caused by: java.io.IOException");
    }

    @Test
    void aSecretIsStars() throws IOException {
        assertThat(line("Set. token={}", null, new Secret("hush")).toString())
                .contains("***")
                .doesNotContain("hush");
    }

    @Test
    void theProgramLogsSoWhenItIsToldAndTheTokenIsInNone() throws IOException {
        Files.createDirectory(folder.resolve("config"));
        Files.writeString(
                folder.resolve("config/sources.yaml"),
                """
                sources:
                  - {id: own, kind: feed, url: "http://127.0.0.1:9/", every: 1h, enabled: false}
                """);
        try (TestDiscord discord = TestDiscord.start()) {
            Map<String, String> variables = new HashMap<>();
            variables.put("KERNEL_DIGEST_LOG", "TRACE");
            variables.put("KERNEL_DIGEST_LOG_FORMAT", "json");
            variables.put("DISCORD_TOKEN", discord.token());
            variables.put("DISCORD_API_URL", discord.restUrl().toString());
            Program.Ended first = new Program(folder, variables).run("poll");
            assertThat(first.out()).startsWith("No source is enabled.");
            Program.Ended check = new Program(folder, variables).run("check");
            assertThat(check.out()).contains("Discord knows the bot as");
            List<String> lines = (first.err() + check.err()).lines().toList();
            assertThat(lines).hasSizeGreaterThan(20);
            for (String line : lines) {
                assertThat(JSON.readTree(line).has("message")).isTrue();
                assertThat(line).doesNotContain(discord.token());
            }
        }
    }

    @Test
    void anotherFormatIsAMistakeInTheSettings() {
        Program.Ended ended =
                new Program(folder, Map.of("KERNEL_DIGEST_LOG_FORMAT", "xml")).run("poll");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .contains("KERNEL_DIGEST_LOG_FORMAT: has another form, allowed: text or json");
    }
}
