package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.testing.Chronicle;
import dev.kerneldigest.testing.Program;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.discord.TestDiscord;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot as a process, and others that ask it how it is. */
final class HealthCommandTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path folder;

    private final TestFeedServer feeds = TestFeedServer.start();
    private final TestDiscord discord = TestDiscord.start();

    @BeforeEach
    void writeSettings() throws IOException {
        feeds.on("/rss", new Chronicle().answer());
        for (Map.Entry<String, String> file : Chronicle.settings(feeds.url("/rss")).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    @AfterEach
    void close() {
        discord.close();
        feeds.close();
    }

    @Test
    void theRunningBotAnswersHealthAndCheckAndNobodyDoesWhenItIsStopped() throws IOException {
        Program program = new Program(folder, variables(freePort()));
        try (Program.Running running = program.start("run")) {
            assertThat(discord.awaitCommands(9, PATIENCE)).isTrue();
            Program.Ended ready = program.run("health");
            assertThat(ready.out())
                    .isEqualToIgnoringNewLines(
                            "{\"ready\":true,\"checks\":{\"database\":\"ok\",\"discord\":\"ok\"}}");
            assertThat(ready.code()).isZero();
            Program.Ended check = program.run("check");
            assertThat(check.out())
                    .contains("ok     database: the bot that runs has it, and is ready")
                    .contains("ok     token: Discord knows the bot as kernel-digest")
                    .contains("Nothing is wrong.");
            assertThat(check.code()).isZero();
            discord.revokeToken();
            assertThat(program.run("health", "--alive").code()).isZero();
            running.terminate();
            assertThat(running.await(PATIENCE).code()).isNotEqualTo(1);
        }
        Program.Ended stopped = program.run("health");
        assertThat(stopped.code()).isEqualTo(1);
        assertThat(stopped.err())
                .startsWith("health: nobody answers at 127.0.0.1:")
                .contains("the bot does not run");
    }

    @Test
    void withoutStatusPagesNobodyCanBeAsked() {
        Program.Ended ended =
                new Program(folder, Map.of("KERNEL_DIGEST_HTTP", "off")).run("health");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).startsWith("health: KERNEL_DIGEST_HTTP is off");
    }

    private Map<String, String> variables(int port) {
        return Map.of(
                "KERNEL_DIGEST_CONFIG", folder.toString(),
                "KERNEL_DIGEST_DB", "jdbc:h2:file:" + folder.resolve("db/kernel"),
                "KERNEL_DIGEST_HTTP", "127.0.0.1:" + port,
                "DISCORD_API_URL", discord.restUrl().toString(),
                "DISCORD_GATEWAY_URL", discord.gatewayUrl().toString(),
                "DISCORD_TOKEN", discord.token());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
