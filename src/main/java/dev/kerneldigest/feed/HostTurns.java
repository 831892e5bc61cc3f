package dev.kerneldigest.feed;

import java.time.Instant;
import java.util.Optional;

/**
 * Whose turn it is to ask a host, among several nodes. Safe for many threads and nodes; a broken
 * database throws.
 */
public interface HostTurns {
    /** Of a node that is alone: it is always its turn. */
    HostTurns ALONE =
            new HostTurns() {
                @Override
                public Optional<Instant> take(String host, Instant now, Instant until) {
                    return Optional.empty();
                }

                @Override
                public void giveBack(String host, Instant until, Instant free) {}
            };

    /**
     * Takes the turn.
     *
     * @param until it ends then in any case, so that nobody waits for a node that died
     * @return empty when it is ours, else when it will be free, as far as is known
     */
    Optional<Instant> take(String host, Instant now, Instant until);

    /**
     * Gives the turn back, if it is ours still.
     *
     * @param until as it was taken
     * @param free when the host has rested
     */
    void giveBack(String host, Instant until, Instant free);
}
