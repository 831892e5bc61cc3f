package dev.kerneldigest.delivery;

import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.SubscriptionId;
import dev.kerneldigest.subscription.Subscriptions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves those who want news at once and whom there may be some for. Safe for many threads. */
final class ImmediateRound {
    private static final Logger LOG = LoggerFactory.getLogger(ImmediateRound.class);

    /** Enough to share a commit among many, and not so many that nobody else gets a connection. */
    private static final int SIDE_BY_SIDE = 16;

    private final Subscriptions subscriptions;
    private final Outbox outbox;
    private final QueryRound queries;
    private final ThreadRound threads;
    private final ToIntFunction<SubscriptionId> desk;
    private final InstantSource clock;

    /**
     * Makes a round.
     *
     * @param desk serves one, and tells to how many messages that came
     */
    ImmediateRound(
            Subscriptions subscriptions,
            Outbox outbox,
            QueryRound queries,
            ThreadRound threads,
            ToIntFunction<SubscriptionId> desk,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.outbox = outbox;
        this.queries = queries;
        this.threads = threads;
        this.desk = desk;
        this.clock = clock;
    }

    Tally serve() {
        Instant now = clock.instant();
        Set<SubscriptionId> waiting = outbox.waiting();
        List<Subscription> all =
                subscriptions.all().stream()
                        .filter(Subscription::isActive)
                        .filter(subscription -> subscription.rhythm() instanceof Rhythm.Immediately)
                        .toList();
        List<Subscription> free = all.stream().filter(one -> !waiting.contains(one.id())).toList();
        Tally tally =
                serveAll(
                                free.stream()
                                        .filter(one ->
                                                !QueryRound.isOf(one) && !ThreadRound.isOf(one))
                                        .toList())
                        .plus(served(queries::concerned, free, QueryRound::isOf))
                        .plus(served(threads::concerned, free, ThreadRound::isOf))
                        .plus(new Tally(0, all.size() - free.size()));
        if (tally.owed() == 0) {
            threads.looked(now);
        }
        return tally;
    }

    private Tally serveAll(List<Subscription> all) {
        try (ExecutorService desks =
                Executors.newFixedThreadPool(SIDE_BY_SIDE, Thread.ofVirtual().factory())) {
            List<CompletableFuture<Tally>> tallies =
                    all.stream()
                            .map(one -> CompletableFuture.supplyAsync(() -> tally(one), desks))
                            .toList();
            return tallies.stream().map(CompletableFuture::join).reduce(Tally.NONE, Tally::plus);
        }
    }

    /** Serves those of a sort whom there may be something for. */
    private Tally served(
            UnaryOperator<List<Subscription>> concerned,
            List<Subscription> free,
            Predicate<Subscription> sort) {
        List<Subscription> all = free.stream().filter(sort).toList();
        try {
            return serveAll(concerned.apply(all));
        } catch (RuntimeException failure) {
            LOG.error("Looking whom to serve failed. subscriptions={}", all.size(), failure);
            return new Tally(0, 1);
        }
    }

    private Tally tally(Subscription subscription) {
        try {
            return new Tally(desk.applyAsInt(subscription.id()), 0);
        } catch (RuntimeException failure) {
            LOG.error("Serving a subscription failed. subscription={}", subscription.id(), failure);
            return new Tally(0, 1);
        }
    }
}
