package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.store.Database;
import dev.kerneldigest.testing.Chronicle;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.TestDatabases;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.discord.TestDiscord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own troubles are not a reason to ask a source more often. */
final class BrokenPollTest {
    @TempDir private Path folder;

    @Test
    void aSourceWhoseNewsCannotBeStoredIsAskedAgainWhenItsTimeComes() throws Exception {
        Chronicle chronicle = new Chronicle();
        chronicle.tell(1, "Heard of", "Kept.");
        TestDatabase place = new TestDatabase(TestDatabases.h2().url(), "sa", StagedBot.PASSWORD);
        try (TestFeedServer feeds = TestFeedServer.start().on("/rss", chronicle.answer());
                TestDiscord discord = TestDiscord.start();
                Database database = place.open()) {
            Configuration configuration =
                    StagedBot.configuration(
                            folder,
                            discord,
                            place,
                            "sources:\n  - {id: a, kind: feed, url: \"%s\", every: 1h}\n"
                                    .formatted(feeds.url("/rss")));
            try (Bot bot =
                    new Bot(configuration, configuration.environment().token().orElseThrow())) {
                Instant _ = bot.poll("a");
                TestDatabase.execute(
                        database,
                        List.of(
                                "ALTER TABLE news ADD CHECK (title <> 'Unheard of')",
                                "UPDATE feed_state SET next_poll = polled"));
                chronicle.tell(2, "Unheard of", "Nobody can keep that.");
                assertThat(bot.poll("a")).isAfter(Instant.now().plus(Duration.ofMinutes(59)));
            }
        }
    }
}
