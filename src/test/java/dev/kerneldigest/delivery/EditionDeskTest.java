package dev.kerneldigest.delivery;

import static dev.kerneldigest.delivery.DeliveryRig.CHANNEL;
import static dev.kerneldigest.delivery.DeliveryRig.topics;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.kerneldigest.digest.DigestRequest.Period;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.TestDatabases;
import dev.kerneldigest.testing.TestItems;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class EditionDeskTest extends DatabaseContract {
    private static final Rhythm DAILY = new Rhythm.Daily(LocalTime.of(7, 0));

    private DeliveryRig rig = new DeliveryRig(database);
    private EditionDesk desk = rig.desk();

    EditionDeskTest() {
        super(TestDatabases.h2());
    }

    @BeforeEach
    void anew() {
        rig = new DeliveryRig(database);
        desk = rig.desk();
    }

    @Test
    void whatIsTakenAsPostedIsNeverPostedAndWhatComesAfterwardsIs() {
        Subscription subscription = rig.subscribe();
        EditionDesk desk = rig.desk();
        rig.news("old");
        desk.takeAsPosted(subscription.id());
        assertThat(desk.serve(subscription.id())).isZero();
        rig.news("new");
        desk.serve(subscription.id());
        rig.courier().deliver();
        assertThat(rig.read()).containsExactly("new");
    }

    @Test
    void whatAPausedSubscriptionHasNotHadIsNotTakenAsPosted() {
        Subscription subscription = rig.subscribe();
        EditionDesk desk = rig.desk();
        rig.news("missed");
        rig.subscriptions.pause(subscription.id(), "for a test");
        desk.takeAsPosted(subscription.id());
        rig.subscriptions.resume(subscription.id());
        desk.serve(subscription.id());
        rig.courier().deliver();
        assertThat(rig.read()).containsExactly("missed");
    }

    @Test
    void aQueryThatCannotBeReadPausesInsteadOfTakingAnythingAsPosted() {
        Subscription subscription =
                rig.subscribe(
                        DeliveryRig.CHANNEL,
                        new Interest.Query("folio AND ("),
                        new Rhythm.Immediately());
        rig.desk().takeAsPosted(subscription.id());
        assertThat(rig.pause(subscription.id())).isPresent();
        assertThat(rig.outbox.cursor(subscription.id())).isEmpty();
    }

    @Test
    void aWeeklyDigestTellsWhatBecameFreeOfItsTopics() {
        Rhythm weekly = new Rhythm.Weekly(DayOfWeek.THURSDAY, LocalTime.of(7, 0));
        Subscription subscription =
                rig.subscribe(DeliveryRig.CHANNEL, DeliveryRig.topics("net"), weekly);
        EditionDesk desk = rig.desk();
        // Paid until the 4th of December, all of them.
        rig.news(
                TestItems.about(rig.item("sold"), "net"), TestItems.about(rig.item("other"), "mm"));
        desk.serve(subscription.id());
        rig.clock.set(Instant.parse("2026-12-02T08:00:00Z"));
        rig.news(TestItems.about(rig.item("next"), "net"));
        desk.serve(subscription.id());
        rig.clock.set(Instant.parse("2026-12-09T08:00:00Z"));
        rig.news(TestItems.about(rig.item("last"), "net"));
        desk.serve(subscription.id());
        assertThat(rig.requests)
                .extracting(request ->
                        request.freed().stream().map(it -> it.item().key().value()).toList())
                .containsExactly(List.of(), List.of(), List.of("sold", "next"));
    }

    @Test
    void newsFirstSeenBeforeSubscribingIsNeverPosted() {
        rig.news("old");
        Subscription subscription = rig.subscribe();
        rig.news("new");
        assertThat(serve(subscription)).containsExactly("new");
    }

    @Test
    void anItemSeenAtTheVeryMomentOfServingComes() {
        Subscription subscription = rig.subscribe();
        Instant moment = rig.clock.instant();
        rig.news("fast");
        rig.clock.set(moment);
        assertThat(serve(subscription)).containsExactly("fast");
    }

    @Test
    void anItemSeenByAClockThatIsAheadComesAtOnceAndOnce() {
        Subscription subscription = rig.subscribe();
        NewsItem ahead =
                TestItems.seen(rig.item("ahead"), rig.clock.instant().plus(Duration.ofHours(1)));
        rig.news(ahead);
        assertThat(serve(subscription)).containsExactly("ahead");
        rig.pass(Duration.ofHours(2));
        assertThat(serve(subscription)).containsExactly("ahead");
    }

    @Test
    void whatIsServedTwiceIsPostedOnce() {
        Subscription subscription = rig.subscribe();
        rig.news("one");
        assertThat(desk.serve(subscription.id())).isEqualTo(1);
        assertThat(desk.serve(subscription.id())).isZero();
        rig.pass(Duration.ofMinutes(1));
        rig.news("two");
        assertThat(serve(subscription)).containsExactly("one", "two");
    }

    @Test
    void aBellThatRingsTwiceForOneTimeMakesOneEdition() {
        Subscription subscription = rig.subscribe();
        rig.news("before");
        Instant due = rig.clock.instant();
        assertThat(desk.ring(subscription.id(), due)).isEqualTo(1);
        rig.pass(Duration.ofSeconds(3));
        rig.news("after");
        assertThat(desk.ring(subscription.id(), due)).isZero();
        assertThat(desk.ring(subscription.id(), rig.clock.instant())).isEqualTo(1);
    }

    @Test
    void aBellThatWasCutOffBeforeItsEditionIsMadeUpFor() {
        Subscription subscription = rig.subscribe();
        Instant due = rig.clock.instant();
        rig.pass(Duration.ofSeconds(3));
        rig.news("after");
        assertThat(desk.ring(subscription.id(), due)).isEqualTo(1);
    }

    @Test
    void aLaterItemOfAPostedStoryIsNotPosted() {
        Subscription subscription = rig.subscribe();
        rig.news(TestItems.keyed(rig.item("lwn:1"), "kernel:stable:6.12.30"));
        serve(subscription);
        rig.pass(Duration.ofDays(2));
        rig.news(TestItems.keyed(rig.item("phoronix:1"), "kernel:stable:6.12.30"));
        assertThat(serve(subscription)).containsExactly("lwn:1");
    }

    @Test
    void itemsOfOneStoryComeTogether() {
        Subscription subscription = rig.subscribe();
        rig.news(TestItems.keyed(rig.item("lwn:1"), "kernel:stable:6.12.30"));
        rig.news(TestItems.keyed(rig.item("phoronix:1"), "kernel:stable:6.12.30"));
        assertThat(serve(subscription)).containsExactly("lwn:1", "phoronix:1");
        assertThat(rig.messenger.tries()).hasSize(1);
    }

    @Test
    void anItemCommittedLateStillComes() {
        Subscription subscription = rig.subscribe();
        NewsItem late = rig.item("late");
        rig.pass(Duration.ofMinutes(3));
        rig.news("early");
        serve(subscription);
        rig.news(late);
        assertThat(serve(subscription)).containsExactly("early", "late");
    }

    @Test
    void aPausedSubscriptionGetsAllItMissedInOneEdition() {
        Subscription subscription = rig.subscribe();
        rig.news("before");
        serve(subscription);
        rig.subscriptions.pause(subscription.id(), "for a test");
        for (String key : List.of("first", "second", "third")) {
            rig.pass(Duration.ofDays(1));
            rig.news(key);
            assertThat(desk.serve(subscription.id())).isZero();
            assertThat(desk.serveImmediate()).isEqualTo(Tally.NONE);
        }
        rig.subscriptions.resume(subscription.id());
        assertThat(serve(subscription)).containsExactly("before", "first", "second", "third");
        assertThat(rig.messenger.tries()).hasSize(2);
    }

    @Test
    void aSubscriptionThatIsGoneIsServedNothing() {
        Subscription subscription = rig.subscribe();
        rig.subscriptions.remove(subscription.guild(), subscription.id());
        rig.news("one");
        assertThat(serve(subscription)).isEmpty();
    }

    @Test
    void aParentTopicStandsForItsChildrenAndForNothingElse() {
        Subscription subscription = rig.subscribe(CHANNEL, topics("net"), new Rhythm.Hourly());
        rig.news(TestItems.about(rig.item("parent"), "net"));
        rig.news(TestItems.about(rig.item("child"), "bpf"));
        rig.news(TestItems.about(rig.item("other"), "mm"));
        rig.news(TestItems.about(rig.item("both"), "mm", "bpf"));
        assertThat(serve(subscription)).containsExactly("parent", "child", "both");
        assertThat(rig.requests.getFirst().wanted())
                .containsOnly(new TopicId("net"), new TopicId("bpf"));
    }

    @Test
    void onlyTheKindsThatWereAskedForCome() {
        Subscription subscription =
                rig.subscribe(CHANNEL, topics("mm"), Set.of("cve"), new Rhythm.Hourly());
        Kind cve = new Kind.Cve("CVE-2026-1");
        rig.news("article");
        rig.news(TestItems.ofKind(rig.item("cve"), cve));
        rig.news(TestItems.about(TestItems.ofKind(rig.item("net cve"), cve), "net"));
        assertThat(serve(subscription)).containsExactly("cve");
    }

    @Test
    void anEmptyWindowMovesNoCursorButTheFirst() {
        Subscription subscription = rig.subscribe();
        rig.pass(Duration.ofHours(1));
        assertThat(desk.serve(subscription.id())).isZero();
        Optional<Instant> first = rig.outbox.cursor(subscription.id());
        assertThat(first).contains(Instant.ofEpochMilli(rig.clock.millis()));
        rig.pass(Duration.ofHours(1));
        assertThat(desk.serve(subscription.id())).isZero();
        assertThat(rig.outbox.cursor(subscription.id())).isEqualTo(first);
        assertThat(rig.requests).isEmpty();
    }

    @Test
    void newsOfWhichThereIsNothingToSayIsNotComposedAgain() {
        Subscription subscription = rig.subscribe();
        rig.news("dull");
        assertThat(rig.desk(_ -> List.of()).serve(subscription.id())).isZero();
        assertThat(serve(subscription)).isEmpty();
        assertThat(rig.requests).isEmpty();
    }

    @Test
    void aDigestIsOfTheDaysSinceTheLastOneInTheServersOwnZone() {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        Subscription subscription = rig.subscribe(CHANNEL, new Interest.All(), DAILY);
        rig.subscriptions.save(
                new GuildSettings(
                        subscription.guild(), zone, LocalTime.MIDNIGHT, DayOfWeek.MONDAY));
        rig.clock.set(Instant.parse("2026-11-20T23:00:00Z"));
        desk.serve(subscription.id());
        rig.news("one");
        rig.clock.set(Instant.parse("2026-11-21T23:00:00Z"));
        desk.serve(subscription.id());
        assertThat(rig.requests.getFirst().zone()).isEqualTo(zone);
        assertThat(rig.requests.getFirst().from()).isEqualTo("2026-11-20T23:00:00Z");
        assertThat(rig.requests.getFirst().until()).isEqualTo("2026-11-21T23:00:00Z");
    }

    @DisplayName("G1: makes one message a window, hourly, daily or weekly")
    @ParameterizedTest
    @MethodSource("periods")
    void eachRhythmHasItsPeriod(Rhythm rhythm, Period period) {
        Subscription subscription = rig.subscribe(CHANNEL, new Interest.All(), rhythm);
        rig.news("one");
        desk.serve(subscription.id());
        assertThat(rig.requests.getFirst().period()).isEqualTo(period);
    }

    static Stream<Arguments> periods() {
        return Stream.of(
                argumentSet("at once", new Rhythm.Immediately(), Period.INSTANT),
                argumentSet("hourly", new Rhythm.Hourly(), Period.HOUR),
                argumentSet("daily", DAILY, Period.DAY),
                argumentSet(
                        "weekly",
                        new Rhythm.Weekly(DayOfWeek.FRIDAY, LocalTime.NOON),
                        Period.WEEK));
    }

    /** Serves and delivers; what the members have read by then. */
    private List<String> serve(Subscription subscription) {
        desk.serve(subscription.id());
        rig.courier().deliver();
        return rig.read();
    }
}
