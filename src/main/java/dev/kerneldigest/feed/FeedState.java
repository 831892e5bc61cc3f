package dev.kerneldigest.feed;

import dev.kerneldigest.news.Gap;
import dev.kerneldigest.news.SourceId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered of a source from poll to poll, over restarts.
 *
 * @param url the configured address that all this was learnt from; under another one none of it
 *     holds
 * @param moved where the source moved for good, asked in place of the configured address
 * @param validators of the last body that parsed
 * @param bodyHash SHA-256 of the last body that parsed, in hex: the same again holds no news
 * @param health how the last poll ended
 * @param reason why it is not well, for people; blank when it is
 * @param failures how many polls in a row failed
 * @param interval the current time between two polls
 * @param next when it is due
 * @param polled when it was last asked
 * @param succeeded when it last answered well
 * @param changed when it last had news
 * @param gap the last gap that could not be closed
 */
public record FeedState(
        SourceId source,
        URI url,
        Optional<URI> moved,
        Validators validators,
        Optional<String> bodyHash,
        Health health,
        String reason,
        int failures,
        Duration interval,
        Instant next,
        Optional<Instant> polled,
        Optional<Instant> succeeded,
        Optional<Instant> changed,
        Optional<Gap> gap) {

    /** How a source is. */
    public enum Health {
        /** Never polled. */
        NEW,
        WELL,
        /** Down, slow, broken: see the reason. */
        FAILING,
        /** A page or a refusal in place of the feed. */
        BLOCKED,
        /** Asked us to wait. */
        RATE_LIMITED,
        /** 410: polled no more until the operator changes its address. */
        GONE
    }

    /** The same without what the last body was known by, so that it is read again. */
    FeedState withoutBody() {
        return new FeedState(
                source,
                url,
                moved,
                Validators.NONE,
                Optional.empty(),
                health,
                reason,
                failures,
                interval,
                next,
                polled,
                succeeded,
                changed,
                gap);
    }

    /** A source that nobody has polled yet, due at once. */
    public static FeedState fresh(Source source, Instant now) {
        return new FeedState(
                source.id(),
                source.url(),
                Optional.empty(),
                Validators.NONE,
                Optional.empty(),
                Health.NEW,
                "",
                0,
                source.every(),
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same state, and news that may have been missed. */
    public FeedState with(Gap missed) {
        return new FeedState(
                source,
                url,
                moved,
                validators,
                bodyHash,
                health,
                reason,
                failures,
                interval,
                next,
                polled,
                succeeded,
                changed,
                Optional.of(missed));
    }
}
