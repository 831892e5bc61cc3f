package dev.kerneldigest.subscription;

import dev.kerneldigest.news.SourceId;
import java.net.URI;
import java.time.Instant;

/**
 * A feed that a server added for itself.
 *
 * @param source by which it is polled, {@link SourceId#isCustom}; the same for all servers that
 *     added this address
 * @param name what the server calls it
 * @param title what the feed calls itself, for what all its servers see
 * @param url where it is polled
 * @param added what was there by then counts as old, and is posted nowhere
 */
public record CustomFeed(
        GuildId guild,
        SourceId source,
        String name,
        String title,
        URI url,
        UserId addedBy,
        Instant added) {
    /** The longest name and title, in characters. */
    public static final int LONGEST_NAME = 60;

    public CustomFeed {
        if (!source.isCustom()) {
            throw new IllegalArgumentException("no custom source: " + source);
        }
    }
}
