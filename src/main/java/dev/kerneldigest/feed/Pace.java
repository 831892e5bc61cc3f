package dev.kerneldigest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/*
 * When a source is asked next.
 *
 * The floor is the source's own `every`, the ceiling a day (or `every`, when that is longer). A
 * source with `adapt: false` is asked exactly every `every`, well or not. Otherwise:
 *
 *   news       the interval halves, or falls to the time that one item took to appear since the
 *              last good poll (elapsed / items) when that is less; never below the floor. The very
 *              first page tells nothing of the pace, so the interval stays at the floor.
 *   quiet      the interval grows by half, but never beyond the time since there last was news:
 *              a source that was quiet for an hour is not left alone for longer than an hour. In
 *              the long run the interval is about a third of the silence.
 *   max-age    of a good answer puts the next poll off, by a day at the most.
 *   trouble    the interval is kept for better days; the next poll is a random time between the
 *              floor and twice that, so that who recovers is read soon. After as many failures as
 *              floors make a day the limit doubles with each, up to the ceiling: who was away for
 *              so long is hardly back within the hour. Full jitter, so that a thousand sources
 *              that failed together do not come back together.
 *   Retry-After puts off the next poll, `adapt: false` or not, by two days at the most: a server
 *              that asks for a year has made a mistake (FreshRSS#7920, miniflux#3293). Without
 *              the header 429 and 503 are trouble.
 *
 * Pure: the state that survives a restart is FeedState.failures and FeedState.interval.
 */
final class Pace {
    static final Duration CEILING = Duration.ofHours(24);
    static final Duration MOST_FRESH = Duration.ofDays(1);
    static final Duration MOST_RETRY_AFTER = Duration.ofDays(2);

    /** How long a source that is in trouble is asked as often as it may be, at the least. */
    private static final Duration HOPE = Duration.ofDays(1);

    /** Beyond 2^20 times the floor every backoff is at the ceiling. */
    private static final int MOST_DOUBLINGS = 20;

    private Pace() {}

    /**
     * The next beat.
     *
     * @param before the state before this poll
     * @param random at least 0 and less than 1
     */
    static Beat next(Source source, FeedState before, Finding finding, Instant now, double random) {
        return switch (finding) {
            case Finding.News(int items, Optional<Duration> fresh) ->
                    well(source, faster(source, before, items, now), fresh, now);
            case Finding.Quiet(Optional<Duration> fresh) ->
                    well(source, slower(source, before, now), fresh, now);
            case Finding.AskedToWait(Optional<Duration> retryAfter) ->
                    later(source, before, asked(source, before, retryAfter, random), now);
            case Finding.Trouble() -> later(source, before, backoff(source, before, random), now);
            case Finding.Over() -> later(source, before, ceiling(source), now);
        };
    }

    private static Beat well(
            Source source, Duration interval, Optional<Duration> fresh, Instant now) {
        if (!source.adapt()) {
            return new Beat(source.every(), now.plus(source.every()));
        }
        Duration wait =
                fresh.map(age -> longer(interval, shorter(age, MOST_FRESH))).orElse(interval);
        return new Beat(interval, now.plus(wait));
    }

    private static Beat later(Source source, FeedState before, Duration wait, Instant now) {
        return new Beat(clamp(source, before.interval()), now.plus(wait));
    }

    private static Duration faster(Source source, FeedState before, int items, Instant now) {
        Duration half = before.interval().dividedBy(2);
        return before.succeeded()
                .map(last -> shorter(half, Duration.between(last, now).dividedBy(items)))
                .map(interval -> clamp(source, interval))
                .orElse(source.every());
    }

    private static Duration slower(Source source, FeedState before, Instant now) {
        Duration grown = before.interval().plus(before.interval().dividedBy(2));
        Duration silence =
                before.changed()
                        .map(change -> Duration.between(change, now))
                        .orElse(ceiling(source));
        return clamp(source, shorter(grown, silence));
    }

    private static Duration asked(
            Source source, FeedState before, Optional<Duration> retryAfter, double random) {
        return retryAfter
                .map(wait -> longer(source.every(), shorter(wait, MOST_RETRY_AFTER)))
                .orElseGet(() -> backoff(source, before, random));
    }

    private static Duration backoff(Source source, FeedState before, double random) {
        if (!source.adapt()) {
            return source.every();
        }
        long hopeless = before.failures() + 1 - HOPE.dividedBy(source.every());
        long doublings = Math.clamp(hopeless, 1, MOST_DOUBLINGS);
        Duration most = clamp(source, source.every().multipliedBy(1L << doublings));
        Duration spread = most.minus(source.every());
        return source.every().plusMillis((long) (spread.toMillis() * random));
    }

    private static Duration clamp(Source source, Duration interval) {
        return source.adapt()
                ? longer(source.every(), shorter(interval, ceiling(source)))
                : source.every();
    }

    private static Duration ceiling(Source source) {
        return longer(source.every(), CEILING);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /**
     * When to come back.
     *
     * @param interval the current time between two polls, kept for the next reckoning
     * @param next when the next poll is due
     */
    record Beat(Duration interval, Instant next) {}
}
