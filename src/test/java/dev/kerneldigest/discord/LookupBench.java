package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.delivery.Delivery;
import dev.kerneldigest.delivery.Edition;
import dev.kerneldigest.delivery.SendOutcome;
import dev.kerneldigest.digest.DigestComposer;
import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.digest.MessageWriter;
import dev.kerneldigest.discord.command.EditionCommand;
import dev.kerneldigest.discord.command.Explainer;
import dev.kerneldigest.discord.command.FreeCommand;
import dev.kerneldigest.discord.command.NewsCommand;
import dev.kerneldigest.discord.command.SecurityCommand;
import dev.kerneldigest.discord.command.SlashCommand;
import dev.kerneldigest.discord.command.StoryCommand;
import dev.kerneldigest.discord.command.WhyCommand;
import dev.kerneldigest.feed.FeedState;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.feed.SourceKind;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.NewsReader;
import dev.kerneldigest.news.Reading;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.search.Hit;
import dev.kerneldigest.search.NewsIndex;
import dev.kerneldigest.search.SearchRequest;
import dev.kerneldigest.store.Database;
import dev.kerneldigest.store.SqlEditions;
import dev.kerneldigest.store.SqlFeedStates;
import dev.kerneldigest.store.SqlNewsArchive;
import dev.kerneldigest.store.SqlOutbox;
import dev.kerneldigest.store.SqlSubscriptions;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.Wish;
import dev.kerneldigest.testing.TestDatabases;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestInteraction;
import dev.kerneldigest.testing.discord.TestMessage;
import dev.kerneldigest.testing.discord.TestUser;
import dev.kerneldigest.topic.Term;
import dev.kerneldigest.topic.Topic;
import dev.kerneldigest.topic.TopicCatalogue;
import dev.kerneldigest.topic.TopicDefinition;
import dev.kerneldigest.topic.TopicMatcher;
import dev.kerneldigest.topic.Weight;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A bot that answers look-ups from a real database at a test Discord; what it finds is understood
 * by the real rules. Commands see it as 06:00 UTC on Monday, 23 November 2026.
 */
final class LookupBench implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");

    private final Database database = TestDatabases.h2().open();
    private final SqlFeedStates states = new SqlFeedStates(database);
    private final NewsArchive archive = new SqlNewsArchive(database);
    private final NewsReader reader = new NewsReader();
    private final List<TopicDefinition> definitions =
            List.of(
                    topic("mm", "Memory management", Set.of(), "page cache", "memory"),
                    topic("bpf", "BPF", Set.of(), "BPF"),
                    topic("stable", "Stable kernels", Set.of("stable-release")));
    private final TopicMatcher matcher = new TopicMatcher(definitions);
    private final TopicCatalogue catalogue =
            new TopicCatalogue(definitions.stream().map(TopicDefinition::topic).toList());
    private final TestDiscord discord = TestDiscord.start();
    private final TestChannel channel = discord.guild("penguins").channel("news");
    private final TestUser member = discord.guild("penguins").member("linus");
    private final NewsIndex index =
            NewsIndex.open(Optional.empty(), archive, InstantSource.fixed(NOW));
    private DiscordBot bot;

    LookupBench() throws Exception {
        bot = Bots.started(discord, commands());
    }

    /** Everything that is kept in memory is gone, as after a restart. */
    void restart() throws Exception {
        bot.close();
        bot = Bots.started(discord, commands());
    }

    NewsArchive archive() {
        return archive;
    }

    TestDiscord discord() {
        return discord;
    }

    TestChannel channel() {
        return channel;
    }

    TestUser member() {
        return member;
    }

    TestInteraction ask(String command, Map<String, ?> options) {
        return discord.slash(channel, member, command, options);
    }

    /** A source tells of something, and it is stored; its number in the archive. */
    long tell(String source, String url, String title, String text, Instant seen) {
        Source from = source(source);
        Draft draft =
                new Draft(
                        source.equals("lwn") ? "LWN.net" : from.name(),
                        title,
                        text,
                        List.of(),
                        List.of(),
                        Optional.of(URI.create(url)),
                        Optional.of(seen.minus(Duration.ofHours(1))));
        Reading reading = reader.read(draft);
        Set<TopicId> topics = new LinkedHashSet<>(matcher.topicsOf(draft, reading));
        topics.addAll(from.topics());
        NewsItem item =
                new NewsItem(
                        new ItemKey("url:" + url),
                        from.id(),
                        draft,
                        reading,
                        List.copyOf(topics),
                        seen);
        states.save(FeedState.fresh(from, NOW), List.of(item), List.of());
        return archive.after(0, 10_000).getLast().id();
    }

    /** The number of the story that an item tells. */
    long story(long item) {
        return archive.item(item).orElseThrow().story();
    }

    /** Ends the bot; what it sent must have been fit for Discord. */
    @Override
    public void close() {
        bot.close();
        discord.close();
        index.close();
        matcher.close();
        database.close();
        assertThat(discord.violations()).isEmpty();
    }

    private List<SlashCommand> commands() {
        InstantSource clock = InstantSource.fixed(NOW);
        Explainer explainer =
                new Explainer(
                        matcher, Map.of(new SourceId("bpf-blog"), source("bpf-blog").topics()));
        return new ArrayList<>(
                List.of(
                        new StoryCommand(archive, catalogue, clock),
                        new WhyCommand(archive, catalogue, explainer),
                        new FreeCommand(archive, clock),
                        new SecurityCommand(archive, clock),
                        new EditionCommand(new SqlEditions(database), catalogue, explainer),
                        new NewsCommand(archive, this::find, catalogue, Map.of(), clock)));
    }

    /** Posts a digest of all news to a channel of the server; the message at its end. */
    TestMessage publish(TestChannel to) {
        SqlOutbox outbox = new SqlOutbox(database);
        DigestRequest request =
                new DigestRequest(
                        archive.after(0, 10_000),
                        Set.of(),
                        List.of(),
                        NOW.minus(Duration.ofDays(1)),
                        NOW,
                        ZoneOffset.UTC,
                        DigestRequest.Period.DAY);
        List<Message> messages =
                MessageWriter.withButtons()
                        .write(new DigestComposer(catalogue).compose(request).orElseThrow());
        Set<Long> stories =
                request.items().stream().map(ArchivedItem::story).collect(Collectors.toSet());
        assertThat(
                        outbox.publish(
                                new Edition(
                                        subscription(to),
                                        Optional.empty(),
                                        NOW,
                                        stories,
                                        Optional.of(request),
                                        messages)))
                .isTrue();
        for (int left = messages.size(); left > 0; left--) {
            Delivery next = outbox.claim(1, Duration.ofMinutes(1), NOW).getFirst();
            SendOutcome sent = bot.messenger(Bots.pacer()).send(next);
            outbox.sent(next.id(), ((SendOutcome.Sent) sent).message(), NOW);
        }
        return to.messages().getLast();
    }

    private Subscription subscription(TestChannel to) {
        return new SqlSubscriptions(database, GuildSettings::defaults)
                .add(
                        new Wish(
                                new GuildId(to.guild().id()),
                                new ChannelId(to.id()),
                                new Interest.All(),
                                Set.of(),
                                new Rhythm.Hourly(),
                                NOW.minus(Duration.ofDays(1))));
    }

    private List<ArchivedItem> find(String words, NewsQuery within) {
        index.catchUp();
        return archive.items(
                index.search(new SearchRequest(words, within)).hits().stream()
                        .map(Hit::id)
                        .toList());
    }

    static Source source(String id) {
        return new Source(
                new SourceId(id),
                id,
                SourceKind.FEED,
                URI.create("http://127.0.0.1/" + id),
                Duration.ofMinutes(15),
                true,
                id.equals("bpf-blog") ? Set.of(new TopicId("bpf")) : Set.of(),
                true);
    }

    private static TopicDefinition topic(
            String id, String name, Set<String> kinds, String... terms) {
        Topic topic =
                new Topic(
                        new TopicId(id),
                        name,
                        "🧠",
                        "kernel",
                        Optional.empty(),
                        "All about " + name);
        List<Term> strong = new ArrayList<>();
        for (int index = 0; index < terms.length; index++) {
            strong.add(Term.of(terms[index], index == 0 ? Weight.STRONG : Weight.WEAK));
        }
        return new TopicDefinition(topic, strong, kinds, false, List.of());
    }
}
