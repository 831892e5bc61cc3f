package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.delivery.Outbox;
import dev.kerneldigest.store.Database;
import dev.kerneldigest.store.SqlOutbox;
import dev.kerneldigest.testing.Chronicle;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.TestDatabases;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestGuild;
import dev.kerneldigest.testing.discord.TestMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A feed that is polled every second, and a bot that tells a channel of its news at once. */
final class NewsStage implements AutoCloseable {
    final Chronicle chronicle = new Chronicle();
    final TestDiscord discord = TestDiscord.start();
    final TestGuild guild = discord.guild("Penguins");
    final TestChannel channel = guild.channel("kernel");
    private final TestFeedServer feeds = TestFeedServer.start();
    private final TestDatabase place = TestDatabases.h2();

    /** Keeps what is in memory there when no bot runs. */
    private final Database database = Database.open(place.url(), place.user(), StagedBot.PASSWORD);

    private final Configuration configuration;

    NewsStage(Path folder) throws Exception {
        feeds.on("/rss", chronicle.answer());
        String sources = Chronicle.settings(feeds.url("/rss")).getOrDefault("sources.yaml", "");
        configuration = StagedBot.configuration(folder, discord, place, sources);
    }

    /** A bot that is connected; its channel is subscribed by the first. */
    Bot start() throws Exception {
        Bot bot = StagedBot.started(discord, configuration);
        assertThat(discord.awaitShards(1)).isTrue();
        return bot;
    }

    /** A bot that is not started. */
    Bot bot() {
        return new Bot(configuration, configuration.environment().token().orElseThrow());
    }

    /** The first poll is over then: what came before a subscription is not for it. */
    void subscribe() throws InterruptedException {
        assertThat(chronicle.awaitPolls(2)).isTrue();
        StagedBot.subscribe(discord, channel, "sched");
    }

    /** News that the channel wants. */
    void tell(int number, String what) {
        chronicle.tell(number, "A sched_ext scheduler for " + what, "It schedules " + what + ".");
    }

    /** What an admin is answered who asks how things are. */
    String status() {
        return discord.slash(channel, guild.admin("ada"), "status", Map.of()).text();
    }

    List<String> read() {
        return channel.messages().stream().map(TestMessage::text).toList();
    }

    Outbox.Backlog backlog() {
        return new SqlOutbox(database).backlog();
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
        discord.close();
        feeds.close();
        assertThat(discord.violations()).isEmpty();
    }
}
