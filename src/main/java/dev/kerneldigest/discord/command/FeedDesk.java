package dev.kerneldigest.discord.command;

import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.subscription.CustomFeed;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.UserId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Adds and removes the feeds of a server's own. Safe for many threads. */
public interface FeedDesk {
    /**
     * Tries a feed, and adds it when it is one; may take as long as two requests.
     *
     * @param url as somebody typed it
     * @param name what the server calls it; its own title when not given
     */
    Outcome add(GuildId guild, UserId user, String url, Optional<String> name);

    /** Whether the server had it. */
    boolean remove(GuildId guild, SourceId source);

    /** Those of a server, first added first. */
    List<CustomFeed> of(GuildId guild);

    /** What became of adding one. */
    sealed interface Outcome {
        /**
         * It is there.
         *
         * @param entries how many it holds now
         * @param newest the first few of them, the newest first
         * @param named whether the address given is a page that names it
         * @param every the least time between two polls
         */
        record Added(
                CustomFeed feed, int entries, List<Newest> newest, boolean named, Duration every)
                implements Outcome {
            public Added {
                newest = List.copyOf(newest);
            }
        }

        /** The server has it already. */
        record Known(CustomFeed feed) implements Outcome {}

        /** The server has as many as it may. */
        record Full() implements Outcome {}

        /** Another one is being tried for the server just now. */
        record Busy() implements Outcome {}

        /** What was given is no address. */
        record NoAddress() implements Outcome {}

        /** There is no feed, or none that may be asked for; why, for people. */
        record NoFeed(String reason) implements Outcome {}
    }

    /** An entry of a feed, foreign text. */
    record Newest(String title, Optional<URI> url, Optional<Instant> published) {}
}
