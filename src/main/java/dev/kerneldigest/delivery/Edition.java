package dev.kerneldigest.delivery;

import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.subscription.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A digest or card on its way into the outbox.
 *
 * @param after the cursor that it was composed from; empty for the subscription's first
 * @param until the cursor once it is kept
 * @param stories what it holds, by story number; may be empty, when only the cursor moves
 * @param request what it was composed of; empty for one that nobody will ask about
 * @param messages one or more, in order; empty when there is nothing to say
 */
public record Edition(
        Subscription subscription,
        Optional<Instant> after,
        Instant until,
        Set<Long> stories,
        Optional<DigestRequest> request,
        List<Message> messages) {
    public Edition {
        stories = Set.copyOf(stories);
        messages = List.copyOf(messages);
    }
}
