package dev.kerneldigest.delivery;

import static dev.kerneldigest.delivery.DeliveryRig.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.digest.Cover;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.Reading;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Mutes;
import dev.kerneldigest.subscription.PaidArticles;
import dev.kerneldigest.subscription.People;
import dev.kerneldigest.subscription.QuietHours;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.RoleId;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.Taste;
import dev.kerneldigest.subscription.Wish;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.TestDatabases;
import dev.kerneldigest.testing.TestItems;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a server chose is honoured on the way to its channels. */
final class ServerTasteTest extends DatabaseContract {
    private static final Rhythm DAILY = new Rhythm.Daily(LocalTime.of(7, 0));

    private DeliveryRig rig = new DeliveryRig(database);
    private EditionDesk desk = rig.desk();

    ServerTasteTest() {
        super(TestDatabases.h2());
    }

    @BeforeEach
    void anew() {
        rig = new DeliveryRig(database);
        desk = rig.desk();
    }

    @DisplayName("G3: holds news in quiet hours, for the next window")
    @Test
    void nothingIsSentInQuietHoursAndWhatWasHeldComesAsOneEdition() {
        Subscription subscription = rig.subscribe();
        quiet(subscription, "22:00", "07:00");
        rig.clock.set(Instant.parse("2026-11-20T21:59:00Z"));
        rig.news("before");
        assertThat(serve(subscription)).containsExactly("before");
        rig.clock.set(Instant.parse("2026-11-20T22:00:00Z"));
        rig.news("late");
        assertThat(serve(subscription)).containsExactly("before");
        rig.clock.set(Instant.parse("2026-11-21T06:59:00Z"));
        rig.news("early");
        assertThat(serve(subscription)).containsExactly("before");
        rig.clock.set(Instant.parse("2026-11-21T07:00:00Z"));
        assertThat(serve(subscription)).containsExactly("before", "late", "early");
        assertThat(rig.messenger.tries()).hasSize(2);
    }

    @Test
    void whatWaitsInTheOutboxWaitsForTheEndOfQuietHoursToo() {
        Subscription subscription = rig.owe("news");
        quiet(subscription, "08:00", "09:00");
        rig.courier().deliver();
        assertThat(rig.messenger.tries()).isEmpty();
        rig.clock.set(Instant.parse("2026-11-20T09:00:00Z"));
        rig.courier().deliver();
        assertThat(rig.read()).containsExactly("news");
    }

    @Test
    void mutedStoriesAreLeftOutOfInstantPosts() {
        Subscription subscription = rig.subscribe();
        taste(subscription, Taste.USUAL.withMutes(Mutes.NONE.with("page cache")));
        rig.news("muted");
        NewsItem other = titled(rig.item("other"), "Folios");
        rig.news(other);
        assertThat(serve(subscription)).containsExactly("other");
    }

    @Test
    void mutedStoriesReachTheDigestWhichKnowsOfTheMutes() {
        Subscription subscription = rig.subscribe(CHANNEL, new Interest.All(), DAILY);
        Mutes mutes = Mutes.NONE.with("page cache");
        taste(subscription, Taste.USUAL.withMutes(mutes));
        rig.news("muted");
        assertThat(serve(subscription)).containsExactly("muted");
        assertThat(rig.requests.getFirst().mutes()).isEqualTo(mutes);
    }

    @Test
    void hiddenPaidArticlesNeverCome() {
        Subscription subscription = rig.subscribe();
        taste(subscription, Taste.USUAL.withPaid(PaidArticles.HIDE));
        rig.news("paid until the 4th of December");
        rig.pass(Duration.ofHours(1));
        rig.news(free(rig.item("free")));
        assertThat(serve(subscription)).containsExactly("free");
        rig.clock.set(Instant.parse("2026-12-04T08:00:00Z"));
        assertThat(serve(subscription)).containsExactly("free");
    }

    @Test
    void delayedPaidArticlesComeOnceWhenTheyHaveBecomeFree() {
        Subscription subscription = rig.subscribe(CHANNEL, new Interest.All(), DAILY);
        taste(subscription, Taste.USUAL.withPaid(PaidArticles.DELAY));
        rig.news("paid until the 4th of December");
        rig.news(free(rig.item("free")));
        assertThat(serve(subscription)).containsExactly("free");
        for (int day = 0; day < 13; day++) {
            rig.pass(Duration.ofDays(1));
            rig.news(free(rig.item("day " + day)));
            assertThat(serve(subscription)).doesNotContain("paid until the 4th of December");
        }
        rig.clock.set(Instant.parse("2026-12-04T07:00:00Z"));
        assertThat(serve(subscription)).endsWith("paid until the 4th of December");
        rig.pass(Duration.ofDays(1));
        assertThat(serve(subscription)).endsWith("paid until the 4th of December").hasSize(15);
    }

    @Test
    void whatWasHiddenBeforeIsNoFloodWhenTheServerDelaysFromNowOn() {
        Subscription subscription = rig.subscribe(CHANNEL, new Interest.All(), DAILY);
        taste(subscription, Taste.USUAL.withPaid(PaidArticles.HIDE));
        rig.news("paid until the 4th of December");
        rig.pass(Duration.ofHours(1));
        rig.news(free(rig.item("free")));
        serve(subscription);
        rig.clock.set(Instant.parse("2026-12-06T07:00:00Z"));
        rig.news(free(rig.item("later")));
        serve(subscription);
        taste(subscription, Taste.USUAL.withPaid(PaidArticles.DELAY));
        rig.pass(Duration.ofHours(1));
        assertThat(serve(subscription)).containsExactly("free", "later");
    }

    @Test
    void aFreeReportOfAPaidStoryComesAtOnce() {
        Subscription subscription = rig.subscribe();
        taste(subscription, Taste.USUAL.withPaid(PaidArticles.DELAY));
        rig.news(TestItems.keyed(rig.item("lwn"), "url:a"));
        rig.news(free(TestItems.keyed(rig.item("phoronix"), "url:a")));
        assertThat(serve(subscription)).containsExactly("phoronix");
        rig.clock.set(Instant.parse("2026-12-04T08:00:00Z"));
        assertThat(serve(subscription)).containsExactly("phoronix");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsFreeAlreadyComesWhateverTheServerChose(PaidArticles choice) {
        Subscription subscription = rig.subscribe();
        taste(subscription, Taste.USUAL.withPaid(choice));
        rig.clock.set(Instant.parse("2026-12-04T00:00:00Z"));
        rig.news("free since today");
        assertThat(serve(subscription)).containsExactly("free since today");
    }

    @Test
    void theRoleIsMentionedWhereThereIsSomethingToActOnAndNowhereElse() {
        Subscription subscription = pinging(new RoleId(42));
        for (boolean urgent : List.of(false, true)) {
            rig.pass(Duration.ofHours(1));
            rig.news("urgent " + urgent);
            rig.desk(request ->
                            rig.print(request).stream()
                                    .map(message -> message.withCover(cover(urgent)))
                                    .toList())
                    .serve(subscription.id());
        }
        rig.courier().deliver();
        assertThat(rig.read()).containsExactly("urgent false", "<@&42>\nurgent true");
        assertThat(rig.messenger.tries())
                .extracting(one -> one.message().cover().pinged())
                .containsExactly(Optional.empty(), Optional.of(new RoleId(42)));
    }

    @Test
    void aMessageWithoutRoomForTheMentionGoesWithoutIt() {
        Message full = new Message(0, List.of(new Message.Text("x".repeat(4_000))));
        assertThat(full.pinging(new RoleId(42))).isEqualTo(full);
    }

    @Test
    void aTitleIsOfItsEditionAlone() {
        Subscription subscription = rig.subscribe();
        rig.news("one");
        rig.desk(request ->
                        rig.print(request).stream()
                                .map(message -> message.withCover(cover(false)))
                                .toList())
                .serve(subscription.id());
        rig.courier().deliver();
        assertThat(rig.messenger.tries().getFirst().message().cover().title())
                .isEqualTo("Kernel news, 08:00 · #" + subscription.id());
    }

    private static Cover cover(boolean urgent) {
        return new Cover("Kernel news", 1, List.of(), urgent, Optional.empty());
    }

    private Subscription pinging(RoleId role) {
        Wish plain = rig.subscribe().wish();
        return rig.subscriptions.add(
                new Wish(
                        plain.guild(),
                        CHANNEL,
                        plain.interest(),
                        Set.of(),
                        plain.rhythm(),
                        plain.since(),
                        new People(Optional.of(role), Optional.empty())));
    }

    private void quiet(Subscription subscription, String from, String to) {
        QuietHours hours = new QuietHours(LocalTime.parse(from), LocalTime.parse(to));
        rig.subscriptions.save(
                GuildSettings.defaults(subscription.guild()).withQuiet(Optional.of(hours)));
    }

    private void taste(Subscription subscription, Taste taste) {
        rig.subscriptions.save(GuildSettings.defaults(subscription.guild()).withTaste(taste));
    }

    private static NewsItem free(NewsItem item) {
        return TestItems.withReading(item, reading(item, "Folios", false));
    }

    private static NewsItem titled(NewsItem item, String title) {
        return TestItems.withReading(item, reading(item, title, true));
    }

    private static Reading reading(NewsItem item, String title, boolean paid) {
        Optional<LocalDate> day = item.reading().free().filter(_ -> paid);
        return new Reading(
                new Kind.Article(),
                title,
                paid,
                day,
                "",
                List.of(),
                List.of(),
                List.of(),
                item.reading().keys());
    }

    /** Serves and delivers; what the members have read by then. */
    private List<String> serve(Subscription subscription) {
        desk.serve(subscription.id());
        rig.courier().deliver();
        return rig.read();
    }
}
