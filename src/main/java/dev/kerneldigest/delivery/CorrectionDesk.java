package dev.kerneldigest.delivery;

import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.Subscriptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the messages of published editions edited when their stories changed since. Safe for many
 * threads and nodes.
 *
 * <p>What is owed is not written down but seen by comparing what an edition was composed of with
 * what the archive has now, so nothing can be forgotten between the change and the edit. How far
 * back to look is remembered in memory only, to spare the database; a new process looks back as far
 * as editions are open.
 */
public final class CorrectionDesk {
    /** Longer than any transaction that stores items takes, by far. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(CorrectionDesk.class);

    private final Editions editions;
    private final Subscriptions subscriptions;
    private final Function<DigestRequest, List<Message>> press;
    private final InstantSource clock;
    private final AtomicReference<Instant> looked = new AtomicReference<>(Instant.EPOCH);

    /**
     * Makes a desk.
     *
     * @param press the one that wrote the editions
     */
    public CorrectionDesk(
            Editions editions,
            Subscriptions subscriptions,
            Function<DigestRequest, List<Message>> press,
            InstantSource clock) {
        this.editions = editions;
        this.subscriptions = subscriptions;
        this.press = press;
        this.clock = clock;
    }

    /** Corrects all that is outdated. One edition that fails does not cost the others. */
    Tally correct() {
        Instant now = clock.instant();
        Instant before = looked.get();
        Tally tally =
                editions
                        .outdated(
                                now.minus(Editions.OPEN),
                                before.isBefore(now.minus(Editions.OPEN))
                                        ? now.minus(Editions.OPEN)
                                        : before.minus(OVERLAP))
                        .stream()
                        .map(this::tally)
                        .reduce(Tally.NONE, Tally::plus);
        if (tally.owed() == 0) {
            looked.compareAndSet(before, now);
        }
        return tally;
    }

    private Tally tally(EditionId id) {
        try {
            return editions.find(id).map(this::revise).orElse(Tally.NONE);
        } catch (RuntimeException failure) {
            LOG.error("Correcting an edition failed. edition={}", id, failure);
            return new Tally(0, 1);
        }
    }

    /** One of a subscription that was removed is left alone: nobody wants our hand in there. */
    private Tally revise(PublishedEdition edition) {
        return subscriptions
                .find(edition.subscription())
                .map(subscription -> revise(edition, subscription))
                .orElse(Tally.NONE);
    }

    private Tally revise(PublishedEdition edition, Subscription subscription) {
        DigestRequest request = edition.request();
        List<Message> pages = Covers.of(subscription, press.apply(request), request);
        OptionalInt revised = editions.revise(edition, pages, clock.instant());
        return revised.isPresent() ? new Tally(revised.getAsInt(), 0) : new Tally(0, 1);
    }
}
