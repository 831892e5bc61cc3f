package dev.kerneldigest.feed;

import dev.kerneldigest.feed.FeedState.Health;
import dev.kerneldigest.news.Gap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log once that a source went down, came back, moved or has a gap. */
final class StateLog {
    private static final Logger LOG = LoggerFactory.getLogger(StateLog.class);

    private StateLog() {}

    static void tell(FeedState before, FeedState after) {
        if (before.health() != after.health()) {
            tellHealth(before, after);
        }
        after.gap().filter(gap -> !before.gap().equals(after.gap())).ifPresent(StateLog::tellGap);
        if (!before.moved().equals(after.moved())) {
            LOG.info(
                    "A source is asked elsewhere from now on. source={} url={}",
                    after.source(),
                    after.moved().orElse(after.url()));
        }
    }

    private static void tellGap(Gap gap) {
        LOG.warn(
                "A source moved on further than it could be read back."
                        + " source={} after={} before={} reason=\"{}\"",
                gap.source(),
                gap.after(),
                gap.before(),
                gap.reason());
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
