package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Phrases;
import dev.kerneldigest.news.TopicId;
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
import dev.kerneldigest.topic.TopicCatalogue;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/**
 * {@code /notify}: somebody gets the news of a topic as direct messages, or no longer. Safe for
 * many threads.
 *
 * <p>It is a subscription of the person's own, hourly, so that nobody gets more than one message an
 * hour however many topics they chose.
 */
public final class NotifyCommand implements SlashCommand {
    private final Subscriptions subscriptions;
    private final SubscriptionChanges changes;
    private final DirectMessages messages;
    private final TopicOption topics;
    private final InstantSource clock;

    public NotifyCommand(
            Subscriptions subscriptions,
            SubscriptionChanges changes,
            DirectMessages messages,
            TopicCatalogue catalogue,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.changes = changes;
        this.messages = messages;
        this.topics = new TopicOption(catalogue);
        this.clock = clock;
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.everywhere("notify", "News of a topic for you alone, on or off")
                .addOptions(
                        Declarations.completed(
                                TopicOption.NAME, "A topic, several with commas, or all"));
    }

    @Override
    public String example() {
        return "/notify topic:bpf";
    }

    /** It changes what somebody gets, so no button may ask it again. */
    @Override
    public boolean isLookUp() {
        return false;
    }

    @Override
    public Reply answer(Invocation invocation) {
        try {
            UserId user = new UserId(invocation.user());
            Optional<Subscription> before = personal(user);
            Optional<String> given = invocation.options().text(TopicOption.NAME);
            if (given.isEmpty()) {
                return standing(invocation, before);
            }
            Set<TopicId> named = topics.topics(given.get());
            Optional<Interest> wanted = toggled(before.map(Subscription::interest), named);
            return wanted.isEmpty()
                    ? stop(invocation, before)
                    : start(invocation, user, before, wanted.get());
        } catch (MistakeException mistake) {
            return mistake.reply(invocation);
        }
    }

    private Optional<Subscription> personal(UserId user) {
        return subscriptions.of(GuildId.of(user)).stream().findFirst();
    }

    /** All is left by naming all again; a topic named beside all is chosen instead of it. */
    private static Optional<Interest> toggled(Optional<Interest> before, Set<TopicId> named) {
        if (named.isEmpty()) {
            return before.filter(Interest.All.class::isInstance).isPresent()
                    ? Optional.empty()
                    : Optional.of(new Interest.All());
        }
        Set<TopicId> after = new HashSet<>(named);
        if (before.isPresent() && before.get() instanceof Interest.Topics(Set<TopicId> had)) {
            after.addAll(had);
            if (had.containsAll(named)) {
                after.removeAll(named);
            }
        }
        return after.isEmpty() ? Optional.empty() : Optional.of(new Interest.Topics(after));
    }

    private Reply standing(Invocation invocation, Optional<Subscription> before) {
        return Reply.text(
                before.map(one ->
                                invocation
                                        .answers()
                                        .say(
                                                "notify.standing",
                                                topics.name(one.interest(), invocation.answers())))
                        .orElseGet(() -> invocation.answers().say("notify.nothing")));
    }

    private Reply stop(Invocation invocation, Optional<Subscription> before) {
        before.ifPresent(one -> {
            subscriptions.remove(one.guild(), one.id());
            changes.removed(one.id());
        });
        return Reply.text(invocation.answers().say("notify.stopped"));
    }

    private Reply start(
            Invocation invocation, UserId user, Optional<Subscription> before, Interest wanted) {
        Phrases phrases = invocation.answers();
        String words = phrases.say("notify.standing", topics.name(wanted, phrases));
        Optional<ChannelId> channel = messages.write(user, words);
        if (channel.isEmpty()) {
            return Reply.text(phrases.say("notify.closed"));
        }
        keep(invocation, before, wish(user, channel.get(), before, wanted));
        return Reply.text(words);
    }

    private Wish wish(
            UserId user, ChannelId channel, Optional<Subscription> before, Interest wanted) {
        return new Wish(
                GuildId.of(user),
                channel,
                wanted,
                Set.of(),
                new Rhythm.Hourly(),
                before.map(Subscription::since).orElseGet(clock::instant),
                new People(Optional.empty(), Optional.of(user)));
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

    @Override
    public List<Choice> complete(Completion completion) {
        return topics.choices(completion, true);
    }
}
