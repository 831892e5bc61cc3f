package dev.kerneldigest.delivery;

import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Selection;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.SubscriptionId;
import dev.kerneldigest.subscription.Subscriptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes the edition that a subscription is due and puts it into the outbox. Safe for many threads
 * and nodes.
 *
 * <p>An edition holds the stories first seen since the last one that the subscription has not had.
 * The window reaches back a little before the cursor, because an item may be committed after a
 * later one was read; what was posted is known by story, so nothing comes twice. The same mechanism
 * serves instant posts, digests, and the catch-up after downtime: all differ in when they are rung
 * only.
 */
public final class EditionDesk {
    /** How often to begin anew when another desk was faster; each time there is less left to do. */
    private static final int MOST_TRIES = 5;

    /** A bell may ring so much before its time: some milliseconds, by Quartz. */
    private static final Duration EARLY = Duration.ofMillis(100);

    private final Subscriptions subscriptions;
    private final Selection selection;
    private final Outbox outbox;
    private final InstantSource clock;
    private final FreshNews news;
    private final Compositor compositor;
    private final QueryRound queries;
    private final ImmediateRound immediate;

    /**
     * Makes a desk.
     *
     * @param press composes and writes a digest; no message when there is nothing to say
     */
    public EditionDesk(
            NewsArchive archive,
            Subscriptions subscriptions,
            Selection selection,
            Outbox outbox,
            Function<DigestRequest, List<Message>> press,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.selection = selection;
        this.outbox = outbox;
        this.clock = clock;
        this.news = new FreshNews(archive, selection, outbox, clock);
        this.compositor = new Compositor(archive, subscriptions, selection, press);
        this.queries = new QueryRound(archive, selection, outbox, clock);
        this.immediate =
                new ImmediateRound(
                        subscriptions,
                        outbox,
                        queries,
                        new ThreadRound(archive),
                        this::serve,
                        clock);
    }

    /**
     * Serves one subscription with what is new for it.
     *
     * <p>When another desk publishes meanwhile, we begin anew: it may have read the archive before
     * the last item was committed, of which only we know then.
     *
     * @return how many messages went into the outbox; 0 too when it is paused or gone, its server
     *     wants quiet, or another desk has served all
     * @throws IllegalStateException when others were faster time and again
     */
    public int serve(SubscriptionId id) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Subscription> active = subscriptions.find(id).filter(Subscription::isActive);
            if (active.isEmpty()) {
                return 0;
            }
            GuildSettings settings = settings(active.get());
            boolean quiet = settings.quietUntil(clock.instant()).isPresent();
            if (quiet || pausesUnreadable(active.get())) {
                return 0;
            }
            OptionalInt kept = publish(active.get(), settings);
            if (kept.isPresent()) {
                return kept.getAsInt();
            }
        }
        throw new IllegalStateException("others were faster to serve subscription " + id);
    }

    /**
     * Serves a subscription whose bell rang. One that was cut off by a crash rings again, maybe
     * when its edition is published already: what came since belongs to the next one.
     *
     * @param due the time that it rang for
     * @return as {@link #serve} does
     */
    public int ring(SubscriptionId id, Instant due) {
        Instant earliest = due.minus(EARLY);
        boolean served = outbox.cursor(id).filter(earliest::isBefore).isPresent();
        return served ? 0 : serve(id);
    }

    /**
     * Takes all that is new for a subscription as posted to it, and posts nothing: for a database
     * that was put back, whose news somebody else has posted. What a paused one has not had stays.
     *
     * @throws IllegalStateException when others were faster time and again
     */
    public void takeAsPosted(SubscriptionId id) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Subscription> active =
                    subscriptions
                            .find(id)
                            .filter(Subscription::isActive)
                            .filter(subscription -> !pausesUnreadable(subscription));
            if (active.isEmpty() || outbox.publish(silent(active.get()))) {
                return;
            }
        }
        throw new IllegalStateException("others were faster to serve subscription " + id);
    }

    private Edition silent(Subscription subscription) {
        Optional<Instant> cursor = outbox.cursor(subscription.id());
        Set<Long> stories =
                Chapters.of(subscription, news.since(cursor, subscription, settings(subscription)));
        Instant now = Instant.ofEpochMilli(clock.millis());
        return new Edition(subscription, cursor, now, stories, Optional.empty(), List.of());
    }

    /**
     * Serves all subscriptions that want news at once. One that fails does not cost the others.
     *
     * <p>Where a message has to wait, because Discord is away or wants a pause, nothing is put
     * behind it: what comes meanwhile makes one edition afterwards, instead of a flood.
     */
    Tally serveImmediate() {
        return immediate.serve();
    }

    /** What the next edition of a subscription would hold now; marks nothing as posted. */
    public List<Message> preview(Subscription subscription) {
        Optional<Instant> cursor = outbox.cursor(subscription.id());
        GuildSettings settings = settings(subscription);
        List<ArchivedItem> fresh = news.since(cursor, subscription, settings);
        return compositor
                .edition(subscription, settings, fresh, cursor, clock.instant())
                .messages();
    }

    private GuildSettings settings(Subscription subscription) {
        return subscriptions.settings(subscription.guild());
    }

    /** A query of an older or newer kernel-digest may be none to us; people are to know. */
    private boolean pausesUnreadable(Subscription subscription) {
        Optional<String> mistake = selection.mistake(subscription.interest());
        mistake.ifPresent(it -> subscriptions.pause(subscription.id(), it));
        return mistake.isPresent();
    }

    /**
     * How many messages it came to; empty when another desk was faster.
     *
     * <p>An empty window moves the cursor of a query only, and only once a day: the archive has no
     * index for queries, so their windows must not grow for as long as nothing is found.
     */
    private OptionalInt publish(Subscription subscription, GuildSettings settings) {
        // Milliseconds: what both databases keep, so that the cursor read back is the one written.
        Instant now = Instant.ofEpochMilli(clock.millis());
        Optional<Instant> cursor = outbox.cursor(subscription.id());
        List<ArchivedItem> fresh = news.since(cursor, subscription, settings);
        if (fresh.isEmpty() && cursor.isPresent() && !isLate(subscription, cursor.get(), now)) {
            queries.served(subscription, now);
            return OptionalInt.of(0);
        }
        Edition edition = compositor.edition(subscription, settings, fresh, cursor, now);
        boolean kept = outbox.publish(edition);
        if (!kept) {
            return OptionalInt.empty();
        }
        queries.served(subscription, now);
        return OptionalInt.of(edition.messages().size());
    }

    private static boolean isLate(Subscription subscription, Instant cursor, Instant now) {
        return QueryRound.isOf(subscription) && !now.isBefore(cursor.plus(QueryRound.LONGEST));
    }

    /** The edition of these items, for one that is served out of turn. */
    Edition edition(
            Subscription subscription,
            List<ArchivedItem> items,
            Optional<Instant> cursor,
            Instant now) {
        return compositor.edition(subscription, settings(subscription), items, cursor, now);
    }
}
