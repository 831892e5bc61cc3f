package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.delivery.Line;
import dev.kerneldigest.testing.RecordedLog;
import dev.kerneldigest.testing.discord.Faults;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody resets the bot's token while it runs: only they can mend that. */
@Timeout(120)
final class RevokedTokenTest {
    private static final String REFUSED = "Discord refuses the bot's token";

    @TempDir private Path folder;

    private NewsStage stage;
    private RecordedLog log;

    @BeforeEach
    void open() throws Exception {
        stage = new NewsStage(folder);
        log = new RecordedLog();
    }

    @AfterEach
    void close() {
        log.close();
        stage.close();
    }

    private long tries() {
        return stage.discord.requests().count(Faults.CREATE_MESSAGE);
    }

    @Test
    void aTokenThatTheApiRefusesEndsSendingAndNothingElse() throws Exception {
        try (Bot bot = stage.start()) {
            stage.subscribe();
            stage.tell(990101, "abaci");
            assertThat(stage.channel.awaitMessages(1)).isTrue();

            stage.discord.forgetToken();
            stage.tell(990102, "slide rules");
            assertThat(log.await(REFUSED)).isTrue();
            long before = tries();
            stage.tell(990103, "punch cards");
            assertThat(stage.chronicle.awaitPolls(3)).as("polls go on").isTrue();

            assertThat(tries()).isEqualTo(before);
            assertThat(bot.line()).isInstanceOf(Line.Refused.class);
            assertThat(stage.status()).contains("Nothing is sent at present: " + REFUSED);
            assertThat(stage.backlog().pending()).isPositive();
            assertThat(stage.backlog().givenUp()).isZero();
            assertThat(log.with(REFUSED))
                    .singleElement()
                    .satisfies(
                            line -> assertThat(line).startsWith("ERROR").contains("DISCORD_TOKEN"));
        }
        allArrivesOnceWithANewToken("abaci", "slide rules", "punch cards");
    }

    @Test
    void aGatewayThatRefusesTheTokenEndsSendingAndNothingElse() throws Exception {
        try (Bot bot = stage.start()) {
            stage.subscribe();
            stage.discord.revokeToken();
            assertThat(log.await(REFUSED)).isTrue();
            stage.tell(990104, "abaci");
            stage.tell(990105, "slide rules");
            assertThat(stage.chronicle.awaitPolls(3)).as("polls go on").isTrue();

            assertThat(bot.line()).isInstanceOf(Line.Refused.class);
            assertThat(tries()).isZero();
            assertThat(log.with(REFUSED)).hasSize(1);
        }
        allArrivesOnceWithANewToken("abaci", "slide rules");
    }

    private void allArrivesOnceWithANewToken(String... subjects) throws Exception {
        stage.discord.restoreToken();
        try (Bot _ = stage.start()) {
            for (String subject : subjects) {
                assertThat(stage.channel.awaitText("scheduler for " + subject)).isTrue();
            }
            assertThat(stage.chronicle.awaitPolls(2)).isTrue();
            String all = String.join("\n", stage.read());
            for (String subject : subjects) {
                assertThat(all).containsOnlyOnce("scheduler for " + subject);
            }
        }
    }
}
