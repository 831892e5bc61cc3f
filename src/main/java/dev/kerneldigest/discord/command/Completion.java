package dev.kerneldigest.discord.command;

import dev.kerneldigest.subscription.GuildId;

/**
 * Somebody is typing in an option.
 *
 * @param option its name
 * @param typed what stands there so far, may be blank
 */
public record Completion(GuildId guild, String option, String typed) {}
