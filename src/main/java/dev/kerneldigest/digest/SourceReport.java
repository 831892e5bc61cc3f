package dev.kerneldigest.digest;

import dev.kerneldigest.news.Gap;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a source is, for people.
 *
 * @param id as in the settings
 * @param address where it is polled, as in the settings
 * @param reason why it is not well; blank when it is
 * @param failures how many polls in a row failed
 * @param interval the current time between two polls
 * @param polled when it was last asked
 * @param succeeded when it last answered well
 * @param changed when it last had news
 * @param next when it is due; empty when it is polled no more
 * @param gap the last that we may have missed
 */
public record SourceReport(
        String id,
        String name,
        String address,
        Health health,
        String reason,
        int failures,
        Duration interval,
        Optional<Instant> polled,
        Optional<Instant> succeeded,
        Optional<Instant> changed,
        Optional<Instant> next,
        Optional<Gap> gap) {
    /** A source without gaps. */
    public SourceReport(
            String id,
            String name,
            String address,
            Health health,
            String reason,
            int failures,
            Duration interval,
            Optional<Instant> polled,
            Optional<Instant> succeeded,
            Optional<Instant> changed,
            Optional<Instant> next) {
        this(
                id,
                name,
                address,
                health,
                reason,
                failures,
                interval,
                polled,
                succeeded,
                changed,
                next,
                Optional.empty());
    }

    /** How it is, and the mark for it; the words are phrases of digests. */
    public enum Health {
        WELL("✅"),
        NEW("▫️"),
        FAILING("⚠️"),
        BLOCKED("⛔"),
        WAITING("⏳"),
        GONE("🛑");

        private final String mark;

        Health(String mark) {
            this.mark = mark;
        }

        String mark() {
            return mark;
        }

        /** Whether somebody may have to do something. */
        public boolean isTrouble() {
            return this != WELL && this != NEW;
        }
    }
}
