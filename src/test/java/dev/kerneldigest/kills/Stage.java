package dev.kerneldigest.kills;

import dev.kerneldigest.testing.Chronicle;
import dev.kerneldigest.testing.KillableBot;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.discord.TestDiscord;
import java.nio.file.Path;
import java.util.List;

/** The bot with all that it talks to. */
record Stage(
        TestFeedServer feeds,
        Chronicle chronicle,
        TestDiscord discord,
        KillableBot bot,
        Readers readers)
        implements AutoCloseable {
    /** The feed is longer than what is told while the bot is away. */
    static final int FEED_LENGTH = 150;

    static Stage in(Path folder) {
        TestFeedServer feeds = TestFeedServer.start();
        Chronicle chronicle = new Chronicle("lwn.net", FEED_LENGTH);
        feeds.on(Killer.FEED, chronicle.answer());
        TestDiscord discord = TestDiscord.start();
        KillableBot bot =
                new KillableBot(folder, discord, Chronicle.settings(feeds.url(Killer.FEED)));
        return new Stage(
                feeds,
                chronicle,
                discord,
                bot,
                new Readers(discord, List.of(discord.guild("Penguins"))));
    }

    @Override
    public void close() {
        bot.close();
        discord.close();
        feeds.close();
    }
}
