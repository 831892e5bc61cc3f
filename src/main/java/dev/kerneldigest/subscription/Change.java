package dev.kerneldigest.subscription;

import java.time.Instant;

/**
 * That somebody changed something for a server.
 *
 * @param what in words, e.g. {@code subscribed #3}
 */
public record Change(GuildId guild, Instant at, UserId by, String what) {}
