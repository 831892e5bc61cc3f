package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.delivery.Notices;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.People;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.UserId;
import dev.kerneldigest.subscription.Wish;
import dev.kerneldigest.testing.SettableClock;
import dev.kerneldigest.testing.discord.Fault;
import dev.kerneldigest.testing.discord.Faults;
import dev.kerneldigest.testing.discord.Permissions;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestGuild;
import dev.kerneldigest.testing.discord.TestMessage;
import dev.kerneldigest.testing.discord.TestUser;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Servers come and go, with the real JDA client; and people are told. */
final class GuildWatchTest {
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

    private final SettableClock clock = SettableClock.at("2026-11-20T08:00:00Z");
    private final MemorySubscriptions subscriptions = new MemorySubscriptions();
    private final MemoryDepartures departures = new MemoryDepartures(subscriptions);
    private TestDiscord discord = TestDiscord.start();

    @BeforeEach
    void anew() {
        discord.close();
        discord = TestDiscord.start();
    }

    @AfterEach
    void end() {
        discord.close();
        assertThat(discord.violations()).isEmpty();
    }

    private Subscription subscription(GuildId guild, ChannelId channel, Optional<UserId> setBy) {
        return subscriptions.add(
                new Wish(
                        guild,
                        channel,
                        new Interest.All(),
                        Set.of(),
                        new Rhythm.Hourly(),
                        clock.instant(),
                        new People(Optional.empty(), setBy)));
    }

    @DisplayName("S9: keeps what a server chose through an outage")
    @Test
    void aServerThatTookTheBotOutIsNotedAndOneWithAnOutageIsNot() throws Exception {
        TestGuild kicks = discord.guild("kicks");
        TestGuild suffers = discord.guild("suffers");
        TestGuild repents = discord.guild("repents");
        try (GuildWatch watch = new GuildWatch(departures, subscriptions, clock);
                DiscordBot _ = started(watch)) {
            suffers.outage();
            repents.kick();
            repents.invite();
            kicks.kick();
            assertThat(departures.await(new GuildId(kicks.id()))).isTrue();
            assertThat(departures.before(LATER)).containsExactly(new GuildId(kicks.id()));
        }
    }

    @Test
    void whatHappenedWhileNobodyListenedIsNotedAtTheStart() throws Exception {
        TestGuild present = discord.guild("present");
        GuildId here = new GuildId(present.id());
        GuildId gone = new GuildId(4711);
        subscription(here, new ChannelId(1), Optional.empty());
        subscription(gone, new ChannelId(2), Optional.empty());
        departures.left(here, clock.instant());
        try (GuildWatch watch = new GuildWatch(departures, subscriptions, clock);
                DiscordBot _ = started(watch)) {
            assertThat(departures.await(gone)).isTrue();
        }
        assertThat(departures.before(LATER)).containsExactly(gone);
    }

    @Test
    void whoSetASubscriptionUpIsToldOfItsPauseAndAFailureIsBorne() throws Exception {
        TestGuild guild = discord.guild("told");
        TestUser ada = guild.admin("ada");
        Subscription one =
                subscription(
                        new GuildId(guild.id()),
                        new ChannelId(guild.channel("news").id()),
                        Optional.of(new UserId(ada.id())));
        try (GuildWatch watch = new GuildWatch(departures, subscriptions, clock);
                DiscordBot bot = started(watch)) {
            Notices notices = bot.notices(Bots.pacer(), subscriptions);
            notices.paused(one, "the bot lacks Send Messages there");
            assertThat(discord.direct(ada).messages())
                    .singleElement()
                    .satisfies(message ->
                            assertThat(message.text())
                                    .contains(
                                            "paused subscription **#" + one.id(), "Send Messages"));
            discord.faults().always(Faults.CREATE_MESSAGE, new Fault.Status(403, 50007));
            notices.paused(one, "again");
            assertThat(discord.direct(ada).messages()).hasSize(1);
        }
    }

    @Test
    void aPauseIsToldInTheLanguageThatTheServerChose() throws Exception {
        TestGuild guild = discord.guild("gesprächig");
        TestUser ada = guild.admin("ada");
        GuildId id = new GuildId(guild.id());
        ChannelId news = new ChannelId(guild.channel("news").id());
        GuildSettings settings = subscriptions.settings(id);
        subscriptions.save(settings.withTaste(settings.taste().withLanguage(Locale.GERMAN)));
        Subscription one = subscription(id, news, Optional.of(new UserId(ada.id())));
        try (GuildWatch watch = new GuildWatch(departures, subscriptions, clock);
                DiscordBot bot = started(watch)) {
            bot.notices(Bots.pacer(), subscriptions).paused(one, "it's '{0}' there");

            assertThat(discord.direct(ada).messages())
                    .extracting(TestMessage::text)
                    .containsExactly(
                            """
                            Ich habe das Abonnement **#%s** in <#%s> pausiert: it's '{0}' there.
                            Sobald das behoben ist, mache ich von selbst weiter, und nichts geht verloren. `/subscriptions` dort zeigt es.\
                            """
                                    .formatted(one.id(), news));
        }
    }

    @Test
    void whereThatPersonTakesNoMessagesTheSystemChannelIsTold() throws Exception {
        TestGuild guild = discord.guild("kernel fans");
        TestUser ada = guild.admin("ada");
        discord.direct(ada).deny(Permissions.SEND_MESSAGES);
        GuildId id = new GuildId(guild.id());
        ChannelId news = new ChannelId(guild.channel("news").id());
        GuildId gone = new GuildId(4711);
        subscription(gone, new ChannelId(2), Optional.empty());
        ChannelId general = new ChannelId(guild.channel("general").id());
        Optional<UserId> setBy = Optional.of(new UserId(ada.id()));
        try (GuildWatch watch = new GuildWatch(departures, subscriptions, clock);
                DiscordBot bot = started(watch)) {
            Notices notices = bot.notices(Bots.pacer(), subscriptions);
            assertThat(departures.await(gone)).as("servers are known").isTrue();
            notices.paused(subscription(id, news, setBy), "the thread is locked");
            notices.paused(subscription(id, news, Optional.empty()), "nobody set it up");
            notices.paused(subscription(id, general, setBy), "that channel itself");
            notices.paused(subscription(GuildId.of(setBy.get()), news, setBy), "that person's own");
            assertThat(guild.channel("general").messages())
                    .extracting(TestMessage::text)
                    .satisfiesExactly(
                            text -> assertThat(text).contains("the thread is locked"),
                            text -> assertThat(text).contains("nobody set it up"));
            guild.channel("general").deny(Permissions.SEND_MESSAGES);
            notices.paused(subscription(id, news, setBy), "again");
            assertThat(guild.channel("general").messages()).hasSize(2);
        }
    }

    @Test
    void whatPeopleHaveForThemselvesIsOfNoServerThatWeCouldLeave() throws Exception {
        UserId linus = new UserId(discord.guild("kernel fans").member("linus").id());
        GuildId gone = new GuildId(4711);
        subscription(GuildId.of(linus), new ChannelId(1), Optional.of(linus));
        subscription(gone, new ChannelId(2), Optional.empty());
        try (GuildWatch watch = new GuildWatch(departures, subscriptions, clock);
                DiscordBot _ = started(watch)) {
            assertThat(departures.await(gone)).isTrue();
            assertThat(departures.before(LATER)).containsExactly(gone);
        }
    }

    private DiscordBot started(GuildWatch watch) throws Exception {
        DiscordBot bot =
                new DiscordBot(Bots.settings(discord), List.of(), List.of(watch), Thread::sleep);
        bot.start();
        assertThat(discord.awaitShards(1)).isTrue();
        return bot;
    }
}
