package dev.kerneldigest.feed;

import java.time.Duration;
import java.util.Optional;

/** What a poll says about when to come back. */
sealed interface Finding {
    /**
     * There was news.
     *
     * @param items how many, at least 1
     * @param fresh for how long the server says that asking again is pointless
     */
    record News(int items, Optional<Duration> fresh) implements Finding {}

    /** All is well, and nothing is new. */
    record Quiet(Optional<Duration> fresh) implements Finding {}

    /** The server asked us to come back later, and mostly when. */
    record AskedToWait(Optional<Duration> retryAfter) implements Finding {}

    /** It failed, or somebody keeps us out. */
    record Trouble() implements Finding {}

    /** There is nothing to come back for. */
    record Over() implements Finding {}
}
