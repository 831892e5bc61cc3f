package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.LineList;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.People;
import dev.kerneldigest.subscription.RoleId;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.UserId;
import dev.kerneldigest.subscription.Wish;
import dev.kerneldigest.topic.TopicCatalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** The options that say what a subscription wants, where and when. Safe for many threads. */
public final class WishOptions {
    private static final String KINDS = "kinds";

    private final TopicOption topics;
    private final QueryOption query;
    private final SubscriptionLine line;

    public WishOptions(TopicCatalogue catalogue, QueryOption query) {
        this.topics = new TopicOption(catalogue);
        this.query = query;
        this.line = new SubscriptionLine(catalogue);
    }

    /** How people read what came of a wish. */
    SubscriptionLine line() {
        return line;
    }

    static List<OptionData> declared() {
        List<OptionData> options = new ArrayList<>();
        options.add(
                Declarations.completed(TopicOption.NAME, "A topic, several with commas, or all"));
        options.add(QueryOption.declared());
        options.add(TargetOption.declared());
        options.addAll(RhythmOptions.declared());
        options.add(Declarations.completed(KINDS, "Only these kinds, with commas"));
        options.add(RoleOption.declared());
        return options;
    }

    /** What somebody wishes from now on. */
    Wish read(Invocation invocation, GuildSettings settings, Instant now) throws MistakeException {
        Options options = invocation.options();
        Target target = TargetOption.read(invocation);
        Interest interest = interest(options).orElseThrow(WishOptions::neitherOrBoth);
        Optional<String> kinds = options.text(KINDS);
        return new Wish(
                invocation.guild(),
                target.id(),
                interest,
                kinds.isPresent() ? Kinds.read(kinds.get()) : Set.of(),
                RhythmOptions.read(options, settings),
                now,
                new People(
                        RoleOption.read(invocation), Optional.of(new UserId(invocation.user()))));
    }

    /** What a subscription wants once the options given are followed; the rest stays. */
    Wish changed(Invocation invocation, Subscription before, GuildSettings settings)
            throws MistakeException {
        Options options = invocation.options();
        Optional<Target> target = options.channel(TargetOption.NAME);
        if (target.isPresent()) {
            TargetOption.check(target.get());
        }
        Optional<Interest> interest = interest(options);
        Optional<String> kinds = options.text(KINDS);
        Optional<RoleId> role = RoleOption.read(invocation);
        return new Wish(
                before.guild(),
                target.map(Target::id).orElse(before.channel()),
                interest.orElse(before.interest()),
                kinds.isPresent() ? Kinds.read(kinds.get()) : before.kinds(),
                RhythmOptions.changed(options, before.rhythm(), settings),
                before.since(),
                new People(role.or(() -> before.people().pinged()), before.people().setBy()));
    }

    /** Who wrote a query sees what it finds, to mend it at once. */
    Reply answer(Invocation invocation, Subscription made, String words) {
        if (made.interest() instanceof Interest.Query(String text)) {
            List<String> lines = new ArrayList<>(List.of(words));
            lines.addAll(query.preview(made, text, invocation.answers()));
            return Reply.of(
                    LineList.write(List.of(new LineList.Group("", lines)), invocation.pages()));
        }
        return Reply.text(words);
    }

    /** What is asked for; empty when neither a topic nor a query is given. */
    private Optional<Interest> interest(Options options) throws MistakeException {
        Optional<String> topic = options.text(TopicOption.NAME);
        Optional<String> words = options.text(QueryOption.NAME);
        if (topic.isPresent() && words.isPresent()) {
            throw neitherOrBoth();
        }
        if (words.isPresent()) {
            return Optional.of(query.interest(words.get()));
        }
        return topic.isPresent() ? Optional.of(topics.interest(topic.get())) : Optional.empty();
    }

    private static MistakeException neitherOrBoth() {
        return MistakeException.of("mistake.wish");
    }

    List<Choice> choices(Completion completion) {
        return switch (completion.option()) {
            case TopicOption.NAME -> topics.choices(completion, true);
            case KINDS -> Kinds.choices(completion.typed());
            case RhythmOptions.DAY -> Times.days(completion);
            default -> List.of();
        };
    }
}
