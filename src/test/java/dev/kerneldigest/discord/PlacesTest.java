package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.delivery.Delivery;
import dev.kerneldigest.delivery.DeliveryId;
import dev.kerneldigest.delivery.Messenger;
import dev.kerneldigest.delivery.SendOutcome;
import dev.kerneldigest.digest.Cover;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.discord.command.Invocation;
import dev.kerneldigest.discord.command.Reply;
import dev.kerneldigest.discord.command.SlashCommand;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.SubscriptionId;
import dev.kerneldigest.testing.SettableClock;
import dev.kerneldigest.testing.discord.ChannelKind;
import dev.kerneldigest.testing.discord.Fault;
import dev.kerneldigest.testing.discord.Faults;
import dev.kerneldigest.testing.discord.Permissions;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestGuild;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.internal.entities.GuildImpl;
import net.dv8tion.jda.internal.entities.channel.concrete.ThreadChannelImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Forums and announcement channels, with the real JDA client. */
final class PlacesTest {
    private static final String CROSSPOST =
            "POST /channels/{channel_id}/messages/{message_id}/crosspost";
    private static final String POST = "POST /channels/{channel_id}/threads";

    private static TestDiscord discord;
    private static DiscordBot bot;
    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final SettableClock CLOCK = SettableClock.at("2026-11-20T08:00:00Z");
    private static Messenger messenger;

    private TestGuild guild;

    @BeforeAll
    static void connect() throws Exception {
        discord = TestDiscord.start();
        bot = Bots.started(discord, List.of(new PingCommand()));
        messenger = bot.messenger(Bots.pacer(), Duration.ofSeconds(30), CLOCK);
    }

    @AfterAll
    static void disconnect() {
        bot.close();
        discord.close();
        assertThat(discord.violations()).isEmpty();
    }

    @BeforeEach
    void found() {
        guild = discord.guild("places " + NUMBERS.incrementAndGet());
    }

    @AfterEach
    void endFaults() {
        discord.faults().clear();
    }

    private static Delivery to(TestChannel channel, int part, int attempts, String title) {
        Message message =
                new Message(0, List.of(new Message.Text("part " + part)))
                        .withCover(
                                new Cover(
                                        title,
                                        part,
                                        List.of("mm", "Memory management", "bpf", "BPF"),
                                        false,
                                        Optional.empty()));
        return new Delivery(
                new DeliveryId(NUMBERS.incrementAndGet()),
                new SubscriptionId(1),
                new ChannelId(channel.id()),
                message,
                attempts);
    }

    @DisplayName("S4: posts in forums, with the tags of the topics")
    @Test
    void aDigestIsOnePostOfItsTitleWithTheTagsOfItsTopics() {
        TestChannel forum = guild.channel("forum", ChannelKind.FORUM);
        long memory = forum.tag("memory Management");
        long bpf = forum.tag("bpf");
        forum.tag("Rust");

        assertThat(messenger.send(to(forum, 1, 1, "Digest A")))
                .isInstanceOf(SendOutcome.Sent.class);
        assertThat(discord.lastBody(POST).path("applied_tags"))
                .extracting(tag -> tag.asLong())
                .containsExactlyInAnyOrder(memory, bpf);
        assertThat(messenger.send(to(forum, 2, 1, "Digest A")))
                .isInstanceOf(SendOutcome.Sent.class);
        TestChannel post = forum.posts().getFirst();
        assertThat(forum.posts()).hasSize(1);
        assertThat(post.name()).isEqualTo("Digest A");
        assertThat(post.messages())
                .extracting(one -> one.text())
                .containsExactly("part 1", "part 2");
    }

    @Test
    void aPostWhoseAnswerWasLostIsFoundAndNotMadeAgain() {
        TestChannel forum = guild.channel("forum", ChannelKind.FORUM);
        Delivery first = to(forum, 1, 1, "Digest A");
        Delivery other = to(forum, 1, 1, "Digest A");
        SendOutcome posted = messenger.send(first);
        assertThat(messenger.send(again(first))).isEqualTo(posted);
        assertThat(forum.posts()).hasSize(1);
        assertThat(messenger.send(again(other)))
                .as("another digest of the same title")
                .isInstanceOf(SendOutcome.Sent.class)
                .isNotEqualTo(posted);
        assertThat(forum.posts()).hasSize(2);
    }

    @Test
    void aFollowUpWhoseAnswerWasLostIsFoundAndNotPostedAgain() {
        TestChannel forum = guild.channel("forum", ChannelKind.FORUM);
        Delivery further = to(forum, 2, 1, "Digest A");
        messenger.send(to(forum, 1, 1, "Digest A"));
        SendOutcome posted = messenger.send(further);
        discord.forgetNonces();
        assertThat(messenger.send(again(further))).isEqualTo(posted);
        assertThat(forum.posts().getFirst().messages()).hasSize(2);
    }

    @Test
    void ofTwoPostsWithOneTitleAFollowUpIsInTheOneOfItsOwnDigest() {
        TestChannel forum = guild.channel("forum", ChannelKind.FORUM);
        Delivery further = to(forum, 2, 1, "Digest A");
        messenger.send(to(forum, 1, 1, "Digest A"));
        SendOutcome.Sent posted = (SendOutcome.Sent) messenger.send(further);
        messenger.send(to(forum, 1, 1, "Digest A"));
        messenger.send(to(forum, 2, 1, "Digest A"));
        assertThat(forum.posts()).allMatch(post -> post.messages().size() == 2);
        assertThat(messenger.edit(further, posted.message())).isEqualTo(posted);
    }

    @Test
    void aPostThatNobodyReadsAnyMoreIsFoundToo() {
        TestChannel forum = guild.channel("forum", ChannelKind.FORUM);
        Delivery first = to(forum, 1, 1, "Digest A");
        SendOutcome posted = messenger.send(first);
        forum.posts().getFirst().archive();
        assertThat(messenger.send(again(first))).isEqualTo(posted);
        assertThat(forum.posts()).hasSize(1);
    }

    @Test
    void anAnnouncementWhoseAnswerWasLostIsPublishedOnce() {
        TestChannel announcements = guild.channel("announcements", ChannelKind.ANNOUNCEMENT);
        awaitCached(announcements);
        CLOCK.advance(Duration.ofHours(2));
        Delivery delivery = to(announcements, 1, 1, "");
        SendOutcome posted = messenger.send(delivery);
        discord.forgetNonces();
        assertThat(messenger.send(again(delivery))).isEqualTo(posted);
        assertThat(announcements.messages()).hasSize(1);
        assertThat(announcements.messages().getFirst().isPublished()).isTrue();
    }

    @Test
    void anAnnouncementThatDiscordFailedToPublishIsPublishedByTheNextTry() {
        TestChannel announcements = guild.channel("announcements", ChannelKind.ANNOUNCEMENT);
        awaitCached(announcements);
        CLOCK.advance(Duration.ofHours(2));
        discord.faults().next(1, CROSSPOST, new Fault.Status(500, 0));
        Delivery delivery = to(announcements, 1, 1, "");
        assertThat(messenger.send(delivery)).isInstanceOf(SendOutcome.TryLater.class);
        assertThat(messenger.send(again(delivery))).isInstanceOf(SendOutcome.Sent.class);
        assertThat(announcements.messages()).hasSize(1);
        assertThat(announcements.messages().getFirst().isPublished()).isTrue();
    }

    @Test
    void anAnnouncementIsPublishedThoughTheCacheDoesNotKnowItsChannel() {
        TestChannel announcements = guild.channel("announcements", ChannelKind.ANNOUNCEMENT);
        discord.refuseGateway(true);
        discord.invalidateSessions();
        try {
            assertThat(messenger.send(to(announcements, 1, 1, "")))
                    .isInstanceOf(SendOutcome.Sent.class);
            assertThat(announcements.messages().getFirst().isPublished()).isTrue();
        } finally {
            discord.refuseGateway(false);
        }
        assertThat(discord.awaitShards(1)).isTrue();
    }

    @Test
    void aTitleLongerThanDiscordTakesIsCut() {
        TestChannel forum = guild.channel("forum", ChannelKind.FORUM);
        assertThat(messenger.send(to(forum, 1, 1, "x".repeat(300))))
                .isInstanceOf(SendOutcome.Sent.class);
        assertThat(forum.posts().getFirst().name()).hasSize(100);
    }

    @Test
    @DisplayName("S5: of announcements ten an hour are published, and further ones wait")
    void anAnnouncementIsPublishedTenTimesAnHour() {
        TestChannel announcements = guild.channel("announcements", ChannelKind.ANNOUNCEMENT);
        awaitCached(announcements);
        CLOCK.advance(Duration.ofHours(2));
        long before = crossposts();
        for (int i = 0; i < 10; i++) {
            assertThat(messenger.send(to(announcements, 1, 1, "")))
                    .isInstanceOf(SendOutcome.Sent.class);
            CLOCK.advance(Duration.ofMinutes(1));
        }
        Delivery further = to(announcements, 1, 1, "");
        SendOutcome full =
                new SendOutcome.TryLater(
                        "ten messages were published there within the hour",
                        Duration.ofMinutes(50));
        assertThat(messenger.send(further)).isEqualTo(full);
        assertThat(messenger.send(again(further))).isEqualTo(full);
        assertThat(announcements.messages()).hasSize(10);
        CLOCK.advance(Duration.ofMinutes(50));
        assertThat(messenger.send(again(further))).isInstanceOf(SendOutcome.Sent.class);
        assertThat(crossposts() - before).isEqualTo(11);
    }

    @Test
    void anAnnouncementThatMayHaveBeenSentBeforeNeverWaits() {
        TestChannel announcements = guild.channel("announcements", ChannelKind.ANNOUNCEMENT);
        awaitCached(announcements);
        CLOCK.advance(Duration.ofHours(2));
        for (int i = 0; i < 10; i++) {
            messenger.send(to(announcements, 1, 1, ""));
        }
        assertThat(messenger.send(again(to(announcements, 1, 1, ""))))
                .isInstanceOf(SendOutcome.Sent.class);
    }

    private static Delivery again(Delivery delivery) {
        return new Delivery(
                delivery.id(),
                delivery.subscription(),
                delivery.channel(),
                delivery.message(),
                delivery.attempts() + 1);
    }

    @Test
    void anAnnouncementThatCannotBePublishedIsSentAllTheSame() {
        TestChannel announcements = guild.channel("announcements", ChannelKind.ANNOUNCEMENT);
        awaitCached(announcements);
        discord.faults().always(CROSSPOST, new Fault.Status(403, 50013));
        assertThat(messenger.send(to(announcements, 1, 1, "")))
                .isInstanceOf(SendOutcome.Sent.class);
        assertThat(announcements.messages()).hasSize(1);
    }

    @Test
    void nothingIsAskedOfDiscordWhereAPermissionIsKnownToBeLacking() {
        TestChannel closed = guild.channel("closed");
        closed.deny(Permissions.EMBED_LINKS);
        awaitCached(guild.channel("after"));
        long before = discord.requests().count(Faults.CREATE_MESSAGE);
        assertThat(messenger.send(to(closed, 1, 1, "")))
                .isEqualTo(new SendOutcome.Closed("the bot lacks Embed Links there"));
        assertThat(discord.requests().count(Faults.CREATE_MESSAGE)).isEqualTo(before);
    }

    /** JDA shows a thread to others before it has set the channel that the thread is in. */
    @Test
    void aThreadThatIsStillBeingBuiltIsNotKnown() {
        TestChannel channel = guild.channel("kernel");
        awaitCached(channel);
        GuildImpl server =
                (GuildImpl) bot.cached(new ChannelId(channel.id())).orElseThrow().getGuild();
        ThreadChannelImpl half = new ThreadChannelImpl(1, server, ChannelType.GUILD_PUBLIC_THREAD);
        assertThat(new Places(_ -> Optional.of(half)).lacking(new ChannelId(1))).isEmpty();
    }

    private static long crossposts() {
        return discord.requests().count(CROSSPOST);
    }

    /** Events come in order: once somebody was answered, all that happened before is known. */
    private void awaitCached(TestChannel channel) {
        assertThat(discord.slash(channel, guild.admin("ada"), "ping", Map.of()).text())
                .isEqualTo("pong");
    }

    private static final class PingCommand implements SlashCommand {
        @Override
        public SlashCommandData declaration() {
            return Commands.slash("ping", "Answers");
        }

        @Override
        public Reply answer(Invocation invocation) {
            return Reply.text("pong");
        }
    }
}
