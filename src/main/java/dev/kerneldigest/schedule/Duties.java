package dev.kerneldigest.schedule;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * What is done when a bell rings. Both may be called by several threads, and, after a crash, once
 * more for the same time; what they throw is logged.
 *
 * @param poll polls the source of this id and says when it is due next
 * @param publish composes the digest of the subscription of this number
 */
public record Duties(Function<String, Instant> poll, LongConsumer publish) {}
