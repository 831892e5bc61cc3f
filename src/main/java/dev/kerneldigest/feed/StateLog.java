package dev.kerneldigest.feed;

import dev.kerneldigest.feed.FeedState.Health;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log once that a source went down, came back or moved, not at every poll. */
final class StateLog {
    private static final Logger LOG = LoggerFactory.getLogger(StateLog.class);

    private StateLog() {}

    static void tell(FeedState before, FeedState after) {
        if (before.health() != after.health()) {
            tellHealth(before, after);
        }
        if (!before.moved().equals(after.moved())) {
            LOG.info(
                    "A source is asked elsewhere from now on. source={} url={}",
                    after.source(),
                    after.moved().orElse(after.url()));
        }
    }

    private static void tellHealth(FeedState before, FeedState after) {
        if (after.health() != Health.WELL) {
            LOG.warn(
                    "A source is not well. source={} health={} reason=\"{}\"",
                    after.source(),
                    after.health(),
                    after.reason());
            return;
        }
        if (before.health() != Health.NEW) {
            LOG.info("A source is well again. source={}", after.source());
        }
    }
}
