package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.testing.Answers;
import dev.kerneldigest.testing.Chronicle;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.TestFeedServer.Answer;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @DisplayName(
            "A11: an article of LWN that becomes free is one post and one edit, in both formats")
    @ParameterizedTest(name = "{0} then {1}")
    @CsvSource({"rdf, rdf", "rss, rss", "rdf, rss"})
    void anArticleThatBecomesFreeIsOneEditInBothFormats(String paid, String free) throws Exception {
        try (Bot _ = subscribed()) {
            feeds.on("/lwn", article(paid, "[$] Deadlines in sched_ext"));
            assertThat(channel.awaitText("Deadlines in sched")).isTrue();
            feeds.on("/lwn", article(free, "Deadlines in sched_ext"));
            assertThat(discord.requests().await(Faults.EDIT_MESSAGE, 1)).isTrue();
            assertThat(phoronix.awaitPolls(3)).isTrue();
        }
        assertThat(channel.messages()).hasSize(1);
        assertThat(channel.messages().getFirst().text()).doesNotContain("🔒", "\\[$");
        assertThat(edits()).isEqualTo(1);
        assertThat(discord.violations()).isEmpty();
    }

    /** LWN's feed was RDF with an address of its own for readers of feeds, and is RSS 2.0. */
    private static Answer article(String format, String title) {
        String item =
                """
                <item %s><title>%s</title><link>https://lwn.net/Articles/990023/%s</link>
                <description>A scheduler learns about time.</description></item>
                """;
        return Answers.body(
                format.equals("rdf")
                        ? "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                                + " xmlns='http://purl.org/rss/1.0/'><channel><title>LWN.net</title>"
                                + "</channel>"
                                + item.formatted(
                                        "rdf:about='https://lwn.net/Articles/990023/rss'",
                                        title,
                                        "rss")
                                + "</rdf:RDF>"
                        : "<rss version='2.0'><channel><title>LWN.net</title>"
                                + item.formatted("", title, "")
                                + "</channel></rss>");
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
