package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.TestList;
import dev.kerneldigest.testing.TestList.Mail;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestGuild;
import dev.kerneldigest.testing.discord.TestMessage;
import dev.kerneldigest.testing.discord.TestUser;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What somebody gets who follows patches and a pull request: a real archive of a list, the real JDA
 * client against the test Discord.
 */
final class FollowedThreadsTest {
    @TempDir private Path folder;

    private static final String REQUEST = "20270101-mm-fixes@kernel.example";

    private final TestList list = new TestList("lkml");
    private final Instant sent = Instant.now().minus(Duration.ofHours(50));
    private final TestFeedServer feeds = TestFeedServer.start();
    private final TestDiscord discord = TestDiscord.start();
    private final TestGuild guild = discord.guild("Penguins");
    private final TestChannel channel = guild.channel("kernel");
    private final TestUser reader = guild.member("linus");
    private final TestChannel direct = discord.direct(reader);

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
    @DisplayName("K12: who presses Follow is told of the next version and of the merge, alone")
    void whoFollowsGetsTheNextVersionAndTheMerge() throws Exception {
        try (Bot _ = subscribed()) {
            list.add(post("v2@kernel.example", "[PATCH v2] mm: age folios"));
            assertThat(channel.awaitMessages(1)).isTrue();
            assertThat(follow(channel.messages().getFirst())).contains("You follow", "age folios");
            list.add(post("v3@kernel.example", "[PATCH v3] mm: age folios"));
            assertThat(direct.awaitText("v3")).isTrue();
            list.add(post(REQUEST, "[GIT PULL] mm: fixes for the slab allocator"));
            assertThat(channel.awaitMessages(3)).isTrue();
            assertThat(follow(channel.messages().getLast())).contains("You follow", "slab");
            list.add(merge(REQUEST, sent.plus(Duration.ofHours(49))));
            assertThat(direct.awaitText("merged as")).isTrue();
            assertThat(direct.messages().getLast().text()).contains("0123456789ab", "2 days");
            assertThat(direct.messages()).hasSize(4);
            assertThat(follow(channel.messages().get(1))).contains("no longer follow");
            list.add(post("v4@kernel.example", "[PATCH v4] mm: age folios"));
            assertThat(channel.awaitMessages(4)).isTrue();
            assertThat(list.awaitPolls(2)).isTrue();
        }
        assertThat(direct.messages()).hasSize(4);
        assertThat(discord.violations()).isEmpty();
    }

    /** Somebody who manages nothing presses the button. */
    private String follow(TestMessage message) {
        int button = message.labels().indexOf("🔔 Follow");
        return discord.press(channel, reader, message, message.buttons().get(button)).text();
    }

    private Mail post(String id, String subject) {
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
