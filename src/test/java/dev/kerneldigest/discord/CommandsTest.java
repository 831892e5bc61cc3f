package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.discord.command.DigestCommand;
import dev.kerneldigest.discord.command.HelpCommand;
import dev.kerneldigest.discord.command.Invocation;
import dev.kerneldigest.discord.command.KernelCommand;
import dev.kerneldigest.discord.command.NewsCommand;
import dev.kerneldigest.discord.command.Reply;
import dev.kerneldigest.discord.command.SettingsCommand;
import dev.kerneldigest.discord.command.SlashCommand;
import dev.kerneldigest.discord.command.SubscribeCommand;
import dev.kerneldigest.discord.command.SubscriptionChanges;
import dev.kerneldigest.discord.command.SubscriptionsCommand;
import dev.kerneldigest.discord.command.TopicsCommand;
import dev.kerneldigest.discord.command.UnsubscribeCommand;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.Reading;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.SubscriptionId;
import dev.kerneldigest.testing.discord.Permissions;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestGuild;
import dev.kerneldigest.testing.discord.TestInteraction;
import dev.kerneldigest.testing.discord.TestUser;
import dev.kerneldigest.topic.Topic;
import dev.kerneldigest.topic.TopicCatalogue;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every command, from the member's keyboard to the answer, with the real JDA client. */
@Timeout(60)
final class CommandsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
    private static final TopicId MM = new TopicId("mm");
    private static final TopicId BPF = new TopicId("bpf");

    private static final MemorySubscriptions SUBSCRIPTIONS = new MemorySubscriptions();
    private static final MemoryArchive ARCHIVE = new MemoryArchive();
    private static final Changes CHANGES = new Changes();
    private static TestDiscord discord;
    private static DiscordBot bot;
    private static int servers;

    private TestGuild guild;
    private TestChannel news;
    private TestUser admin;
    private TestUser member;

    /** What was told of subscriptions. */
    private static final class Changes implements SubscriptionChanges {
        private final List<SubscriptionId> changed = new CopyOnWriteArrayList<>();
        private final List<SubscriptionId> removed = new CopyOnWriteArrayList<>();

        @Override
        public void changed(Subscription subscription) {
            changed.add(subscription.id());
        }

        @Override
        public void removed(SubscriptionId id) {
            removed.add(id);
        }
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

    @BeforeAll
    static void connect() throws Exception {
        discord = TestDiscord.start();
        ARCHIVE.list(
                new KernelRelease(
                        "6.12.30", "longterm", false, Optional.of(LocalDate.of(2026, 11, 20))));
        ARCHIVE.list(new KernelRelease("6.10.9", "stable", true, Optional.empty()));
        ARCHIVE.add(item("lwn", "Folios and @everyone", MM, "https://lwn.net/Articles/1/"));
        ARCHIVE.add(item("phoronix", "BPF arenas", BPF, "https://phoronix.example/2"));
        bot = Bots.started(discord, commands());
    }

    private static List<SlashCommand> commands() {
        TopicCatalogue topics =
                new TopicCatalogue(
                        List.of(
                                topic(MM, "Memory management"),
                                topic(BPF, "BPF"),
                                topic(new TopicId("filesystems"), "Filesystems")));
        InstantSource clock = InstantSource.fixed(NOW);
        List<SlashCommand> commands =
                new ArrayList<>(
                        List.of(
                                new SubscribeCommand(SUBSCRIPTIONS, topics, CHANGES, clock),
                                new UnsubscribeCommand(SUBSCRIPTIONS, topics, CHANGES),
                                new SubscriptionsCommand(SUBSCRIPTIONS, topics),
                                new TopicsCommand(topics),
                                new NewsCommand(
                                        ARCHIVE,
                                        (words, query) ->
                                                ARCHIVE.find(query).stream()
                                                        .filter(one ->
                                                                one.item()
                                                                        .reading()
                                                                        .title()
                                                                        .contains(words))
                                                        .toList(),
                                        topics,
                                        Map.of(
                                                new SourceId("lwn"), "LWN.net",
                                                new SourceId("phoronix"), "Phoronix"),
                                        foreign -> foreign.replace("@", "(at)"),
                                        clock),
                                new KernelCommand(ARCHIVE, foreign -> foreign),
                                new DigestCommand(CommandsTest::preview, topics),
                                new SettingsCommand(SUBSCRIPTIONS, CHANGES),
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
                new SourceId(source),
                draft,
                reading,
                List.of(topic),
                NOW.minus(Duration.ofDays(2)));
    }

    private static List<Message> preview(Set<TopicId> topics, DigestRequest.Period period) {
        if (topics.equals(Set.of(BPF))) {
            return List.of();
        }
        return List.of(
                new Message(1, List.of(new Message.Text("page 1 " + period))),
                new Message(2, List.of(new Message.Text("page 2"))));
    }

    @AfterAll
    static void disconnect() {
        bot.close();
        discord.close();
        assertThat(discord.violations()).isEmpty();
    }

    /** A server of its own for each test. */
    @BeforeEach
    void found() {
        guild = discord.guild("server " + ++servers);
        news = guild.channel("news");
        admin = guild.admin("ada");
        member = guild.member("linus");
    }

    private TestInteraction ask(String command, Map<String, ?> options) {
        return discord.slash(news, admin, command, options);
    }

    private List<Subscription> subscriptions() {
        return SUBSCRIPTIONS.of(new GuildId(guild.id()));
    }

    @Test
    void subscribeKeepsWhatWasAskedFor() {
        TestChannel elsewhere = guild.channel("digests");
        TestInteraction asked =
                ask(
                        "subscribe",
                        Map.of(
                                "topic", "mm, BPF",
                                "channel", elsewhere,
                                "when", "weekly",
                                "day", "friday",
                                "at", "18:30",
                                "kinds", "article,brief"));

        assertThat(asked.text())
                .contains("Subscribed", "<#" + elsewhere.id() + ">", "Fridays at 18:30");
        assertThat(asked.isPrivate()).isTrue();
        Subscription made = subscriptions().getFirst();
        assertThat(made.channel()).isEqualTo(new ChannelId(elsewhere.id()));
        assertThat(made.interest()).isEqualTo(new Interest.Topics(Set.of(MM, BPF)));
        assertThat(made.rhythm())
                .isEqualTo(new Rhythm.Weekly(DayOfWeek.FRIDAY, LocalTime.of(18, 30)));
        assertThat(made.kinds()).containsExactlyInAnyOrder("article", "brief");
        assertThat(made.since()).isEqualTo(NOW);
        assertThat(CHANGES.changed).contains(made.id());
    }

    @Test
    void subscribeToAllIsDailyAtTheServersHourHere() {
        ask("settings", Map.of("hour", "9:15")).text();
        ask("subscribe", Map.of("topic", "all")).text();

        Subscription made = subscriptions().getFirst();
        assertThat(made.interest()).isEqualTo(new Interest.All());
        assertThat(made.channel()).isEqualTo(new ChannelId(news.id()));
        assertThat(made.rhythm()).isEqualTo(new Rhythm.Daily(LocalTime.of(9, 15)));
    }

    @Test
    void subscribingTwiceToTheSameIsToldAndKeptOnce() {
        ask("subscribe", Map.of("topic", "mm")).text();
        assertThat(ask("subscribe", Map.of("topic", "mm")).text()).contains("there already");
        assertThat(subscriptions()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    subscribe | topic=mmm             | no topic `mmm`. Did you mean `mm`
                    subscribe | topic=@everyone       | no topic
                    subscribe | topic=mm;at=25:00     | `25:00` is no time of day
                    subscribe | topic=mm;at=7:60      | no time of day
                    subscribe | topic=mm;at=7:00;when=instant | daily and weekly only
                    subscribe | topic=mm;day=Someday  | no day
                    subscribe | topic=mm;day=Monday;when=daily | weekly only
                    subscribe | topic=mm;kinds=artikle | Did you mean `article`
                    settings  | timezone=Europe/Berln | Did you mean `Europe/Berlin`
                    settings  | hour=midnight         | no time of day
                    news      | since=soon            | no span of time
                    news      | source=lwm            | Did you mean `lwn`
                    news      | topic=memory          | no topic `memory`
                    unsubscribe | id=99               | no subscription `99`
                    digest    | topic=nothing         | no topic `nothing`
                    """)
    void aMistakeIsNamedExactlyAndChangesNothing(String command, String options, String answer) {
        Map<String, String> given = new java.util.HashMap<>();
        for (String option : options.split(";", -1)) {
            given.put(option.split("=", 2)[0], option.split("=", 2)[1]);
        }
        TestInteraction asked = ask(command, given);

        assertThat(asked.text()).contains(answer);
        assertThat(asked.isPrivate()).isTrue();
        assertThat(subscriptions()).isEmpty();
    }

    @Test
    void aChannelWhereTheBotMayNotPostIsRefusedWithWhatItLacks() {
        news.deny(Permissions.VIEW_CHANNEL | Permissions.SEND_MESSAGES);
        TestChannel open = guild.channel("open");
        TestInteraction asked =
                discord.slash(open, admin, "subscribe", Map.of("topic", "mm", "channel", news));

        assertThat(asked.text()).contains("View Channel", "Send Messages");
        assertThat(subscriptions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"subscribe,topic,mm", "unsubscribe,id,1", "settings,hour,8:00"})
    void managingNeedsManageServer(String command, String option, String value) {
        TestInteraction asked = discord.slash(news, member, command, Map.of(option, value));

        assertThat(asked.text()).contains("Manage Server");
        assertThat(asked.isPrivate()).isTrue();
        assertThat(subscriptions()).isEmpty();
        assertThat(
                        discord.command(command)
                                .orElseThrow()
                                .path("default_member_permissions")
                                .asText())
                .isEqualTo(Long.toString(Permissions.MANAGE_SERVER));
    }

    @Test
    void unsubscribeEndsOneOfThisServerOnly() {
        ask("subscribe", Map.of("topic", "mm")).text();
        SubscriptionId id = subscriptions().getFirst().id();
        TestGuild other = discord.guild("strangers");
        TestInteraction stranger =
                discord.slash(
                        other.channel("news"),
                        other.admin("eve"),
                        "unsubscribe",
                        Map.of("id", id.toString()));
        assertThat(stranger.text()).contains("no subscription");
        assertThat(subscriptions()).hasSize(1);

        assertThat(ask("unsubscribe", Map.of("id", "#" + id)).text()).contains("Ended");
        assertThat(subscriptions()).isEmpty();
        assertThat(CHANGES.removed).contains(id);
    }

    @Test
    void subscriptionsListsThemWithTheirPauses() {
        assertThat(ask("subscriptions", Map.of()).text()).contains("No subscriptions");
        ask("subscribe", Map.of("topic", "mm")).text();
        SUBSCRIPTIONS.pause(subscriptions().getFirst().id(), "the channel was deleted");

        assertThat(ask("subscriptions", Map.of()).text())
                .contains("Memory management, daily at 07:00", "paused: the channel was deleted");
        assertThat(ask("subscriptions", Map.of("channel", guild.channel("other"))).text())
                .contains("No subscriptions");
    }

    @Test
    void aNewTimeZoneMovesTheServersSubscriptions() {
        ask("subscribe", Map.of("topic", "mm")).text();
        int before = CHANGES.changed.size();

        assertThat(ask("settings", Map.of("timezone", "europe/berlin")).text())
                .contains("Europe/Berlin");

        assertThat(SUBSCRIPTIONS.settings(new GuildId(guild.id())).zone())
                .isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(CHANGES.changed).hasSize(before + 1);
        assertThat(ask("settings", Map.of()).text()).startsWith("The settings");
    }

    @Test
    void newsFindsByTopicWordsSourceAndTime() {
        assertThat(ask("news", Map.of("topic", "mm")).text())
                .contains("Folios and (at)everyone", "LWN.net", "<https://lwn.net/Articles/1/>")
                .doesNotContain("BPF arenas");
        assertThat(ask("news", Map.of("query", "arenas")).text()).contains("BPF arenas");
        assertThat(ask("news", Map.of("source", "Phoronix", "kind", "article")).text())
                .contains("BPF arenas")
                .doesNotContain("Folios");
        assertThat(ask("news", Map.of("since", "1d")).text()).contains("Nothing found");
        assertThat(ask("news", Map.of("since", "2026-11-01")).text()).contains("BPF arenas");
    }

    @Test
    void aPublicAnswerIsForAll() {
        TestInteraction asked =
                discord.slash(news, member, "kernel latest", Map.of("public", true));

        assertThat(asked.text()).contains("**6.12.30** longterm, 2026-11-20", "**end of life**");
        assertThat(asked.isPrivate()).isFalse();
        assertThat(news.messages()).hasSize(1);
    }

    @Test
    void digestShowsAllItsPagesToTheCaller() {
        TestInteraction asked = ask("digest", Map.of("topic", "mm", "period", "week"));

        assertThat(asked.text()).isEqualTo("page 1 WEEK");
        assertThat(asked.awaitFollowUps(1)).isTrue();
        assertThat(asked.followUps().getFirst().text()).isEqualTo("page 2");
        assertThat(news.messages()).isEmpty();
        assertThat(ask("digest", Map.of("topic", "bpf")).text()).contains("Nothing new");
    }

    @Test
    void topicsAndHelpListWhatThereIs() {
        assertThat(ask("topics", Map.of("query", "MEM")).text())
                .contains("Memory management", "`mm`")
                .doesNotContain("BPF");
        assertThat(ask("topics", Map.of("query", "zzz")).text()).contains("No topic");
        assertThat(ask("help", Map.of()).text())
                .contains("`/subscribe`", "(Manage Server)", "`/help`");
    }

    @Test
    void aBrokenCommandIsAnsweredFriendlyInPrivate() {
        TestInteraction asked = discord.slash(news, member, "broken", Map.of());

        assertThat(asked.text()).contains("went wrong").doesNotContain("database");
        assertThat(asked.isPrivate()).isTrue();
    }

    @Test
    void anUnknownButtonIsAnsweredInPrivate() {
        ask("kernel latest", Map.of("public", true)).text();
        TestInteraction pressed =
                discord.press(news, member, news.messages().getFirst(), "from-last-year");

        assertThat(pressed.text()).contains("no longer");
        assertThat(pressed.isPrivate()).isTrue();
    }

    @ParameterizedTest(name = "{0} {1} \"{2}\"")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    subscribe | topic    | mem      | mm
                    subscribe | topic    | al       | all
                    subscribe | topic    | mm,bp    | mm,bpf
                    subscribe | kinds    | brief    | brief
                    subscribe | day      | fri      | Friday
                    settings  | timezone | berlin   | Europe/Berlin
                    news      | source   | lw       | lwn
                    news      | kind     | article, | article,brief
                    digest    | topic    | files    | filesystems
                    """)
    void choicesAreOfferedWhileTyping(String command, String option, String typed, String choice) {
        TestInteraction asked = discord.type(news, admin, command, Map.of(option, typed), option);
        assertThat(asked.choiceValues()).contains(choice).hasSizeLessThanOrEqualTo(25);
    }

    @Test
    void subscriptionsAreOfferedByWhatTheyAre() {
        ask("subscribe", Map.of("topic", "bpf")).text();
        TestInteraction asked = discord.type(news, admin, "unsubscribe", Map.of("id", "bpf"), "id");
        assertThat(asked.choices()).singleElement().asString().contains("BPF, daily at 07:00");
    }
}
