package dev.kerneldigest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All pages of a feed that were read, as one.
 *
 * @param feed the newest entries first
 * @param breach where and why reading back ended before anything known was met; empty when all is
 *     there
 */
record Backlog(ParsedFeed feed, Optional<Breach> breach) {
    /**
     * What keeps us from older pages.
     *
     * @param oldest of what was read; what came before may be missing
     * @param reason for people
     * @param retryAfter how long the server asked us to wait
     */
    record Breach(Instant oldest, String reason, Optional<Duration> retryAfter) {}

    /** For how long asking again is pointless, or not wanted. */
    Optional<Duration> rest(Optional<Duration> fresh) {
        return Stream.concat(fresh.stream(), breach.flatMap(Breach::retryAfter).stream())
                .max(Comparator.naturalOrder());
    }

    /** What is wrong with all that was read, in a line for people. */
    Optional<String> complaint(Optional<String> entries) {
        Optional<String> missing =
                breach.map(it -> "mails before " + it.oldest() + " may be missing: " + it.reason());
        return Stream.concat(missing.stream(), entries.stream())
                .reduce((one, other) -> one + "; " + other);
    }

    static Backlog whole(ParsedFeed feed) {
        return new Backlog(feed, Optional.empty());
    }
}
