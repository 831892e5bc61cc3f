package dev.kerneldigest;

import dev.kerneldigest.config.Environment;
import dev.kerneldigest.config.Secret;
import dev.kerneldigest.discord.DiscordSettings;

/** How Discord is reached: by the bot that runs, and by who looks whether it could. */
final class DiscordReach {
    private DiscordReach() {}

    static DiscordSettings of(Environment environment, Secret token) {
        return new DiscordSettings(
                token.reveal(),
                environment.api(),
                environment.gateway(),
                environment
                        .shards()
                        .map(range ->
                                new DiscordSettings.ShardRange(
                                        range.from(), range.to(), range.total())));
    }
}
