package dev.kerneldigest.store;

import static dev.kerneldigest.testing.TestItems.SEEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Mutes;
import dev.kerneldigest.subscription.PaidArticles;
import dev.kerneldigest.subscription.People;
import dev.kerneldigest.subscription.QuietHours;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.RoleId;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.SubscriptionId;
import dev.kerneldigest.subscription.Taste;
import dev.kerneldigest.subscription.UserId;
import dev.kerneldigest.subscription.Wish;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.Together;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

abstract class SubscriptionsContract extends DatabaseContract {
    /** Snowflakes are unsigned: this one is negative as a long. */
    private static final GuildId GUILD = new GuildId(-17);

    private static final GuildId OTHER = new GuildId(4);

    private final SqlSubscriptions subscriptions = new SqlSubscriptions(database);

    SubscriptionsContract(TestDatabase place) {
        super(place);
    }

    @Test
    void everyInterestAndRhythmComesBackAsItWentIn() {
        List<Interest> interests =
                List.of(
                        new Interest.All(),
                        new Interest.KernelSeries("6.12"),
                        new Interest.PatchThread(4711),
                        new Interest.PackageUpdates("openssl", Optional.empty()),
                        new Interest.PackageUpdates("zsh", Optional.of("Red Hat")),
                        new Interest.Topics(Set.of(new TopicId("mm"), new TopicId("fs"))),
                        new Interest.Query("\"memory tiering\" -`x` kind:article"));
        List<Rhythm> rhythms =
                List.of(
                        new Rhythm.Immediately(),
                        new Rhythm.Hourly(),
                        new Rhythm.Daily(LocalTime.of(2, 30)),
                        new Rhythm.Weekly(DayOfWeek.SUNDAY, LocalTime.MIDNIGHT));
        for (Interest interest : interests) {
            for (Rhythm rhythm : rhythms) {
                Subscription added = subscriptions.add(wish(GUILD, interest, rhythm));
                assertThat(added.interest()).isEqualTo(interest);
                assertThat(added.rhythm()).isEqualTo(rhythm);
                assertThat(subscriptions.find(added.id())).contains(added);
            }
        }
        assertThat(rhythms)
                .<Object>extracting(Rhythm::getClass)
                .contains((Object[]) Rhythm.class.getPermittedSubclasses());
        assertThat(interests)
                .<Object>extracting(Interest::getClass)
                .contains((Object[]) Interest.class.getPermittedSubclasses());
    }

    @Test
    void aServerHasItsOwnAndAllAreThereByNumber() {
        Subscription first = add(GUILD);
        Subscription second = add(OTHER);
        Subscription third = add(GUILD);
        assertThat(subscriptions.of(GUILD)).containsExactly(first, third);
        assertThat(subscriptions.all()).containsExactly(first, second, third);
    }

    @Test
    void onlyItsOwnServerCanRemoveOne() {
        Subscription added = add(GUILD);
        assertThat(subscriptions.remove(OTHER, added.id())).isFalse();
        assertThat(subscriptions.find(added.id())).isPresent();
        assertThat(subscriptions.remove(GUILD, added.id())).isTrue();
        assertThat(subscriptions.remove(GUILD, added.id())).isFalse();
        assertThat(subscriptions.find(added.id())).isEmpty();
    }

    @Test
    void aNumberIsNeverUsedAgain() {
        Subscription removed = add(GUILD);
        subscriptions.remove(GUILD, removed.id());
        assertThat(add(GUILD).id().value()).isGreaterThan(removed.id().value());
    }

    @Test
    void manyAtOnceGetNumbersOfTheirOwn() {
        List<Subscription> added = Together.run(Collections.nCopies(16, () -> add(GUILD)));
        assertThat(added).extracting(Subscription::id).doesNotHaveDuplicates();
        assertThat(subscriptions.of(GUILD)).hasSize(16);
    }

    @Test
    void aPauseKeepsItsReasonUntilItIsLifted() {
        SubscriptionId id = add(GUILD).id();
        subscriptions.pause(id, "the channel is gone (10003)");
        assertThat(subscriptions.find(id).flatMap(Subscription::pause))
                .contains("the channel is gone (10003)");
        subscriptions.resume(id);
        assertThat(subscriptions.find(id).map(Subscription::isActive)).contains(true);
    }

    @Test
    void aServerThatChoseNothingHasTheDefaults() {
        assertThat(subscriptions.settings(GUILD)).isEqualTo(GuildSettings.defaults(GUILD));
    }

    @Test
    void anOperatorsDefaultsAreThoseOfServersThatChoseNothing() {
        SqlSubscriptions own = new SqlSubscriptions(database, SubscriptionsContract::inPrague);
        subscriptions.save(GuildSettings.defaults(OTHER));
        assertThat(own.settings(GUILD)).isEqualTo(inPrague(GUILD));
        assertThat(own.settings(OTHER)).isEqualTo(GuildSettings.defaults(OTHER));
    }

    private static GuildSettings inPrague(GuildId guild) {
        return new GuildSettings(
                guild, ZoneId.of("Europe/Prague"), LocalTime.of(18, 30), DayOfWeek.MONDAY);
    }

    @Test
    void settingsAreKeptAndReplaced() {
        GuildSettings first =
                new GuildSettings(
                        GUILD, ZoneId.of("Europe/Berlin"), LocalTime.of(6, 5), DayOfWeek.MONDAY);
        GuildSettings second =
                new GuildSettings(
                        GUILD, ZoneId.of("+05:45"), LocalTime.of(23, 59), DayOfWeek.SUNDAY);
        subscriptions.save(first);
        assertThat(subscriptions.settings(GUILD)).isEqualTo(first);
        subscriptions.save(second);
        assertThat(subscriptions.settings(GUILD)).isEqualTo(second);
        assertThat(subscriptions.settings(OTHER)).isEqualTo(GuildSettings.defaults(OTHER));
    }

    @Test
    void everyChoiceOfAServerComesBackAsItWentIn() {
        GuildSettings chosen =
                GuildSettings.defaults(GUILD)
                        .withQuiet(
                                Optional.of(
                                        new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30))))
                        .withTaste(
                                new Taste(
                                        PaidArticles.DELAY,
                                        new Mutes(Set.of("rust", "systemd \uD83D\uDE00", "عربي")),
                                        Locale.forLanguageTag("pt-BR")));
        subscriptions.save(chosen);
        assertThat(subscriptions.settings(GUILD)).isEqualTo(chosen);
        subscriptions.save(GuildSettings.defaults(GUILD));
        assertThat(subscriptions.settings(GUILD)).isEqualTo(GuildSettings.defaults(GUILD));
    }

    @Test
    void whomItConcernsIsKept() {
        People people =
                new People(Optional.of(new RoleId(-5)), Optional.of(new UserId(Long.MAX_VALUE)));
        Subscription added = subscriptions.add(concerning(wish(GUILD), people));
        assertThat(added.people()).isEqualTo(people);
        assertThat(subscriptions.find(added.id())).contains(added);
    }

    @Test
    void aChangeReplacesAllButTheNumberAndThePause() {
        Subscription added = add(GUILD);
        subscriptions.pause(added.id(), "a holiday");
        Wish other =
                new Wish(
                        GUILD,
                        new ChannelId(100),
                        new Interest.Topics(Set.of(new TopicId("mm"))),
                        Set.of(),
                        new Rhythm.Immediately(),
                        SEEN.plusSeconds(60),
                        new People(Optional.of(new RoleId(9)), Optional.empty()));
        Optional<Subscription> changed = subscriptions.change(added.id(), other);
        assertThat(changed).contains(Subscription.of(added.id(), other, Optional.of("a holiday")));
        assertThat(subscriptions.find(added.id())).isEqualTo(changed);
    }

    @Test
    void onlyItsOwnServerCanChangeOne() {
        Subscription added = add(GUILD);
        assertThat(subscriptions.change(added.id(), wish(OTHER))).isEmpty();
        assertThat(subscriptions.find(added.id())).contains(added);
    }

    private static Wish wish(GuildId guild) {
        return wish(guild, new Interest.All(), new Rhythm.Hourly());
    }

    private static Wish concerning(Wish wish, People people) {
        return new Wish(
                wish.guild(),
                wish.channel(),
                wish.interest(),
                wish.kinds(),
                wish.rhythm(),
                wish.since(),
                people);
    }

    private Subscription add(GuildId guild) {
        return subscriptions.add(wish(guild, new Interest.All(), new Rhythm.Hourly()));
    }

    private static Wish wish(GuildId guild, Interest interest, Rhythm rhythm) {
        return new Wish(guild, new ChannelId(99), interest, Set.of("cve", "article"), rhythm, SEEN);
    }
}
