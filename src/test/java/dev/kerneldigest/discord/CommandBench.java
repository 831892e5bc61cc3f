package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.digest.FixedCves;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.discord.command.Audit;
import dev.kerneldigest.discord.command.DigestCommand;
import dev.kerneldigest.discord.command.Findings;
import dev.kerneldigest.discord.command.HelpCommand;
import dev.kerneldigest.discord.command.Invocation;
import dev.kerneldigest.discord.command.KernelCommand;
import dev.kerneldigest.discord.command.MuteCommand;
import dev.kerneldigest.discord.command.NewsCommand;
import dev.kerneldigest.discord.command.NotifyCommand;
import dev.kerneldigest.discord.command.QueryOption;
import dev.kerneldigest.discord.command.Reply;
import dev.kerneldigest.discord.command.SettingsCommand;
import dev.kerneldigest.discord.command.SlashCommand;
import dev.kerneldigest.discord.command.SubscribeCommand;
import dev.kerneldigest.discord.command.SubscriptionCommand;
import dev.kerneldigest.discord.command.SubscriptionsCommand;
import dev.kerneldigest.discord.command.TopicsCommand;
import dev.kerneldigest.discord.command.UnmuteCommand;
import dev.kerneldigest.discord.command.UnsubscribeCommand;
import dev.kerneldigest.discord.command.WatchCommand;
import dev.kerneldigest.discord.command.WatchOptions;
import dev.kerneldigest.discord.command.WishOptions;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.Reading;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.Purge;
import dev.kerneldigest.subscription.Selection;
import dev.kerneldigest.subscription.UserId;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.topic.Topic;
import dev.kerneldigest.topic.TopicCatalogue;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/**
 * A bot with all commands at a test Discord: two topics' news, two kernels, three topics. Commands
 * see it as 06:00 UTC on 23 November 2026.
 */
final class CommandBench implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
    static final TopicId MM = new TopicId("mm");
    static final TopicId BPF = new TopicId("bpf");

    private final MemorySubscriptions subscriptions = new MemorySubscriptions();
    private final MemoryArchive archive = new MemoryArchive();
    private final MemoryChangeLog log = new MemoryChangeLog();
    private final RecordingDesk desk = new RecordingDesk();
    private final RecordedChanges changes = new RecordedChanges();
    private final TestDiscord discord = TestDiscord.start();
    private final DiscordBot bot;

    CommandBench() throws Exception {
        archive.list(
                new KernelRelease(
                        "6.12.30", "longterm", false, Optional.of(LocalDate.of(2026, 11, 20))));
        archive.list(new KernelRelease("6.10.9", "stable", true, Optional.empty()));
        archive.add(item("LWN.net", "Folios and @everyone", MM, "https://lwn.net/Articles/1/"));
        archive.add(item("Phoronix", "BPF arenas", BPF, "https://phoronix.example/2"));
        bot = Bots.started(discord, commands());
    }

    TestDiscord discord() {
        return discord;
    }

    MemorySubscriptions subscriptions() {
        return subscriptions;
    }

    MemoryChangeLog log() {
        return log;
    }

    RecordingDesk desk() {
        return desk;
    }

    RecordedChanges changes() {
        return changes;
    }

    /** Ends the bot; what it sent must have been fit for Discord. */
    @Override
    public void close() {
        bot.close();
        discord.close();
        assertThat(discord.violations()).isEmpty();
    }

    /** A command that always breaks. */
    private static final class BrokenCommand implements SlashCommand {
        @Override
        public SlashCommandData declaration() {
            return Commands.slash("broken", "Breaks");
        }

        @Override
        public Reply answer(Invocation invocation) {
            throw new IllegalStateException("the database is away");
        }
    }

    private Optional<ChannelId> write(UserId user, String markdown) {
        return bot.messages(Bots.pacer()).write(user, markdown);
    }

    private List<SlashCommand> commands() {
        TopicCatalogue topics =
                new TopicCatalogue(
                        List.of(
                                topic(MM, "Memory management"),
                                topic(BPF, "BPF"),
                                topic(new TopicId("filesystems"), "Filesystems")));
        InstantSource clock = InstantSource.fixed(NOW);
        Map<SourceId, String> sources =
                Map.of(new SourceId("lwn"), "LWN.net", new SourceId("phoronix"), "Phoronix");
        QueryOption queries =
                new QueryOption(
                        new Selection(topics).queries(), archive, topics, () -> sources, clock);
        Audit audit = new Audit(log, clock);
        WishOptions wishes = new WishOptions(topics, queries);
        List<SlashCommand> commands =
                new ArrayList<>(
                        List.of(
                                new SubscribeCommand(
                                        subscriptions, changes, desk, audit, wishes, clock),
                                new SubscriptionCommand(
                                        subscriptions, changes, desk, audit, wishes),
                                new WatchCommand(
                                        subscriptions,
                                        changes,
                                        audit,
                                        new WatchOptions(archive),
                                        topics,
                                        clock),
                                new UnsubscribeCommand(subscriptions, topics, changes, audit),
                                new SubscriptionsCommand(subscriptions, topics, audit),
                                new MuteCommand(subscriptions, audit),
                                new UnmuteCommand(subscriptions, audit),
                                new NotifyCommand(
                                        subscriptions, changes, this::write, topics, clock),
                                new TopicsCommand(topics),
                                new NewsCommand(
                                        archive,
                                        (words, query) ->
                                                Findings.of(
                                                        archive.find(query).stream()
                                                                .filter(one ->
                                                                        one.item()
                                                                                .reading()
                                                                                .title()
                                                                                .contains(words))
                                                                .toList()),
                                        topics,
                                        () -> sources,
                                        clock),
                                new KernelCommand(archive, FixedCves.UNKNOWN, clock),
                                new DigestCommand(CommandBench::preview, topics, clock),
                                new SettingsCommand(
                                        subscriptions,
                                        changes,
                                        audit,
                                        new Purge(
                                                new MemoryDepartures(subscriptions),
                                                subscriptions,
                                                changes::removed,
                                                clock)),
                                new BrokenCommand()));
        commands.add(new HelpCommand(List.copyOf(commands)));
        return commands;
    }

    private static Topic topic(TopicId id, String name) {
        return new Topic(id, name, "🧠", "kernel", Optional.empty(), "All about " + name + ".");
    }

    private static NewsItem item(String source, String title, TopicId topic, String url) {
        Draft draft =
                new Draft(
                        source,
                        title,
                        "",
                        List.of(),
                        List.of(),
                        Optional.of(URI.create(url)),
                        Optional.empty());
        Reading reading =
                new Reading(
                        new Kind.Article(),
                        title,
                        false,
                        Optional.empty(),
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        return new NewsItem(
                new ItemKey("url:" + url),
                new SourceId(source.equals("LWN.net") ? "lwn" : "phoronix"),
                draft,
                reading,
                List.of(topic),
                NOW.minus(Duration.ofDays(2)));
    }

    private static List<Message> preview(
            Set<TopicId> topics, DigestRequest.Period period, Instant asOf, Locale language) {
        if (topics.equals(Set.of(BPF))) {
            return List.of();
        }
        return List.of(
                new Message(
                        1,
                        List.of(
                                new Message.Text(
                                        "page 1 " + period + " " + language.getLanguage()))),
                new Message(2, List.of(new Message.Text("page 2"))));
    }
}
