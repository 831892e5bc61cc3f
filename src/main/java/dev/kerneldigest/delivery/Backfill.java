package dev.kerneldigest.delivery;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Selection;
import dev.kerneldigest.subscription.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Gives a new subscription the newest stories of before it began, as one edition; from then on it
 * has had them. Safe for many threads and nodes.
 */
public final class Backfill {
    /** Nobody subscribes for more than a glance at what would have come. */
    public static final int MOST_STORIES = 5;

    /** How often to begin anew when a poll was faster. */
    private static final int MOST_TRIES = 5;

    /** How far back; older news would mislead. */
    private static final Duration REACH = Duration.ofDays(30);

    private final NewsArchive archive;
    private final Selection selection;
    private final Outbox outbox;
    private final EditionDesk desk;
    private final InstantSource clock;

    public Backfill(
            NewsArchive archive,
            Selection selection,
            Outbox outbox,
            EditionDesk desk,
            InstantSource clock) {
        this.archive = archive;
        this.selection = selection;
        this.outbox = outbox;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Puts the stories into the outbox.
     *
     * @param stories how many at the most, 0 to {@link #MOST_STORIES}
     * @return how many messages it came to
     * @throws IllegalStateException when others served the subscription time and again meanwhile
     */
    public int give(Subscription subscription, GuildSettings settings, int stories) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            OptionalInt given = publish(subscription, settings, stories);
            if (given.isPresent()) {
                return given.getAsInt();
            }
        }
        throw new IllegalStateException(
                "others were faster to serve subscription " + subscription.id());
    }

    /** How many messages; empty when a poll served the subscription meanwhile. */
    private OptionalInt publish(Subscription subscription, GuildSettings settings, int stories) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        List<ArchivedItem> items = newest(subscription, settings, stories, now);
        if (items.isEmpty()) {
            return OptionalInt.of(0);
        }
        Optional<Instant> cursor = outbox.cursor(subscription.id());
        Edition edition = desk.edition(subscription, items, cursor, now);
        return outbox.publish(edition)
                ? OptionalInt.of(edition.messages().size())
                : OptionalInt.empty();
    }

    private List<ArchivedItem> newest(
            Subscription subscription, GuildSettings settings, int stories, Instant now) {
        if (stories < 0 || stories > MOST_STORIES) {
            throw new IllegalArgumentException("backfill is 0 to 5 stories, not " + stories);
        }
        NewsQuery query = selection.query(subscription).from(now.minus(REACH));
        List<ArchivedItem> found =
                new Shortlist(settings, subscription.rhythm(), now)
                        .of(selection.find(archive, subscription.interest(), query));
        Set<Long> first = new LinkedHashSet<>();
        for (ArchivedItem item : found) {
            if (first.size() < stories) {
                first.add(item.story());
            }
        }
        return found.stream().filter(item -> first.contains(item.story())).toList();
    }
}
