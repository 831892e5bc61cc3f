package dev.kerneldigest.subscription;

import dev.kerneldigest.news.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which feeds servers added for themselves. Nobody but a server that added one sees what is in it.
 * Safe for many threads and nodes; a broken database throws.
 */
public interface CustomFeeds {
    /** How many a server may have. */
    int MOST = 10;

    /** Adds one. */
    Addition add(CustomFeed feed);

    /**
     * Whether the server had it. What is remembered of it goes with the last server that had it.
     */
    boolean remove(GuildId guild, SourceId source);

    /** Those of a server, first added first. */
    List<CustomFeed> of(GuildId guild);

    /** One of a source, whosever; empty when no server has it any more. */
    Optional<CustomFeed> find(SourceId source);

    /** One of each source. */
    List<CustomFeed> all();

    /** When a server added which. */
    default Map<SourceId, Instant> added(GuildId guild) {
        return of(guild).stream().collect(Collectors.toMap(CustomFeed::source, CustomFeed::added));
    }

    /** What became of adding one. */
    enum Addition {
        DONE,
        /** The server has this one already. */
        KNOWN,
        /** The server has {@link #MOST}. */
        FULL
    }
}
