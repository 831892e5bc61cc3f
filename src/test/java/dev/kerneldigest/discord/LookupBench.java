package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.delivery.Delivery;
import dev.kerneldigest.delivery.Edition;
import dev.kerneldigest.delivery.Line;
import dev.kerneldigest.delivery.Outbox;
import dev.kerneldigest.delivery.SendOutcome;
import dev.kerneldigest.digest.DigestComposer;
import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.digest.FixedCves;
import dev.kerneldigest.digest.Manners;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.digest.MessageWriter;
import dev.kerneldigest.digest.SourceReport;
import dev.kerneldigest.digest.Trouble;
import dev.kerneldigest.discord.command.CveCommand;
import dev.kerneldigest.discord.command.EditionCommand;
import dev.kerneldigest.discord.command.Explainer;
import dev.kerneldigest.discord.command.FollowCommand;
import dev.kerneldigest.discord.command.FreeCommand;
import dev.kerneldigest.discord.command.KernelCommand;
import dev.kerneldigest.discord.command.NewsCommand;
import dev.kerneldigest.discord.command.SecurityCommand;
import dev.kerneldigest.discord.command.SlashCommand;
import dev.kerneldigest.discord.command.SourceCommand;
import dev.kerneldigest.discord.command.StatsCommand;
import dev.kerneldigest.discord.command.StatusCommand;
import dev.kerneldigest.discord.command.StoryCommand;
import dev.kerneldigest.discord.command.WhyCommand;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.store.SqlArchiveFigures;
import dev.kerneldigest.store.SqlCveRecords;
import dev.kerneldigest.store.SqlEditions;
import dev.kerneldigest.store.SqlOutbox;
import dev.kerneldigest.store.SqlSubscriptions;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.Subscriptions;
import dev.kerneldigest.subscription.UserId;
import dev.kerneldigest.subscription.Wish;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestInteraction;
import dev.kerneldigest.testing.discord.TestMessage;
import dev.kerneldigest.testing.discord.TestUser;
import dev.kerneldigest.topic.TopicCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * A bot that answers look-ups from a real database at a test Discord; what it finds is understood
 * by the real rules. Commands see it as 06:00 UTC on Monday, 23 November 2026.
 */
final class LookupBench implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");

    /** A release of the series 6.18 fixes as many CVEs as its number is, as the commands see it. */
    private static final FixedCves CVES =
            version ->
                    version.series().equals("6.18")
                            ? OptionalInt.of(version.patch())
                            : OptionalInt.empty();

    private static final Manners MANNERS =
            new Manners(
                    31,
                    1204,
                    1000,
                    Optional.of(new Manners.Spacing("lore.example", Duration.ofMillis(2100))),
                    List.of(
                            new Manners.Wish("lwn.example", NOW, Manners.Kept.OBEYED),
                            new Manners.Wish("x.example", NOW, Manners.Kept.WAITING)));

    private final LookupNews news = new LookupNews();
    private final TestDiscord discord = TestDiscord.start();
    private final TestChannel channel = discord.guild("penguins").channel("news");
    private final TestUser member = discord.guild("penguins").member("linus");
    private final Subscriptions subscriptions =
            new SqlSubscriptions(news.database(), GuildSettings::defaults);
    private final List<SourceReport> reports = new CopyOnWriteArrayList<>();
    private volatile Line line = new Line.Open();
    private volatile Optional<Trouble> trouble = Optional.empty();
    private volatile Outbox.Backlog backlog = new Outbox.Backlog(0, 0, Optional.empty());
    private DiscordBot bot;

    LookupBench() throws Exception {
        bot = Bots.started(discord, commands());
    }

    /** Everything that is kept in memory is gone, as after a restart. */
    void restart() throws Exception {
        bot.close();
        bot = Bots.started(discord, commands());
    }

    LookupNews news() {
        return news;
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
        return news.tell(source, url, title, text, seen);
    }

    /** The number of the story that an item tells. */
    long story(long item) {
        return news.archive().item(item).orElseThrow().story();
    }

    /** Ends the bot; what it sent must have been fit for Discord. */
    @Override
    public void close() {
        bot.close();
        discord.close();
        news.close();
        assertThat(discord.violations()).isEmpty();
    }

    private List<SlashCommand> commands() {
        InstantSource clock = InstantSource.fixed(NOW);
        NewsArchive archive = news.archive();
        TopicCatalogue topics = news.catalogue();
        Explainer explainer = news.explainer();
        return List.of(
                new StoryCommand(archive, topics, CVES, clock),
                new FollowCommand(
                        archive, subscriptions, new RecordedChanges(), this::write, clock),
                new WhyCommand(archive, topics, explainer),
                new FreeCommand(archive, clock),
                new SecurityCommand(archive, clock),
                new CveCommand(new SqlCveRecords(news.database()), archive, topics, clock),
                new StatsCommand(
                        new SqlArchiveFigures(news.database()),
                        archive,
                        new SqlCveRecords(news.database()),
                        topics,
                        clock),
                new KernelCommand(archive, CVES, clock),
                new StatusCommand(
                        () -> reports,
                        () -> MANNERS,
                        () -> backlog,
                        () -> line,
                        () -> trouble,
                        subscriptions,
                        topics),
                new SourceCommand(() -> reports),
                new EditionCommand(new SqlEditions(news.database()), topics, explainer),
                new NewsCommand(archive, news::find, topics, () -> LookupNews.SOURCES, clock));
    }

    private Optional<ChannelId> write(UserId user, String markdown) {
        return bot.messages(Bots.pacer()).write(user, markdown);
    }

    /** Posts a digest of all news to a channel of the server; the message at its end. */
    TestMessage publish(TestChannel to) {
        SqlOutbox outbox = new SqlOutbox(news.database());
        DigestRequest request =
                new DigestRequest(
                        news.archive().after(0, 10_000),
                        Set.of(),
                        List.of(),
                        NOW.minus(Duration.ofDays(1)),
                        NOW,
                        ZoneOffset.UTC,
                        DigestRequest.Period.DAY);
        List<Message> messages =
                MessageWriter.withButtons()
                        .write(new DigestComposer(news.catalogue()).compose(request).orElseThrow());
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
            outbox.sent(next, ((SendOutcome.Sent) sent).message(), NOW);
        }
        return to.messages().getLast();
    }

    /** What keeps messages from being sent. */
    void line(Line now) {
        line = now;
    }

    /** The bot's own trouble from now on. */
    void trouble(Trouble now) {
        trouble = Optional.of(now);
    }

    /** What {@code /status} tells of sources and deliveries. */
    void reports(Outbox.Backlog waiting, SourceReport... sources) {
        backlog = waiting;
        reports.clear();
        reports.addAll(List.of(sources));
    }

    Subscriptions subscriptions() {
        return subscriptions;
    }

    Subscription subscription(TestChannel to) {
        return subscriptions.add(
                new Wish(
                        new GuildId(to.guild().id()),
                        new ChannelId(to.id()),
                        new Interest.All(),
                        Set.of(),
                        new Rhythm.Hourly(),
                        NOW.minus(Duration.ofDays(1))));
    }
}
