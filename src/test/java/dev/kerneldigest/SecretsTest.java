package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.testing.Chronicle;
import dev.kerneldigest.testing.Program;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.discord.Fault;
import dev.kerneldigest.testing.discord.Faults;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot as a process that tells all it can: what must not be seen is in nothing of it. */
final class SecretsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "a-pass-word-of-the-test";

    @TempDir private Path folder;

    private final Chronicle chronicle = new Chronicle();
    private final TestFeedServer feeds = TestFeedServer.start();
    private final TestDiscord discord = TestDiscord.start();
    private final TestChannel channel = discord.guild("Penguins").channel("kernel");

    @BeforeEach
    void writeSettings() throws IOException {
        feeds.on("/rss", chronicle.answer());
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
    void theTokenAndThePasswordAreInNoLogDumpErrorOrFile() throws Exception {
        Program program = new Program(folder, variables(discord.token()));
        String threads;
        Program.Ended ended;
        try (Program.Running running = program.start("run")) {
            liveThroughTrouble();
            threads = running.threads();
            running.terminate();
            ended = running.await(PATIENCE);
        }
        assertThat(ended.err()).contains("TRACE", "DEBUG").doesNotContain(secrets());
        assertThat(ended.out()).doesNotContain(secrets());
        assertThat(threads).contains("main").doesNotContain(secrets());
        assertThat(leftBehind()).isNotEmpty().allSatisfy(file -> isClean(file));
    }

    @Test
    void aTokenThatCannotBeOneIsNotShown() {
        Map<String, String> variables = variables("Bot " + discord.token());
        Program.Ended ended = new Program(folder, variables).run("run");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("DISCORD_TOKEN").doesNotContain(secrets());
    }

    /** News, a message that Discord drops, a gateway that drops us, and a token that is revoked. */
    private void liveThroughTrouble() throws InterruptedException {
        assertThat(discord.awaitCommands(9, PATIENCE)).isTrue();
        StagedBot.subscribe(discord, channel, "sched");
        discord.faults().next(1, Faults.CREATE_MESSAGE, new Fault.DropBefore());
        discord.dropGateway();
        chronicle.tell(990021, "A sched_ext scheduler for safes", "What is inside stays inside.");
        assertThat(channel.awaitMessages(1)).isTrue();
        discord.revokeToken();
        chronicle.tell(990022, "EEVDF behind a closed door", "Nobody answers.");
        assertThat(chronicle.awaitPolls(2)).isTrue();
    }

    private String[] secrets() {
        return new String[] {discord.token(), PASSWORD};
    }

    private List<Path> leftBehind() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private void isClean(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(text).as("%s", file).doesNotContain(secrets());
    }

    private Map<String, String> variables(String token) {
        Map<String, String> variables = new HashMap<>();
        variables.put("DISCORD_TOKEN", token);
        variables.put("DISCORD_API_URL", discord.restUrl().toString());
        variables.put("DISCORD_GATEWAY_URL", discord.gatewayUrl().toString());
        variables.put("KERNEL_DIGEST_HTTP", "off");
        variables.put("KERNEL_DIGEST_CONFIG", folder.toString());
        variables.put("KERNEL_DIGEST_DB", "jdbc:h2:file:" + folder.resolve("news"));
        variables.put("KERNEL_DIGEST_DB_USER", "digest");
        variables.put("KERNEL_DIGEST_DB_PASSWORD", PASSWORD);
        variables.put("KERNEL_DIGEST_LOG", "TRACE");
        return variables;
    }
}
