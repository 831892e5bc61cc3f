package dev.kerneldigest.subscription;

import java.util.List;
import java.util.Optional;

/** Keeps the subscriptions and the servers' settings. Safe for many threads and nodes. */
public interface Subscriptions {
    /** Keeps a new one and numbers it; numbers are never used again. */
    Subscription add(Wish wish);

    /** Removes one of this server's; false when the server has none of that number. */
    boolean remove(GuildId guild, SubscriptionId id);

    /**
     * Gives one of this server's what the wish says; its number, its pause and what it was given
     * stay. What waits for it goes where it wants now.
     *
     * @return as it is now; empty when the server has none of that number
     */
    Optional<Subscription> change(SubscriptionId id, Wish wish);

    Optional<Subscription> find(SubscriptionId id);

    /** All of a server, lowest number first. */
    List<Subscription> of(GuildId guild);

    /** All of all servers, lowest number first. */
    List<Subscription> all();

    /** Stops posting, with a reason that people will read. */
    void pause(SubscriptionId id, String reason);

    void resume(SubscriptionId id);

    /** What the server chose, or the defaults. */
    GuildSettings settings(GuildId guild);

    void save(GuildSettings settings);
}
