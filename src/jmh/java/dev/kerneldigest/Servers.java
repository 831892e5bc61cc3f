package dev.kerneldigest;

import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscriptions;
import dev.kerneldigest.subscription.Wish;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestGuild;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Servers with subscriptions, as many as wanted. */
final class Servers {
    /** A server is told to one shard at Discord, of at most so many (Discord docs, "Sharding"). */
    private static final int A_SHARD = 2_500;

    /** Discord's first ids are far from these. */
    private static final long FIRST_CHANNEL = 1L << 40;

    private Servers() {}

    /** A Discord with so many servers, and as many shards as they need. */
    static TestDiscord discord(int servers) {
        TestDiscord discord = TestDiscord.start(Math.ceilDiv(servers, A_SHARD));
        guilds(discord, servers);
        return discord;
    }

    /** The servers of such a Discord, in order. */
    static List<TestGuild> guilds(TestDiscord discord, int servers) {
        return IntStream.range(0, servers)
                .mapToObj(number -> discord.guild("Server " + number))
                .toList();
    }

    /** How many shards so many servers need. */
    static int shards(int servers) {
        return Math.ceilDiv(servers, A_SHARD);
    }

    /** So many servers that no Discord knows want everything at once, each in one channel. */
    static void wantAll(Subscriptions subscriptions, int servers) {
        for (int number = 0; number < servers; number++) {
            add(
                    subscriptions,
                    new GuildId(1 + number),
                    new ChannelId(FIRST_CHANNEL + number),
                    new Interest.All(),
                    new Rhythm.Immediately());
        }
    }

    /** One that wants everything at once, in its first channel. */
    static void wantAll(Subscriptions subscriptions, TestGuild guild) {
        add(
                subscriptions,
                new GuildId(guild.id()),
                new ChannelId(guild.channel("general").id()),
                new Interest.All(),
                new Rhythm.Immediately());
    }

    /** One that wants news of a topic at once, and everything daily and weekly. */
    static void wantThree(Subscriptions subscriptions, TestGuild guild, Interest topic) {
        GuildId id = new GuildId(guild.id());
        ChannelId channel = new ChannelId(guild.channel("general").id());
        LocalTime morning = LocalTime.of(7, 0);
        add(subscriptions, id, channel, topic, new Rhythm.Immediately());
        add(subscriptions, id, channel, new Interest.All(), new Rhythm.Daily(morning));
        add(
                subscriptions,
                id,
                channel,
                new Interest.All(),
                new Rhythm.Weekly(DayOfWeek.THURSDAY, morning));
    }

    private static void add(
            Subscriptions subscriptions,
            GuildId guild,
            ChannelId channel,
            Interest interest,
            Rhythm rhythm) {
        Instant since = Instant.now().minus(Duration.ofSeconds(1));
        subscriptions.add(new Wish(guild, channel, interest, Set.of(), rhythm, since));
    }
}
