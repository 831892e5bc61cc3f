package dev.kerneldigest.schedule;

import java.time.Instant;
import java.util.function.Function;

/**
 * What is done when a bell rings. Both may be called by several threads, and, after a crash, once
 * more for the same time; what they throw is logged.
 *
 * @param poll polls the source of this id and says when it is due next
 * @param publish composes a digest
 */
public record Duties(Function<String, Instant> poll, Digests publish) {
    /** Who composes digests. */
    @FunctionalInterface
    public interface Digests {
        /**
         * Composes the digest of a subscription.
         *
         * @param due the time it is for, after a crash that of the bell that was cut off
         */
        void publish(long subscription, Instant due);
    }
}
