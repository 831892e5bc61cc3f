package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.TestList;
import dev.kerneldigest.testing.TestList.Mail;
import dev.kerneldigest.testing.discord.Faults;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestGuild;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of a pull request that was posted: a real archive of a list, the real JDA client
 * against the test Discord.
 */
final class PullRequestsTest {
    @TempDir private Path folder;

    private static final String REQUEST = "20270101-mm-fixes@kernel.example";

    private final TestList list = new TestList("lkml");
    private final Instant sent = Instant.now().minus(Duration.ofHours(50));
    private final TestFeedServer feeds = TestFeedServer.start();
    private final TestDiscord discord = TestDiscord.start();
    private final TestGuild guild = discord.guild("Penguins");
    private final TestChannel channel = guild.channel("kernel");

    @BeforeEach
    void serve() {
        list.add(Mail.of("hello@kernel.example", "Hello", sent.minusSeconds(60)));
        feeds.on("/lkml/new.atom", list.pages());
    }

    @AfterEach
    void close() {
        discord.close();
        feeds.close();
    }

    @Test
    @DisplayName("K13: a posted pull request is edited with its merge commit and how long it took")
    void aPullRequestIsEditedWhenItIsMerged() throws Exception {
        try (Bot _ = subscribed()) {
            list.add(request(REQUEST, "[GIT PULL] mm: fixes for the slab allocator"));
            assertThat(channel.awaitMessages(1)).isTrue();
            assertThat(channel.messages().getFirst().text())
                    .contains("fixes for the slab allocator")
                    .doesNotContain("merged");
            list.add(merge(REQUEST, sent.plus(Duration.ofHours(49))));
            assertThat(channel.awaitText("merged as")).isTrue();
            assertThat(channel.messages().getFirst().text())
                    .contains("0123456789ab", "git.kernel.org/torvalds/c/0123456789ab", "2 days");
            assertThat(news("kind", "pull")).contains("merged as").doesNotContain("pending");
            list.add(request("20270102-x@kernel.example", "[GIT PULL] mm: more slab fixes"));
            assertThat(channel.awaitMessages(2)).isTrue();
            assertThat(news("kind", "pull")).containsSubsequence("more slab", "pending", "merged");
        }
        assertThat(channel.messages()).hasSize(2);
        assertThat(edits()).isEqualTo(1);
        assertThat(discord.violations()).isEmpty();
    }

    private Mail request(String id, String subject) {
        String text = "Please pull.\n\n mm/slub.c | 4 ++--\n";
        return new Mail(id, "", subject, "ada@kernel.example", sent, text);
    }

    private static Mail merge(String request, Instant at) {
        return new Mail(
                "1.pr-tracker-bot@kernel.org",
                request,
                "Re: [GIT PULL] mm: fixes for the slab allocator",
                "pr-tracker-bot@kernel.org",
                at,
                """
                The pull request you sent on Fri, 1 Jan 2027 10:00:00 +0000:

                > git://git.kernel.example/mm.git tags/mm-fixes

                has been merged into torvalds/linux.git:
                https://git.kernel.org/torvalds/c/0123456789abcdef0123456789abcdef01234567

                Thank you!
                """);
    }

    private String news(String option, String value) {
        return discord.slash(channel, guild.admin("ada"), "news", Map.of(option, value)).text();
    }

    private long edits() {
        return discord.requests().entries().stream()
                .filter(request -> request.route().equals(Faults.EDIT_MESSAGE))
                .count();
    }

    /** A bot that has seen the list, and whose channel wants its pull requests at once. */
    private Bot subscribed() throws Exception {
        Bot bot = StagedBot.started(folder, discord, sources());
        assertThat(list.awaitPolls(2)).isTrue();
        StagedBot.subscribe(discord, channel, "mm");
        return bot;
    }

    private String sources() {
        return """
        sources:
          - {id: lkml, name: LKML, kind: lore, url: %s, every: 1s, adapt: false, topics: [mm]}
        """
                .formatted(feeds.url("/lkml/new.atom"));
    }
}
