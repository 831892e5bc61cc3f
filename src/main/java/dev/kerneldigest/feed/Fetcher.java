package dev.kerneldigest.feed;

import java.net.URI;

/**
 * Asks a server for a feed, politely. Safe for many threads; never throws for what a server does.
 */
public interface Fetcher {
    FetchOutcome fetch(URI url, Validators validators);

    /** Where a thread is since it was given a large body, until it leaves. */
    default LargeBodies large() {
        return new LargeBodies();
    }
}
