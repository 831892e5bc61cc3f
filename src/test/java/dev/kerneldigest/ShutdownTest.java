package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.store.Database;
import dev.kerneldigest.store.SqlOutbox;
import dev.kerneldigest.testing.Chronicle;
import dev.kerneldigest.testing.Program;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.discord.Faults;
import dev.kerneldigest.testing.discord.Freeze;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The bot as a process of its own that SIGTERM ends, and that starts again on the same H2 file. */
@Timeout(300)
final class ShutdownTest {
    /** What a process has that SIGTERM ended: 128 and the signal's number. */
    private static final int TERMINATED = 143;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path folder;

    private final Chronicle chronicle = new Chronicle();
    private final TestFeedServer feeds = TestFeedServer.start();

    /** Another host, since of one a source waits for the other. */
    private final TestFeedServer silent = TestFeedServer.start();

    private final TestDiscord discord = TestDiscord.start();
    private final TestChannel channel = discord.guild("Penguins").channel("kernel");
    private final CountDownLatch slowAsked = new CountDownLatch(1);

    @BeforeEach
    void writeSettings() throws IOException {
        feeds.on("/rss", chronicle.answer());
        TestFeedServer.Answer silence = silent.silence();
        silent.on(
                "/slow",
                exchange -> {
                    slowAsked.countDown();
                    silence.to(exchange);
                });
        Map<String, String> files = Chronicle.settings(feeds.url("/rss"));
        Files.writeString(
                folder.resolve("sources.yaml"),
                files.get("sources.yaml")
                        + "  - {id: slow, name: Slow, kind: feed, url: %s, every: 1s, adapt: false}\n"
                                .formatted(silent.url("/slow")));
        Files.writeString(folder.resolve("kernel-digest.yaml"), files.get("kernel-digest.yaml"));
    }

    @AfterEach
    void close() {
        discord.close();
        feeds.close();
        silent.close();
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void whatHangsIsHandedBackAndNothingIsLostOrDoubled() throws Exception {
        try (Freeze freeze = discord.faults().freeze(Faults.CREATE_MESSAGE);
                Program.Running first = start()) {
            subscribe();
            chronicle.tell(990401, "A sched_ext scheduler for abaci", "Beads.");
            assertThat(freeze.awaitArrival(PATIENCE)).isTrue();
            assertThat(slowAsked.await(60, TimeUnit.SECONDS)).isTrue();
            Program.Ended ended = terminated(first);
            assertThat(ended.err()).doesNotContain("ERROR", "left behind", "Not everything");
        }
        assertThat(dueAgain()).isBefore(Instant.now().plusSeconds(30));
        discord.faults().clear();
        try (Program.Running second = start()) {
            chronicle.tell(990402, "A sched_ext scheduler for slide rules", "Rules.");
            arrives(second, "scheduler for slide rules");
            Program.Ended ended = terminated(second);
            assertThat(ended.err()).doesNotContain("ERROR");
        }
        assertThat(read()).containsOnlyOnce("scheduler for abaci");
        assertThat(read()).containsOnlyOnce("scheduler for slide rules");
    }

    @Test
    void newsThatComeWithTheSignalAreToldOnce() throws Exception {
        try (Program.Running first = start()) {
            subscribe();
            chronicle.tell(990403, "A sched_ext scheduler for abaci", "Beads.");
            assertThat(chronicle.awaitPolls(1)).isTrue();
            Program.Ended _ = terminated(first);
        }
        try (Program.Running second = start()) {
            arrives(second, "scheduler for abaci");
            assertThat(chronicle.awaitPolls(2)).isTrue();
            Program.Ended _ = terminated(second);
        }
        assertThat(read()).containsOnlyOnce("scheduler for abaci");
    }

    /** A second signal, as of somebody who is impatient, changes nothing. */
    private static Program.Ended terminated(Program.Running running) {
        long start = System.nanoTime();
        running.terminate();
        running.terminate();
        Program.Ended ended = running.await(PATIENCE);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(ended.code()).isEqualTo(TERMINATED);
        assertThat(took).as(ended.err()).isLessThan(Duration.ofSeconds(10));
        return ended;
    }

    private void arrives(Program.Running running, String text) throws InterruptedException {
        if (!channel.awaitText(text)) {
            throw new AssertionError("in vain: " + text + "; " + terminated(running).err());
        }
    }

    private String read() {
        List<String> texts = channel.messages().stream().map(TestMessage::text).toList();
        return String.join("\n", texts);
    }

    /** What waits in the outbox is due then, its lease being over. */
    private Instant dueAgain() {
        try (Database database = Database.open(address(), "", "")) {
            return new SqlOutbox(database).nextDue().orElseThrow();
        }
    }

    private String address() {
        return "jdbc:h2:file:" + folder.resolve("news");
    }

    private void subscribe() throws InterruptedException {
        assertThat(discord.awaitCommands(9, PATIENCE)).isTrue();
        assertThat(discord.awaitShards(1)).isTrue();
        assertThat(chronicle.awaitPolls(1)).isTrue();
        StagedBot.subscribe(discord, channel, "sched");
    }

    private Program.Running start() {
        return new Program(
                        folder,
                        Map.of(
                                "DISCORD_TOKEN", discord.token(),
                                "DISCORD_API_URL", discord.restUrl().toString(),
                                "KERNEL_DIGEST_HTTP", "off",
                                "DISCORD_GATEWAY_URL", discord.gatewayUrl().toString(),
                                "KERNEL_DIGEST_CONFIG", folder.toString(),
                                "KERNEL_DIGEST_DB", address()))
                .start("run");
    }
}
