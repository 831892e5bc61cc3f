package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.testing.Chronicle;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.discord.Faults;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestGuild;
import dev.kerneldigest.testing.discord.TestUser;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A CVE from its announcement to its withdrawal: a real feed, the real bot and JDA client against
 * the test Discord.
 */
final class AnnouncedCveTest {
    private static final String ID = "CVE-2026-10001";
    private static final String TITLE = ID + ": kettle: do not boil over";
    private static final String TEXT =
            """
            Affected and fixed versions
            ===========================

            \tIssue introduced in 6.1.43 with commit 89a4d1a89751 and fixed in 6.1.78 with commit 1296c110c5a0

            Affected files
            ==============

            The file(s) affected by this issue are:
            \tnet/kettle/steam.c

            Mitigation
            ==========
            """;
    private static final String SCORE = "\nSeverity\n========\n\n  CVSS v3.1: 7.8 HIGH\n";

    @TempDir private Path folder;

    private final Chronicle announcements = new Chronicle("lore.kernel.org");
    private final TestFeedServer feeds = TestFeedServer.start();
    private final TestDiscord discord = TestDiscord.start();
    private final TestGuild guild = discord.guild("Penguins");
    private final TestChannel channel = guild.channel("kernel");
    private final TestUser admin = guild.admin("ada");

    @BeforeEach
    void serve() {
        feeds.on("/cve", announcements.answer());
    }

    @AfterEach
    void close() {
        discord.close();
        feeds.close();
    }

    @Test
    @DisplayName("K6: posts a kernel CVE once, shows its score, and strikes it when rejected")
    void aCveIsPostedOnceAndCorrectedAfterwards() throws Exception {
        try (Bot _ = subscribed()) {
            announcements.tell(1, TITLE, TEXT);
            assertThat(channel.awaitText("kettle: do not boil over")).isTrue();
            assertThat(cve("check", Map.of("version", "6.1.77", "id", ID)))
                    .contains("Yes, affected", "introduced in 6.1.43, fixed in 6.1.78");
            assertThat(cve("show", Map.of("id", ID))).contains("not scored", "net/kettle/steam.c");

            announcements.tell(2, "Re: " + TITLE, "This is no bug at all.");
            announcements.tell(3, TITLE, TEXT + SCORE);
            assertThat(channel.awaitText("HIGH")).isTrue();
            assertThat(cve("show", Map.of("id", ID))).contains("7.8 HIGH");

            announcements.tell(4, "REJECTED: " + TITLE, ID + " has now been rejected.");
            assertThat(channel.awaitText("~~[" + ID + "](")).isTrue();
            assertThat(cve("show", Map.of("id", ID))).contains("Rejected", "~~kettle");
        }
        assertThat(channel.messages()).hasSize(1);
        assertThat(channel.messages().getFirst().text()).doesNotContain("Re:", "no bug at all");
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    @DisplayName("A10: a CVE, a reply to it and its withdrawal are one post and one edit")
    void aCveItsReplyAndItsWithdrawalAreOnePostAndOneEdit() throws Exception {
        try (Bot _ = subscribed()) {
            announcements.tell(1, TITLE, TEXT);
            assertThat(channel.awaitText("kettle: do not boil over")).isTrue();
            announcements.tell(2, "Re: " + TITLE, "This is no bug at all.");
            assertThat(announcements.awaitPolls(2)).isTrue();
            announcements.tell(3, "REJECTED: " + TITLE, ID + " has now been rejected.");
            assertThat(channel.awaitText("~~[" + ID + "](")).isTrue();
            assertThat(announcements.awaitPolls(3)).isTrue();
        }
        assertThat(channel.messages()).hasSize(1);
        assertThat(discord.requests().count(Faults.EDIT_MESSAGE)).isEqualTo(1);
        assertThat(discord.violations()).isEmpty();
    }

    private String cve(String subcommand, Map<String, ?> options) {
        return discord.slash(channel, admin, "cve " + subcommand, options).text();
    }

    /** A bot that has seen the list, and whose channel wants vulnerabilities at once. */
    private Bot subscribed() throws Exception {
        Bot bot =
                StagedBot.started(
                        folder,
                        discord,
                        """
                        sources:
                          - {id: cve, name: linux-cve-announce, kind: kernel-cve, url: %s, every: 1s, adapt: false, topics: [vulns]}
                        """
                                .formatted(feeds.url("/cve")));
        assertThat(announcements.awaitPolls(2)).isTrue();
        StagedBot.subscribe(discord, channel, "vulns");
        return bot;
    }
}
