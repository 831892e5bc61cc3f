package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.store.Backup;
import dev.kerneldigest.store.Database;
import dev.kerneldigest.store.Restore;
import dev.kerneldigest.testing.Chronicle;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestGuild;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bot starts on last night's backup, after the database that went on from it was lost. */
final class StartOnCopyTest {
    @TempDir private Path folder;

    private final Chronicle chronicle = new Chronicle();
    private final TestFeedServer feeds = TestFeedServer.start();
    private final TestDiscord discord = TestDiscord.start();
    private final TestGuild guild = discord.guild("Penguins");
    private final TestChannel instant = guild.channel("kernel");
    private final TestChannel daily = guild.channel("daily");

    @BeforeEach
    void publish() {
        feeds.on("/rss", chronicle.answer());
    }

    @AfterEach
    void close() {
        discord.close();
        feeds.close();
    }

    @Test
    @DisplayName(
            "A12: a start on a copy of last night's backup has the same subscriptions and repeats nothing")
    void whatWasPostedAfterTheBackupIsNotPostedAgain() throws Exception {
        Path backup = folder.resolve("night.zip");
        try (Bot first = started("live")) {
            subscribe();
            chronicle.tell(990101, "A sched_ext scheduler for tape drives", "Tapes are back.");
            assertThat(instant.awaitMessages(1)).isTrue();
            backUp(backup);
            chronicle.tell(990102, "EEVDF and the laggards", "The sched news of today.");
            assertThat(instant.awaitMessages(2)).isTrue();
            first.publish(2);
            assertThat(daily.awaitMessages(1)).isTrue();
        }
        chronicle.tell(
                990103, "A deadline scheduler for abaci", "Nobody has posted this sched news.");
        Restore.restore(url("copy"), "sa", "any", backup);
        try (Bot second = started("copy")) {
            assertThat(chronicle.awaitPolls(2)).isTrue();
            second.publish(2);
            chronicle.tell(990104, "A sched_ext scheduler for slide rules", "Life goes on.");
            assertThat(instant.awaitMessages(3)).isTrue();
            second.publish(2);
            assertThat(daily.awaitMessages(2)).isTrue();
        }
        assertThat(instant.messages()).hasSize(3);
        assertThat(instant.messages().getLast().text())
                .contains("slide rules")
                .doesNotContain("laggards", "abaci", "tape drives");
        assertThat(daily.messages()).hasSize(2);
        assertThat(daily.messages().getLast().text())
                .contains("slide rules")
                .doesNotContain("laggards", "abaci", "tape drives");
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void aStartOnTheSameDatabasePostsWhatCameMeanwhile() throws Exception {
        try (Bot first = started("live")) {
            subscribe();
            backUp(folder.resolve("night.zip"));
            assertThat(first).isNotNull();
        }
        chronicle.tell(990105, "A deadline scheduler for abaci", "It came while the bot was down.");
        try (Bot second = started("live")) {
            assertThat(instant.awaitMessages(1)).isTrue();
            assertThat(second).isNotNull();
        }
        assertThat(instant.messages().getFirst().text()).contains("abaci");
    }

    private void subscribe() throws InterruptedException {
        // The second poll begins when the first one is stored.
        assertThat(chronicle.awaitPolls(2)).isTrue();
        StagedBot.subscribe(discord, instant, "sched");
        Map<String, Object> wish = Map.of("topic", "sched", "when", "daily");
        assertThat(discord.slash(daily, guild.admin("ada"), "subscribe", wish).text())
                .startsWith("Subscribed");
    }

    /** As the bot's own thread does, in the process that has the file. */
    private void backUp(Path backup) {
        try (Database database = Database.open(url("live"), "sa", "any")) {
            Backup.write(database, backup, Instant.now());
        }
    }

    private Bot started(String database) throws Exception {
        return StagedBot.started(discord, configuration(database));
    }

    private Configuration configuration(String database) throws IOException {
        return StagedBot.configuration(
                folder,
                discord,
                new TestDatabase(url(database), "sa", "any"),
                Chronicle.settings(feeds.url("/rss")).getOrDefault("sources.yaml", ""));
    }

    private String url(String database) {
        return "jdbc:h2:file:" + folder.resolve(database);
    }
}
