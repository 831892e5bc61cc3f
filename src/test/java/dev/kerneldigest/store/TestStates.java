package dev.kerneldigest.store;

import dev.kerneldigest.feed.FeedState;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.feed.SourceKind;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.testing.TestItems;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** States of sources of our own making. */
final class TestStates {
    private TestStates() {}

    static FeedState fresh(String source) {
        return FeedState.fresh(
                new Source(
                        new SourceId(source),
                        source,
                        SourceKind.FEED,
                        URI.create("https://example.org/feed"),
                        Duration.ofMinutes(15),
                        true,
                        Set.of(),
                        true),
                TestItems.SEEN);
    }
}
