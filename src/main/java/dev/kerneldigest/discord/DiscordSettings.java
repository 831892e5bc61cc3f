package dev.kerneldigest.discord;

import java.net.URI;
import java.util.Optional;

/**
 * How to reach Discord.
 *
 * @param token the bot's token, never logged
 * @param api base of the REST API, e.g. {@code http://127.0.0.1:8810/api/v10/}; empty for Discord's
 * @param gateway address of the gateway, {@code ws} or {@code wss}; empty to ask Discord once
 * @param shards which shards run here; empty for all that Discord recommends
 */
public record DiscordSettings(
        String token, Optional<URI> api, Optional<URI> gateway, Optional<ShardRange> shards) {
    public DiscordSettings {
        if (token.isBlank()) {
            throw new IllegalArgumentException("the bot's token is blank");
        }
    }

    /**
     * The shards from {@code from} to {@code to}, both included, of {@code total}; counted from 0.
     */
    public record ShardRange(int from, int to, int total) {
        public ShardRange {
            if (from < 0 || to < from || total <= to) {
                throw new IllegalArgumentException(
                        "shards are from-to/total with from <= to < total, not %d-%d/%d"
                                .formatted(from, to, total));
            }
        }
    }

    @Override
    public String toString() {
        return "DiscordSettings[api=" + api + ", gateway=" + gateway + ", shards=" + shards + "]";
    }
}
