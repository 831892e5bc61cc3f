package dev.kerneldigest.delivery;

import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.SubscriptionId;
import java.time.Instant;
import java.util.List;

/**
 * An edition that went into the outbox, with its items as they are now.
 *
 * @param version how often it was composed again, from 0
 * @param created when it went into the outbox
 * @param request composes it again: window, zone and kernels as they were, and its items of today;
 *     items that joined its stories since are among them
 * @param pages its messages as they were written last, in order; whether all are sent already is
 *     not said
 */
public record PublishedEdition(
        EditionId id,
        int version,
        SubscriptionId subscription,
        ChannelId channel,
        Instant created,
        DigestRequest request,
        List<Message> pages) {
    public PublishedEdition {
        pages = List.copyOf(pages);
    }
}
