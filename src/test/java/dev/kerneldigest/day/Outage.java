package dev.kerneldigest.day;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A time in which a source is in trouble, and what the program made of it. Guarded by its feed.
 *
 * <p>The promise: when the program met the trouble, it asks again within twice the source's {@code
 * every} after the trouble is over; if the server asked it to wait longer, after that.
 */
final class Outage {
    private final Trouble trouble;
    private final Instant begin;
    private final Instant end;
    private boolean met;
    private Instant awaited;
    private Optional<Instant> askedAfter = Optional.empty();

    Outage(Trouble trouble, Instant begin, Instant end) {
        this.trouble = trouble;
        this.begin = begin;
        this.end = end;
        this.awaited = end;
    }

    Trouble trouble() {
        return trouble;
    }

    boolean holds(Instant now) {
        return !now.isBefore(begin) && now.isBefore(end);
    }

    /** The source is asked, at whatever time. */
    void asked(Instant now) {
        met |= holds(now);
        if (askedAfter.isEmpty() && !now.isBefore(end)) {
            askedAfter = Optional.of(now);
        }
    }

    /** The source asked to be left alone until then. */
    void awaits(Instant until) {
        awaited = until.isAfter(awaited) ? until : awaited;
    }

    boolean isMet() {
        return met;
    }

    /** How long the program took to ask again, from when it could and was allowed to. */
    Optional<Duration> wait(Instant now) {
        return askedAfter
                .or(() -> Optional.of(now))
                .map(asked -> Duration.between(awaited, asked))
                .filter(wait -> askedAfter.isPresent() || wait.isPositive());
    }

    boolean isOver() {
        return askedAfter.isPresent();
    }

    @Override
    public String toString() {
        return "%s from %s to %s, awaited until %s, asked at %s"
                .formatted(
                        trouble,
                        begin,
                        end,
                        awaited,
                        askedAfter.map(Instant::toString).orElse("no time"));
    }
}
