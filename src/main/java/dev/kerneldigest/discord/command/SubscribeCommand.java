package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.LineList;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.Subscriptions;
import dev.kerneldigest.subscription.Wish;
import dev.kerneldigest.topic.TopicCatalogue;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/**
 * {@code /subscribe}: a channel gets the news of topics, or of a query, from now on. Safe for many
 * threads.
 */
public final class SubscribeCommand implements SlashCommand {
    private static final String CHANNEL = "channel";
    private static final String KINDS = "kinds";

    private final Subscriptions subscriptions;
    private final SubscriptionChanges changes;
    private final InstantSource clock;
    private final TopicOption topics;
    private final QueryOption query;
    private final SubscriptionLine line;

    public SubscribeCommand(
            Subscriptions subscriptions,
            TopicCatalogue catalogue,
            SubscriptionChanges changes,
            QueryOption query,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.changes = changes;
        this.query = query;
        this.clock = clock;
        this.topics = new TopicOption(catalogue);
        this.line = new SubscriptionLine(catalogue);
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.forManagers("subscribe", "Post the news of topics in a channel")
                .addOptions(
                        Declarations.completed(
                                TopicOption.NAME, "A topic, several with commas, or all"),
                        QueryOption.declared())
                .addOptions(
                        new OptionData(OptionType.CHANNEL, CHANNEL, "Where (default: here)")
                                .setChannelTypes(
                                        ChannelType.TEXT,
                                        ChannelType.NEWS,
                                        ChannelType.GUILD_PUBLIC_THREAD,
                                        ChannelType.GUILD_NEWS_THREAD,
                                        ChannelType.GUILD_PRIVATE_THREAD))
                .addOptions(RhythmOptions.declared())
                .addOptions(Declarations.completed(KINDS, "Only these kinds, with commas"));
    }

    @Override
    public boolean isForManagers() {
        return true;
    }

    @Override
    public String example() {
        return "/subscribe topic:mm,bpf when:daily";
    }

    @Override
    public Reply answer(Invocation invocation) {
        try {
            Wish wish = wish(invocation);
            Optional<Subscription> same = same(wish);
            if (same.isPresent()) {
                return Reply.text("That is there already: " + line.markdown(same.get()));
            }
            Subscription made = subscriptions.add(wish);
            changes.changed(made);
            GuildSettings settings = subscriptions.settings(invocation.guild());
            return answer(
                    made,
                    "Subscribed: %s. Times are of %s; `/settings` changes that."
                            .formatted(line.markdown(made), settings.zone()));
        } catch (MistakeException mistake) {
            return mistake.reply();
        }
    }

    /** Who wrote a query sees what it finds, to mend it at once. */
    private Reply answer(Subscription made, String subscribed) {
        return switch (made.interest()) {
            case Interest.All _, Interest.Topics _ -> Reply.text(subscribed);
            case Interest.Query(String text) -> {
                List<String> lines = new ArrayList<>(List.of(subscribed));
                lines.addAll(query.preview(made, text));
                yield Reply.of(LineList.write(List.of(new LineList.Group("", lines))));
            }
        };
    }

    private Wish wish(Invocation invocation) throws MistakeException {
        Options options = invocation.options();
        Target target = options.channel(CHANNEL).orElse(invocation.here());
        checkPostable(target);
        Interest interest = interest(options);
        Optional<String> kinds = options.text(KINDS);
        return new Wish(
                invocation.guild(),
                target.id(),
                interest,
                kinds.isPresent() ? Kinds.read(kinds.get()) : Set.of(),
                RhythmOptions.read(options, subscriptions.settings(invocation.guild())),
                clock.instant());
    }

    private Interest interest(Options options) throws MistakeException {
        Optional<String> topic = options.text(TopicOption.NAME);
        Optional<String> words = options.text(QueryOption.NAME);
        if (topic.isPresent() == words.isPresent()) {
            throw new MistakeException(
                    "Give a topic or a query, one of them: `/subscribe topic:mm` or `/subscribe"
                            + " query:topic:mm folio -hugetlb`. `/topics` lists the topics.");
        }
        return words.isPresent()
                ? query.interest(words.get())
                : topics.interest(topic.orElseThrow());
    }

    private static void checkPostable(Target target) throws MistakeException {
        if (!target.takesMessages()) {
            throw new MistakeException(
                    "I cannot post in %s: it takes no messages (forums are not supported yet)."
                            .formatted(target.mention()));
        }
        if (!target.lacking().isEmpty()) {
            throw new MistakeException(
                    "I cannot post in %s: there I lack **%s**. Give me that and try again."
                            .formatted(target.mention(), String.join("**, **", target.lacking())));
        }
    }

    private Optional<Subscription> same(Wish wish) {
        return subscriptions.of(wish.guild()).stream()
                .filter(one ->
                        one.channel().equals(wish.channel())
                                && one.interest().equals(wish.interest())
                                && one.kinds().equals(wish.kinds())
                                && one.rhythm().equals(wish.rhythm()))
                .findFirst();
    }

    @Override
    public List<Choice> complete(Completion completion) {
        return switch (completion.option()) {
            case TopicOption.NAME -> topics.choices(completion.typed(), true);
            case KINDS -> Kinds.choices(completion.typed());
            case RhythmOptions.DAY ->
                    Nearest.holding(
                                    completion.typed(),
                                    Stream.of(DayOfWeek.values()).map(Times::name).toList())
                            .stream()
                            .map(Choice::of)
                            .toList();
            default -> List.of();
        };
    }
}
