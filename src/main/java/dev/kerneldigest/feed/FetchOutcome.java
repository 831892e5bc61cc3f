package dev.kerneldigest.feed;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What became of one request for a feed. */
public sealed interface FetchOutcome {
    /**
     * The feed came.
     *
     * @param moved where every hop of the way there was permanent (301 or 308), the place to
     *     remember once it has parsed as a feed
     * @param fresh for how long the server says that asking again is pointless (Cache-Control
     *     max-age or Expires)
     */
    record Fetched(
            FeedDocument document,
            Validators validators,
            Optional<URI> moved,
            Optional<Duration> fresh)
            implements FetchOutcome {}

    /** 304: what we have is current. */
    record NotModified(Optional<Duration> fresh) implements FetchOutcome {}

    /** 429 or 503: come back later; {@code retryAfter} as the server asked. */
    record RateLimited(int status, Optional<Duration> retryAfter) implements FetchOutcome {}

    /** 410: the feed is gone for good. */
    record Gone() implements FetchOutcome {}

    /** A web page in place of the feed, and no bot check that we know. */
    record Page(FeedDocument page) implements FetchOutcome {
        static final String REASON = "a web page in place of the feed";
    }

    /** 401, 403 or a bot check in place of the feed: somebody keeps robots out. */
    record Blocked(String reason) implements FetchOutcome {}

    /**
     * Anything else: an error status, a broken connection, a deadline, a body that is too large.
     */
    record Failed(String reason) implements FetchOutcome {}
}
