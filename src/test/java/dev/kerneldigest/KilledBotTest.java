package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.testing.Chronicle;
import dev.kerneldigest.testing.KillableBot;
import dev.kerneldigest.testing.OldDatabase;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.discord.ChannelKind;
import dev.kerneldigest.testing.discord.Fault;
import dev.kerneldigest.testing.discord.Faults;
import dev.kerneldigest.testing.discord.Freeze;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestGuild;
import dev.kerneldigest.testing.discord.TestMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bot as a process of its own, killed with SIGKILL at chosen points and started again on the
 * same H2 file. Kills by the hundred, at any time, are those of {@link
 * dev.kerneldigest.kills.KillRounds}.
 */
final class KilledBotTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FEED = "/rss";

    @TempDir private Path folder;

    private final Chronicle chronicle = new Chronicle();
    private final TestFeedServer feeds = TestFeedServer.start();
    private final TestDiscord discord = TestDiscord.start();
    private final TestGuild guild = discord.guild("Penguins");
    private final TestChannel channel = guild.channel("kernel");
    private KillableBot bot;

    @BeforeEach
    void settle() {
        feeds.on(FEED, chronicle.answer());
        bot = new KillableBot(folder, discord, Chronicle.settings(feeds.url(FEED)));
    }

    @AfterEach
    void close() {
        bot.close();
        discord.close();
        feeds.close();
    }

    @DisplayName("A5: posts each story once though it is killed after fetch, commit or send")
    @Test
    void killedAtEachStepOfTheWayItPostsEachStoryOnceAndInOrder() throws Exception {
        start();
        subscribe(channel, "sched");
        killAfterFetch();
        killAfterCommit();
        killDuringSend();
        killAfterSend();
        bot.start();
        // Of one channel a later one waits for the earlier: once it is there, those have come.
        chronicle.tell(990015, "The sched_ext scheduler and the last word", "Life goes on.");
        assertThat(channel.awaitText("last word")).isTrue();
        assertThat(channel.messages())
                .extracting(TestMessage::text)
                .satisfiesExactly(
                        first -> assertThat(first).contains("tape drives"),
                        second -> assertThat(second).contains("punch cards"),
                        last -> assertThat(last).contains("last word"));
        assertThat(discord.violations()).isEmpty();
    }

    /** The source has answered, and the process dies at once. */
    private void killAfterFetch() throws InterruptedException {
        CountDownLatch fetched = new CountDownLatch(1);
        feeds.on(
                FEED,
                exchange -> {
                    chronicle.answer().to(exchange);
                    exchange.close();
                    if (exchange.getResponseCode() == 200) {
                        fetched.countDown();
                    }
                });
        chronicle.tell(990011, "A sched_ext scheduler for tape drives", "It is fetched only.");
        assertThat(fetched.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        bot.kill();
        feeds.on(FEED, chronicle.answer());
    }

    /**
     * Its poll is over, so its edition stands in the database; there is no Discord to send it to.
     */
    private void killAfterCommit() throws InterruptedException {
        discord.faults().always(Faults.EVERY_ROUTE, new Fault.DropBefore());
        bot.start();
        assertThat(chronicle.awaitPolls(3)).isTrue();
        bot.kill();
        discord.faults().clear();
        assertThat(discord.requests().count(Faults.CREATE_MESSAGE)).isZero();
        assertThat(channel.messages()).isEmpty();
    }

    /** Discord was asked, and has not posted it. */
    private void killDuringSend() throws InterruptedException {
        discord.faults().always(Faults.CREATE_MESSAGE, new Fault.DropBefore());
        bot.start();
        assertThat(discord.requests().await(Faults.CREATE_MESSAGE, 1)).isTrue();
        bot.kill();
        discord.faults().clear();
        assertThat(channel.messages()).isEmpty();
    }

    /** Discord has posted it, and the answer never comes; of the second it knows nothing later. */
    private void killAfterSend() throws InterruptedException {
        killWhileHeld(Faults.CREATE_MESSAGE);
        assertThat(channel.messages()).hasSize(1);
        chronicle.tell(990012, "A sched_ext scheduler for punch cards", "It is held back.");
        killWhileHeld(Faults.CREATE_MESSAGE);
        assertThat(channel.messages()).hasSize(2);
        discord.forgetNonces();
    }

    /** Starts it, and kills it once Discord has done something there and not answered. */
    private void killWhileHeld(String route) {
        try (Freeze freeze = discord.faults().freeze(route)) {
            bot.start();
            assertThat(freeze.awaitArrival(PATIENCE)).isTrue();
            bot.kill();
        }
        discord.faults().clear();
    }

    @Test
    void anEditThatWasOwedAtTheKillIsMadeAfterTheRestart() throws Exception {
        discord.faults().always(Faults.EDIT_MESSAGE, new Fault.DropBefore());
        start();
        subscribe(channel, "sched");
        chronicle.tell(990014, "[$] A sched_ext scheduler for abaci", "Beads are fast.");
        assertThat(channel.awaitMessages(1)).isTrue();
        chronicle.retell(990014, "A sched_ext scheduler for slide rules", "Beads are fast.");
        assertThat(discord.requests().await(Faults.EDIT_MESSAGE, 1)).isTrue();
        bot.kill();
        discord.faults().clear();
        killWhileHeld(Faults.EDIT_MESSAGE);
        bot.start();
        assertThat(channel.awaitText("slide rules")).isTrue();
        chronicle.tell(990015, "The sched_ext scheduler and the last word", "Life goes on.");
        assertThat(channel.awaitText("last word")).isTrue();
        assertThat(channel.messages()).hasSize(2);
        assertThat(channel.messages().getFirst().text()).doesNotContain("abaci", "🔒");
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void aPostItsFollowUpAndAnAnnouncementWhoseAnswersWereLostAreThereOnce() throws Exception {
        TestChannel forum = guild.channel("posts", ChannelKind.FORUM);
        TestChannel announcements = guild.channel("announcements", ChannelKind.ANNOUNCEMENT);
        start();
        subscribe(forum, "crypto,power,hardening");
        subscribe(announcements, "virt");
        bot.kill();
        tellMoreThanAMessageHolds();
        killWhileHeld(Faults.START_THREAD);
        killWhileHeld(Faults.CREATE_MESSAGE);
        assertThat(forum.posts()).hasSize(1);
        assertThat(forum.posts().getFirst().messages()).hasSize(2);
        discord.forgetNonces();
        chronicle.tell(990050, "QEMU for teapots", "It is published, and nobody says so.");
        killWhileHeld(Faults.CROSSPOST);
        assertThat(announcements.messages()).hasSize(1);
        discord.forgetNonces();
        bot.start();
        chronicle.tell(990051, "QEMU and the last word", "Life goes on.");
        assertThat(announcements.awaitText("last word")).isTrue();
        // One was held, one came too late, and the last one.
        assertThat(discord.requests().await(Faults.CROSSPOST, 3)).isTrue();
        assertThat(announcements.messages()).hasSize(2).allMatch(TestMessage::isPublished);
        assertThat(forum.posts()).hasSize(1);
        assertThat(forum.posts().getFirst().messages()).hasSize(2);
        assertThat(discord.violations()).isEmpty();
    }

    /** An edition names ten stories of a topic at the most, so of three topics. */
    private void tellMoreThanAMessageHolds() {
        String more = " and on whatever else comes to mind".repeat(3);
        List<String> words = List.of("fscrypt", "power management", "kernel hardening");
        for (int story = 0; story < 24; story++) {
            String title = "Report %d on %s%s".formatted(story, words.get(story % 3), more);
            chronicle.tell(990020 + story, title, "One of many.");
        }
    }

    @Test
    void killedWhileItBringsAnOldDatabaseToItsVersionItGoesOnFromThere() throws Exception {
        OldDatabase.make(bot.database(), 1);
        for (String step : List.of("to version \"2", "to version \"4", "to version \"8")) {
            bot.start();
            assertThat(bot.awaitLine(step, PATIENCE)).as("step %s", step).isTrue();
            bot.kill();
        }
        start();
        subscribe(channel, "sched");
        chronicle.tell(990016, "A sched_ext scheduler for old tables", "They are new now.");
        assertThat(channel.awaitText("old tables")).isTrue();
    }

    private void start() throws InterruptedException {
        bot.start();
        assertThat(bot.awaitReady(PATIENCE)).isTrue();
        assertThat(chronicle.awaitPolls(1)).isTrue();
    }

    private void subscribe(TestChannel place, String topics) {
        Map<String, Object> options = Map.of("topic", topics, "when", "instant", "channel", place);
        String answer = discord.slash(channel, guild.admin("ada"), "subscribe", options).text();
        assertThat(answer).startsWith("Subscribed");
    }
}
