package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.testing.Chronicle;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.discord.Fault;
import dev.kerneldigest.testing.discord.Faults;
import dev.kerneldigest.testing.discord.Freeze;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestGuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot as a process of its own, killed with SIGKILL and started again on the same H2 file. */
final class KilledBotTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path folder;

    private final Chronicle chronicle = new Chronicle();
    private final TestFeedServer feeds = TestFeedServer.start();
    private final TestDiscord discord = TestDiscord.start();
    private final TestGuild guild = discord.guild("Penguins");
    private final TestChannel channel = guild.channel("kernel");

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
    void aMessageThatDiscordTookBeforeTheKillIsNotPostedAgain() throws Exception {
        try (Freeze freeze = discord.faults().freeze(Faults.CREATE_MESSAGE);
                Running first = start()) {
            subscribe();
            chronicle.tell(990011, "A sched_ext scheduler for tape drives", "Sending is cut off.");
            assertThat(freeze.awaitArrival(PATIENCE)).isTrue();
            first.kill();
        }
        discord.faults().clear();
        assertThat(channel.messages()).hasSize(1);
        try (Running second = start()) {
            assertThat(second.isAlive()).isTrue();
            // Of one channel the second waits for the first: once it is there, that was sent again.
            chronicle.tell(990012, "EEVDF and the sched_ext laggards", "Life goes on.");
            assertThat(channel.awaitMessages(2)).isTrue();
        }
        assertThat(nonces().get(1)).isEqualTo(nonces().getFirst());
        assertThat(channel.messages()).hasSize(2);
        assertThat(channel.messages().getFirst().text()).contains("tape drives");
        assertThat(channel.messages().getLast().text()).contains("laggards");
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void aMessageThatDiscordDidNotTakeBeforeTheKillIsPostedAfterTheRestart() throws Exception {
        discord.faults().always(Faults.CREATE_MESSAGE, new Fault.DropBefore());
        try (Running first = start()) {
            subscribe();
            chronicle.tell(990013, "A sched_ext scheduler for punch cards", "Discord is away.");
            assertThat(discord.requests().await(Faults.CREATE_MESSAGE, 1)).isTrue();
            first.kill();
        }
        assertThat(channel.messages()).isEmpty();
        discord.faults().clear();
        try (Running second = start()) {
            assertThat(second.isAlive()).isTrue();
            assertThat(channel.awaitMessages(1)).isTrue();
        }
        assertThat(channel.messages()).hasSize(1);
        assertThat(channel.messages().getFirst().text()).contains("punch cards");
    }

    @Test
    void anEditThatWasOwedAtTheKillIsMadeAfterTheRestart() throws Exception {
        discord.faults().always(Faults.EDIT_MESSAGE, new Fault.DropBefore());
        try (Running first = start()) {
            subscribe();
            chronicle.tell(990014, "[$] A sched_ext scheduler for abaci", "Beads are fast.");
            assertThat(channel.awaitMessages(1)).isTrue();
            chronicle.retell(990014, "A sched_ext scheduler for slide rules", "Beads are fast.");
            assertThat(discord.requests().await(Faults.EDIT_MESSAGE, 1)).isTrue();
            first.kill();
        }
        discord.faults().clear();
        try (Running second = start()) {
            assertThat(second.isAlive()).isTrue();
            assertThat(channel.awaitText("slide rules")).isTrue();
        }
        assertThat(channel.messages()).hasSize(1);
        assertThat(channel.messages().getFirst().text()).doesNotContain("abaci", "🔒");
        assertThat(discord.violations()).isEmpty();
    }

    /** What each try to post was recognised by. */
    private List<String> nonces() {
        return discord.requests().entries().stream()
                .filter(request -> request.route().equals(Faults.CREATE_MESSAGE))
                .map(request -> request.body().orElseThrow().path("nonce").asText())
                .toList();
    }

    private void subscribe() throws InterruptedException {
        assertThat(discord.awaitCommands(9, PATIENCE)).isTrue();
        assertThat(discord.awaitShards(1)).isTrue();
        assertThat(chronicle.awaitPolls(1)).isTrue();
        Map<String, Object> options = Map.of("topic", "sched", "when", "instant");
        String answer = discord.slash(channel, guild.admin("ada"), "subscribe", options).text();
        assertThat(answer).startsWith("Subscribed");
    }

    private Running start() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.kerneldigest.Main",
                        "run");
        builder.directory(folder.toFile());
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        Map<String, String> environment = builder.environment();
        environment.put("DISCORD_TOKEN", discord.token());
        environment.put("DISCORD_API_URL", discord.restUrl().toString());
        environment.put("DISCORD_GATEWAY_URL", discord.gatewayUrl().toString());
        environment.put("KERNEL_DIGEST_CONFIG", folder.toString());
        environment.put("KERNEL_DIGEST_DB", "jdbc:h2:file:" + folder.resolve("news"));
        return new Running(builder.start());
    }

    /** A process that is killed, and waited for, in the end. */
    private record Running(Process process) implements AutoCloseable {
        boolean isAlive() {
            return process.isAlive();
        }

        /** SIGKILL: no shutdown hook, no finally, nothing. */
        void kill() {
            process.destroyForcibly().onExit().join();
        }

        @Override
        public void close() {
            kill();
        }
    }
}
