package dev.kerneldigest.discord;

import dev.kerneldigest.discord.command.SlashCommand;
import dev.kerneldigest.testing.discord.TestDiscord;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Bots that are connected to a test Discord. */
final class Bots {
    private Bots() {}

    static DiscordSettings settings(TestDiscord discord) {
        return new DiscordSettings(
                discord.token(),
                Optional.of(discord.restUrl()),
                Optional.empty(),
                Optional.empty());
    }

    static DiscordBot unstarted(TestDiscord discord, List<SlashCommand> commands) {
        return new DiscordBot(settings(discord), commands, Thread::sleep);
    }

    /** Connected, with its commands registered. */
    static DiscordBot started(TestDiscord discord, List<SlashCommand> commands) throws Exception {
        DiscordBot bot = unstarted(discord, commands);
        bot.start();
        if (!discord.awaitShards(1)) {
            throw new AssertionError("the bot did not connect within 30 s");
        }
        int typed = Math.toIntExact(commands.stream().filter(SlashCommand::isTyped).count());
        if (!discord.awaitCommands(typed, Duration.ofSeconds(30))) {
            throw new AssertionError("the bot did not register its commands within 30 s");
        }
        return bot;
    }

    static Pacer pacer() {
        return new Pacer(Pacer.USUAL_RATE, InstantSource.system(), Thread::sleep);
    }
}
