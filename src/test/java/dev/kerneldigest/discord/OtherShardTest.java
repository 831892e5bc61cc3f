package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.delivery.Delivery;
import dev.kerneldigest.delivery.DeliveryId;
import dev.kerneldigest.delivery.SendOutcome;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.SubscriptionId;
import dev.kerneldigest.subscription.Wish;
import dev.kerneldigest.testing.discord.ChannelKind;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestGuild;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a node does in servers of which another node's shard hears. */
final class OtherShardTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    private final TestDiscord discord = TestDiscord.start(2);
    private final TestGuild guild = discord.guild("of the other shard", 1);
    private final MemorySubscriptions subscriptions = new MemorySubscriptions();
    private final DiscordBot bot =
            new DiscordBot(
                    new DiscordSettings(
                            discord.token(),
                            Optional.of(discord.restUrl()),
                            Optional.empty(),
                            Optional.of(new DiscordSettings.ShardRange(0, 0, 2))),
                    List.of(),
                    Thread::sleep);

    @BeforeEach
    void connect() throws Exception {
        bot.start();
        assertThat(discord.awaitShards(1)).isTrue();
    }

    @AfterEach
    void disconnect() {
        bot.close();
        discord.close();
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void itsChannelsGetTheirMessagesAndAnnouncementsArePublished() {
        TestChannel text = guild.channel("news");
        TestChannel announcements = guild.channel("announced", ChannelKind.ANNOUNCEMENT);
        assertThat(bot.messenger(Bots.pacer()).send(to(text, 1)))
                .isInstanceOf(SendOutcome.Sent.class);
        assertThat(bot.messenger(Bots.pacer()).send(to(announcements, 2)))
                .isInstanceOf(SendOutcome.Sent.class);
        assertThat(text.messages()).hasSize(1);
        assertThat(announcements.messages())
                .singleElement()
                .satisfies(message -> assertThat(message.isPublished()).isTrue());
    }

    @Test
    void aPauseIsToldInItsSystemChannelWhereNobodyElseCanBeTold() {
        Subscription paused =
                subscriptions.add(
                        new Wish(
                                new GuildId(guild.id()),
                                new ChannelId(guild.channel("news").id()),
                                new Interest.All(),
                                Set.of(),
                                new Rhythm.Hourly(),
                                NOW));
        bot.notices(Bots.pacer(), subscriptions).paused(paused, "the channel was deleted");
        assertThat(guild.channel("general").messages())
                .singleElement()
                .satisfies(
                        message -> assertThat(message.text()).contains("the channel was deleted"));
    }

    private static Delivery to(TestChannel channel, long number) {
        return new Delivery(
                new DeliveryId(number),
                new SubscriptionId(1),
                new ChannelId(channel.id()),
                new Message(0, List.of(new Message.Text("the news"))),
                1);
    }
}
