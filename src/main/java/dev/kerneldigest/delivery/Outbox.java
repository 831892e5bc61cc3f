package dev.kerneldigest.delivery;

import dev.kerneldigest.subscription.SubscriptionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps what is to be sent. Safe for many threads and nodes; a broken database throws.
 *
 * <p>A row is pending until it ends as sent or given up. A claim is a lease: whoever claims a row
 * and dies loses it when the lease ends, and another claims it.
 */
public interface Outbox {
    /**
     * Keeps an edition in one transaction: its stories as posted to the subscription, the
     * subscription's cursor, and a row for each message.
     *
     * @return false, and nothing is kept, when the cursor is no longer at {@link Edition#after} or
     *     a story was posted meanwhile: another node was faster
     */
    boolean publish(Edition edition);

    /** Up to when the subscription has been served; empty when never. */
    Optional<Instant> cursor(SubscriptionId subscription);

    /** Which of these stories the subscription has had. */
    Set<Long> posted(SubscriptionId subscription, Collection<Long> stories);

    /**
     * Takes rows that are due, oldest first; of one channel only the oldest pending one, so that
     * messages of a channel stay in order.
     *
     * @param lease how long nobody else may take them
     */
    List<Delivery> claim(int most, Duration lease, Instant now);

    /**
     * Ends all leases. For the start of a node that shares its database with nobody: what its
     * former process was sending when it died need not wait for the lease to end.
     */
    void release();

    /**
     * It was sent, and is message {@code message} at Discord. Where its edition was revised
     * meanwhile, it is pending again, as an edit of that message.
     *
     * <p>As with {@link #retry} and {@link #giveUp}, nothing happens when another has claimed it
     * since, who finds out for itself: a node that was frozen has nothing to say any more. But an
     * edit that came so late may have undone a newer one, so the message is edited once more.
     */
    void sent(Delivery delivery, long message, Instant now);

    /** It failed for now; due again at {@code next}. */
    void retry(Delivery delivery, String reason, Instant next);

    /** It will never be sent; the reason stays visible. */
    void giveUp(Delivery delivery, String reason, Instant now);

    /** When the next pending row is due, or its lease ends. */
    Optional<Instant> nextDue();

    /**
     * Those of whom a new message was tried and waits for another try, or is being sent just now.
     */
    Set<SubscriptionId> waiting();

    /** How many rows are pending, and since when the oldest is. */
    Backlog backlog();

    /** What waits in the outbox. */
    record Backlog(int pending, int givenUp, Optional<Instant> oldest) {}
}
