package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.testing.Chronicle;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.discord.Faults;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestGuild;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was posted and is no longer so: real feeds, the real JDA client against the test Discord;
 * the message is edited, and no second one is posted.
 */
final class CorrectedNewsTest {
    @TempDir private Path folder;

    private final Chronicle lwn = new Chronicle();
    private final Chronicle phoronix = new Chronicle("www.phoronix.com");
    private final TestFeedServer feeds = TestFeedServer.start();
    private final TestDiscord discord = TestDiscord.start();
    private final TestGuild guild = discord.guild("Penguins");
    private final TestChannel channel = guild.channel("kernel");

    @BeforeEach
    void serve() {
        feeds.on("/lwn", lwn.answer());
        feeds.on("/phoronix", phoronix.answer());
    }

    @AfterEach
    void close() {
        discord.close();
        feeds.close();
    }

    @Test
    void aCardOfAReleaseIsEditedWhenASecondSourceReportsIt() throws Exception {
        try (Bot _ = subscribed()) {
            phoronix.tell(1, "util-linux 2.42 released", "Its chrt knows sched_ext schedulers.");
            assertThat(channel.awaitMessages(1)).isTrue();
            assertThat(channel.messages().getFirst().text()).contains("phoronix.com/Articles/1/");
            lwn.tell(990021, "util-linux 2.42 released", "The chrt tool knows sched_ext now.");
            assertThat(channel.awaitText("lwn.net/Articles/990021/")).isTrue();
            assertThat(channel.messages()).hasSize(1);
            assertThat(lwn.awaitPolls(2)).isTrue();
        }
        assertThat(channel.messages()).hasSize(1);
        assertThat(edits()).isEqualTo(1);
        assertThat(discord.violations()).isEmpty();
    }

    @DisplayName("M5: edits its message when an article becomes free")
    @Test
    void anArticleThatBecomesFreeLosesItsLockByOneEdit() throws Exception {
        try (Bot _ = subscribed()) {
            lwn.tell(990022, "[$] Deadlines in sched_ext", "A scheduler learns about time.");
            assertThat(channel.awaitMessages(1)).isTrue();
            assertThat(channel.messages().getFirst().text()).contains("🔒");
            lwn.retell(990022, "Deadlines in sched_ext", "A scheduler learns about time.");
            assertThat(discord.requests().await(Faults.EDIT_MESSAGE, 1)).isTrue();
            assertThat(lwn.awaitPolls(2)).isTrue();
        }
        assertThat(channel.messages()).hasSize(1);
        assertThat(channel.messages().getFirst().text())
                .contains("Deadlines in sched\\_ext")
                .doesNotContain("🔒");
        assertThat(edits()).isEqualTo(1);
        assertThat(discord.violations()).isEmpty();
    }

    private long edits() {
        return discord.requests().entries().stream()
                .filter(request -> request.route().equals(Faults.EDIT_MESSAGE))
                .count();
    }

    /** A bot that has seen both feeds, and whose channel wants news of schedulers at once. */
    private Bot subscribed() throws Exception {
        Bot bot = StagedBot.started(folder, discord, sources());
        assertThat(lwn.awaitPolls(2)).isTrue();
        assertThat(phoronix.awaitPolls(1)).isTrue();
        StagedBot.subscribe(discord, channel, "sched");
        return bot;
    }

    private String sources() {
        return """
        sources:
          - {id: lwn, name: LWN.net, kind: feed, url: %s, every: 1s, adapt: false}
          - {id: phoronix, name: Phoronix, kind: feed, url: %s, every: 1s, adapt: false}
        """
                .formatted(feeds.url("/lwn"), feeds.url("/phoronix"));
    }
}
