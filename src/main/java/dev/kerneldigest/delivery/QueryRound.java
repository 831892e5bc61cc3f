package dev.kerneldigest.delivery;

import dev.kerneldigest.news.ArchivePages;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Selection;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.SubscriptionId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses, among those who want news of a query at once, whom there is something for, so that one
 * item is put to all queries in one pass and nobody is served in vain. Safe for many threads.
 *
 * <p>It only spares work and decides nothing: the desk looks through the whole window of whom it
 * serves. What this node has looked through for a subscription it remembers; of one that it does
 * not know, since it is new, was resumed, has another query or the node was started just now, it
 * goes by the cursor. Once a day each is served whatever has come: so its cursor moves, and no
 * window grows beyond a day.
 */
final class QueryRound {
    /** The longest that a subscription is not served for want of news. */
    static final Duration LONGEST = Duration.ofDays(1);

    private final NewsArchive archive;
    private final Selection selection;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Map<SubscriptionId, Look> looks = new HashMap<>();

    QueryRound(NewsArchive archive, Selection selection, Outbox outbox, InstantSource clock) {
        this.archive = archive;
        this.selection = selection;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * How far a query was looked after.
     *
     * @param served when the desk did, last
     * @param until when anybody did, last
     */
    private record Look(Interest interest, Instant served, Instant until) {
        boolean isDue(Instant now) {
            return !now.isBefore(served.plus(LONGEST));
        }
    }

    static boolean isOf(Subscription subscription) {
        return subscription.interest() instanceof Interest.Query;
    }

    /** The desk has looked through a subscription's whole window. */
    synchronized void served(Subscription subscription, Instant now) {
        looks.put(subscription.id(), new Look(subscription.interest(), now, now));
    }

    /**
     * Those there may be news for, in their order.
     *
     * @param all everyone who is to be looked after now: whom it does not hold is forgotten
     */
    synchronized List<Subscription> concerned(List<Subscription> all) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        Map<SubscriptionId, Look> known = new HashMap<>();
        all.forEach(subscription -> known.put(subscription.id(), look(subscription)));
        looks.clear();
        looks.putAll(known);
        Set<SubscriptionId> concerned =
                known.entrySet().stream()
                        .filter(entry -> entry.getValue().isDue(now))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(HashSet::new));
        List<Subscription> others =
                all.stream().filter(one -> !concerned.contains(one.id())).toList();
        others.stream().filter(selection::hasOwn).map(Subscription::id).forEach(concerned::add);
        concerned.addAll(wanting(others));
        known.forEach((id, look) -> {
            if (!concerned.contains(id)) {
                looks.put(id, new Look(look.interest(), look.served(), now));
            }
        });
        return all.stream().filter(one -> concerned.contains(one.id())).toList();
    }

    private Look look(Subscription subscription) {
        return Optional.ofNullable(looks.get(subscription.id()))
                .filter(look -> look.interest().equals(subscription.interest()))
                .orElseGet(() -> {
                    Instant from = outbox.cursor(subscription.id()).orElse(subscription.since());
                    return new Look(subscription.interest(), from, from);
                });
    }

    /** Those of whom an item of their window is wanted. */
    private Set<SubscriptionId> wanting(List<Subscription> all) {
        Set<SubscriptionId> wanting = new HashSet<>();
        Optional<Instant> start = all.stream().map(this::start).min(Instant::compareTo);
        if (start.isEmpty()) {
            return wanting;
        }
        Map<String, List<Subscription>> byQuery = byQuery(all);
        selection.queries().hold(byQuery.keySet());
        NewsQuery window = NewsQuery.newest(NewsQuery.MOST).from(start.get());
        ArchivePages.forEach(
                archive,
                window,
                item ->
                        selection.queries().wanting(item.item()).stream()
                                .flatMap(text -> byQuery.getOrDefault(text, List.of()).stream())
                                .filter(subscription -> lets(subscription, item))
                                .forEach(subscription -> wanting.add(subscription.id())));
        return wanting;
    }

    private static Map<String, List<Subscription>> byQuery(List<Subscription> all) {
        return all.stream()
                .filter(QueryRound::isOf)
                .collect(Collectors.groupingBy(one -> ((Interest.Query) one.interest()).text()));
    }

    private boolean lets(Subscription subscription, ArchivedItem item) {
        boolean isOfKind =
                subscription.kinds().isEmpty()
                        || subscription.kinds().contains(item.item().reading().kind().id());
        return isOfKind && !item.item().seen().isBefore(start(subscription));
    }

    private Instant start(Subscription subscription) {
        return FreshNews.windowStart(subscription, Optional.of(look(subscription).until()));
    }
}
