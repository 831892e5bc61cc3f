package dev.kerneldigest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What was asked of a host since the program started.
 *
 * @param host its name, with the port where that is not the usual one
 * @param requests how many were made, each hop of a redirect being one
 * @param notModified how many of them were answered 304
 * @param closest the least time from the end of a request to the start of the next
 * @param mostAtOnce how many requests were under way at a time
 * @param wish the last Retry-After it gave
 */
public record HostRecord(
        String host,
        long requests,
        long notModified,
        Optional<Duration> closest,
        int mostAtOnce,
        Optional<Wish> wish) {

    /**
     * A wish to be left alone.
     *
     * @param until when it ends
     * @param next when the host was asked again; empty as long as it was not
     */
    public record Wish(Instant until, Optional<Instant> next) {
        /** Whether the host was asked before it wished to be. */
        public boolean isBroken() {
            return next.filter(asked -> asked.isBefore(until)).isPresent();
        }
    }
}
