package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Phrases;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.Subscriptions;
import dev.kerneldigest.subscription.UserId;
import dev.kerneldigest.topic.TopicCatalogue;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/**
 * {@code /notify}: somebody gets the news of a topic as direct messages, or no longer. Safe for
 * many threads.
 *
 * <p>It is a subscription of the person's own, hourly, so that nobody gets more than one message an
 * hour however many topics they chose.
 */
public final class NotifyCommand implements SlashCommand {
    /** Threads that are named; who follows more knows them from their messages. */
    private static final int MOST_NAMED = 10;

    private final PersonalSubscriptions own;
    private final TopicOption topics;

    public NotifyCommand(
            Subscriptions subscriptions,
            SubscriptionChanges changes,
            DirectMessages messages,
            TopicCatalogue catalogue,
            InstantSource clock) {
        this.own = new PersonalSubscriptions(subscriptions, changes, messages, clock);
        this.topics = new TopicOption(catalogue);
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
            Optional<Subscription> before = own.news(user);
            Optional<String> given = invocation.options().text(TopicOption.NAME);
            if (given.isEmpty()) {
                return standing(invocation, user, before);
            }
            Set<TopicId> named = topics.topics(given.get());
            Optional<Interest> wanted = toggled(before.map(Subscription::interest), named);
            return wanted.isEmpty()
                    ? stop(invocation, before)
                    : start(invocation, before, wanted.get());
        } catch (MistakeException mistake) {
            return mistake.reply(invocation);
        }
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

    private Reply standing(Invocation invocation, UserId user, Optional<Subscription> before) {
        Phrases phrases = invocation.answers();
        String news =
                before.map(one ->
                                phrases.say(
                                        "notify.standing", topics.name(one.interest(), phrases)))
                        .orElseGet(() -> phrases.say("notify.nothing"));
        List<Subscription> followed = own.followed(user);
        if (followed.isEmpty()) {
            return Reply.text(news);
        }
        String threads =
                followed.stream()
                        .limit(MOST_NAMED)
                        .map(one -> topics.name(one.interest(), phrases))
                        .collect(Collectors.joining(", "));
        return Reply.text(news + "\n" + phrases.say("follow.standing", followed.size(), threads));
    }

    private Reply stop(Invocation invocation, Optional<Subscription> before) {
        before.ifPresent(own::stop);
        return Reply.text(invocation.answers().say("notify.stopped"));
    }

    private Reply start(Invocation invocation, Optional<Subscription> before, Interest wanted) {
        Phrases phrases = invocation.answers();
        String words = phrases.say("notify.standing", topics.name(wanted, phrases));
        return own.start(invocation, before, wanted, new Rhythm.Hourly(), words)
                ? Reply.text(words)
                : Reply.text(phrases.say("notify.closed"));
    }

    @Override
    public List<Choice> complete(Completion completion) {
        return topics.choices(completion, true);
    }
}
