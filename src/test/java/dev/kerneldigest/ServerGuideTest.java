package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.cli.DemoFeeds;
import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.testing.TestDatabases;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestInteraction;
import dev.kerneldigest.testing.discord.TestUser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide for admins tells them to type does what it says: typed from top to bottom. */
final class ServerGuideTest {
    private static final Path GUIDE = Path.of("docs/servers.md");

    /** A command with something to do; those without options are names in a sentence too. */
    private static final Pattern COMMAND = Pattern.compile("`/([a-z ]+?)( [a-z]+:[^`]+)?`");

    private static final Pattern OPTION = Pattern.compile(" ([a-z]+):(.+?)(?= [a-z]+:|$)");

    @TempDir private Path folder;

    @Test
    void everyCommandOfTheGuideWorks() throws Exception {
        List<MatchResult> commands = COMMAND.matcher(Files.readString(GUIDE)).results().toList();
        assertThat(commands).hasSizeGreaterThan(20);
        try (DemoFeeds feeds = DemoFeeds.start(Instant.now());
                TestDiscord discord = TestDiscord.start()) {
            TestChannel channel = discord.guild("Penguins").channel("kernel");
            TestUser admin = channel.guild().admin("ada");
            Configuration configuration =
                    StagedBot.configuration(folder, discord, TestDatabases.h2(), feeds.sources());
            try (Newsroom newsroom = Newsroom.open(configuration)) {
                newsroom.round().run(feeds.sources(), _ -> {});
            }
            try (Bot _ = StagedBot.started(discord, configuration)) {
                for (MatchResult command : commands) {
                    isUnderstood(command, discord, channel, admin);
                }
            }
            assertThat(discord.violations()).isEmpty();
        }
    }

    private static void isUnderstood(
            MatchResult command, TestDiscord discord, TestChannel channel, TestUser admin) {
        Map<String, Object> options = new LinkedHashMap<>();
        OPTION.matcher(Optional.ofNullable(command.group(2)).orElse(""))
                .results()
                .forEach(option -> options.put(option.group(1), value(option)));
        TestInteraction asked = discord.slash(channel, admin, command.group(1), options);
        assertThat(asked.text())
                .as(command.group())
                .isNotBlank()
                .doesNotContain("Something went wrong", "Did you mean");
    }

    /** Numbers of things are words to Discord. */
    private static Object value(MatchResult option) {
        if (option.group(1).equals("backfill")) {
            return Integer.valueOf(option.group(2));
        }
        return option.group(2);
    }
}
