package dev.kerneldigest.kills;

import dev.kerneldigest.testing.Chronicle;
import dev.kerneldigest.testing.Nodes;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.TestDatabases;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.Turnstile;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestGuild;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Several nodes on one PostgreSQL with all that they talk to; a server for each shard. */
record NodeStage(
        TestFeedServer feeds,
        Chronicle chronicle,
        Turnstile turnstile,
        TestDiscord discord,
        TestDatabase database,
        Nodes nodes,
        Readers readers)
        implements AutoCloseable {
    private static final int NODES = 3;

    /** Long enough for a second node at the feed to be noticed. */
    private static final Duration ANSWER = Duration.ofMillis(30);

    static NodeStage in(Path folder) {
        TestFeedServer feeds = TestFeedServer.start();
        Chronicle chronicle = new Chronicle("lwn.net", Stage.FEED_LENGTH);
        Turnstile turnstile = new Turnstile();
        feeds.on(Killer.FEED, turnstile.around(chronicle.answer(), ANSWER));
        TestDiscord discord = TestDiscord.start(NODES);
        List<TestGuild> guilds =
                IntStream.range(0, NODES)
                        .mapToObj(shard -> discord.guild("Penguins of shard " + shard, shard))
                        .toList();
        TestDatabase database = TestDatabases.postgres();
        Nodes nodes =
                new Nodes(
                        NODES,
                        folder,
                        database,
                        discord,
                        Chronicle.settings(feeds.url(Killer.FEED)));
        return new NodeStage(
                feeds,
                chronicle,
                turnstile,
                discord,
                database,
                nodes,
                new Readers(discord, guilds));
    }

    @Override
    public void close() {
        nodes.close();
        discord.close();
        feeds.close();
    }
}
