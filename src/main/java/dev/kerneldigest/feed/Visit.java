package dev.kerneldigest.feed;

import dev.kerneldigest.feed.FeedState.Health;
import dev.kerneldigest.news.Gap;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * One poll of a source: what was known before, and how that changes what is remembered.
 *
 * @param start when the poll began
 */
record Visit(Source source, FeedState before, Instant start) {
    /** Where to ask: where the source moved for good, else where the operator says. */
    URI url() {
        return before.moved().orElse(source.url());
    }

    /** The state after a feed that was read, or was known already byte for byte. */
    FeedState read(FetchOutcome.Fetched fetched, String hash, Pace.Beat beat, boolean news) {
        Optional<URI> home =
                fetched.moved().or(before::moved).filter(place -> !place.equals(source.url()));
        return new FeedState(
                source.id(),
                source.url(),
                home,
                fetched.validators(),
                Optional.of(hash),
                Health.WELL,
                "",
                0,
                beat.interval(),
                beat.next(),
                Optional.of(start),
                Optional.of(start),
                news ? Optional.of(start) : before.changed(),
                before.gap());
    }

    /**
     * What a breach leaves out.
     *
     * @param newest when the newest item was published that we had before
     */
    Gap gap(Backlog.Breach breach, Optional<Instant> newest) {
        Instant after =
                newest.or(before::succeeded)
                        .filter(known -> known.isBefore(breach.oldest()))
                        .orElse(breach.oldest());
        return new Gap(
                source.id(),
                source.name(),
                source.topics(),
                after,
                breach.oldest(),
                start,
                breach.reason());
    }

    /** The state after "not modified". */
    FeedState notModified(Pace.Beat beat) {
        return new FeedState(
                source.id(),
                source.url(),
                before.moved(),
                before.validators(),
                before.bodyHash(),
                Health.WELL,
                "",
                0,
                beat.interval(),
                beat.next(),
                Optional.of(start),
                Optional.of(start),
                before.changed(),
                before.gap());
    }

    /**
     * The state after a poll that did not end well: what was learnt from the last good body stays.
     * A new address that lets us down is forgotten, so that the next poll asks the configured one;
     * being asked to wait is no let-down.
     */
    FeedState unwell(Health health, String reason, Pace.Beat beat) {
        return new FeedState(
                source.id(),
                source.url(),
                health == Health.RATE_LIMITED ? before.moved() : Optional.empty(),
                before.validators(),
                before.bodyHash(),
                health,
                reason,
                before.failures() + 1,
                beat.interval(),
                beat.next(),
                Optional.of(start),
                before.succeeded(),
                before.changed(),
                before.gap());
    }
}
