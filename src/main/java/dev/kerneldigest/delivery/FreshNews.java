package dev.kerneldigest.delivery;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Selection;
import dev.kerneldigest.subscription.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what is new for a subscription. The window reaches back a little before the cursor, because
 * an item may be committed after a later one was read; what was posted is known by story. Safe for
 * many threads.
 */
final class FreshNews {
    /** Longer than any transaction that stores items takes, by far. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final NewsArchive archive;
    private final Selection selection;
    private final Outbox outbox;
    private final InstantSource clock;

    FreshNews(NewsArchive archive, Selection selection, Outbox outbox, InstantSource clock) {
        this.archive = archive;
        this.selection = selection;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The items since the cursor that the subscription has not had.
     *
     * <p>There is no end to the window: an item of this very millisecond, or of a node whose clock
     * is ahead, belongs to it too.
     */
    List<ArchivedItem> since(
            Optional<Instant> cursor, Subscription subscription, GuildSettings settings) {
        List<ArchivedItem> items =
                letThrough(subscription, settings, windowStart(subscription, cursor));
        Set<Long> posted = outbox.posted(subscription.id(), Chapters.of(subscription, items));
        return items.stream()
                .filter(item -> !posted.contains(Chapters.of(subscription, item)))
                .toList();
    }

    /** What is in the window and what became free since, as far as the server's settings let it. */
    private List<ArchivedItem> letThrough(
            Subscription subscription, GuildSettings settings, Instant start) {
        Shortlist shortlist = new Shortlist(settings, subscription.rhythm(), clock.instant());
        NewsQuery query = selection.query(subscription);
        Interest interest = subscription.interest();
        List<ArchivedItem> items =
                new ArrayList<>(selection.find(archive, interest, query.from(start)));
        shortlist
                .beforeFree(query, start)
                .ifPresent(sold ->
                        selection.find(archive, interest, sold).stream()
                                .filter(item -> shortlist.becameFree(item, start))
                                .forEach(items::add));
        return shortlist.of(items);
    }

    static Instant windowStart(Subscription subscription, Optional<Instant> cursor) {
        Instant start = cursor.orElse(subscription.since()).minus(OVERLAP);
        return start.isBefore(subscription.since()) ? subscription.since() : start;
    }
}
