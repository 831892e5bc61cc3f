package dev.kerneldigest.discord.command;

import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.People;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.Subscriptions;
import dev.kerneldigest.subscription.UserId;
import dev.kerneldigest.subscription.Wish;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people want for themselves, as direct messages. Safe for many threads. */
final class PersonalSubscriptions {
    private final Subscriptions subscriptions;
    private final SubscriptionChanges changes;
    private final DirectMessages messages;
    private final InstantSource clock;

    PersonalSubscriptions(
            Subscriptions subscriptions,
            SubscriptionChanges changes,
            DirectMessages messages,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.changes = changes;
        this.messages = messages;
        this.clock = clock;
    }

    /** The threads that somebody follows, lowest number first. */
    List<Subscription> followed(UserId user) {
        return subscriptions.of(GuildId.of(user)).stream()
                .filter(one -> one.interest() instanceof Interest.PatchThread)
                .toList();
    }

    /** What somebody gets besides, which is one subscription however much it is. */
    Optional<Subscription> news(UserId user) {
        return subscriptions.of(GuildId.of(user)).stream()
                .filter(one -> !(one.interest() instanceof Interest.PatchThread))
                .findFirst();
    }

    /**
     * Tells somebody what comes, and keeps that it does, in their language.
     *
     * @param before what it is instead of
     * @param words what they are told
     * @return false, and nothing is kept, when they cannot be written to
     */
    boolean start(
            Invocation invocation,
            Optional<Subscription> before,
            Interest wanted,
            Rhythm rhythm,
            String words) {
        UserId user = new UserId(invocation.user());
        Optional<ChannelId> channel = messages.write(user, words);
        channel.ifPresent(direct ->
                keep(
                        invocation,
                        before,
                        new Wish(
                                GuildId.of(user),
                                direct,
                                wanted,
                                Set.of(),
                                rhythm,
                                before.map(Subscription::since).orElseGet(clock::instant),
                                new People(Optional.empty(), Optional.of(user)))));
        return channel.isPresent();
    }

    private void keep(Invocation invocation, Optional<Subscription> before, Wish wish) {
        GuildSettings settings = subscriptions.settings(wish.guild());
        subscriptions.save(
                settings.withTaste(settings.taste().withLanguage(invocation.language())));
        Subscription kept =
                before.flatMap(one -> subscriptions.change(one.id(), wish))
                        .orElseGet(() -> subscriptions.add(wish));
        subscriptions.resume(kept.id());
        changes.changed(kept);
    }

    void stop(Subscription one) {
        subscriptions.remove(one.guild(), one.id());
        changes.removed(one.id());
    }
}
