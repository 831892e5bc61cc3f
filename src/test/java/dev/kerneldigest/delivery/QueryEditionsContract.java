package dev.kerneldigest.delivery;

import static dev.kerneldigest.delivery.DeliveryRig.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.TestItems;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What subscriptions by query are given. All items are of the page cache and folios. */
abstract class QueryEditionsContract extends DatabaseContract {
    private static final Rhythm NOW = new Rhythm.Immediately();
    private static final Kind CVE = new Kind.Cve("CVE-2026-12");

    private DeliveryRig rig = new DeliveryRig(database);
    private EditionDesk desk = rig.desk();

    QueryEditionsContract(TestDatabase place) {
        super(place);
    }

    @BeforeEach
    void anew() {
        rig = new DeliveryRig(database);
        desk = rig.desk();
    }

    @DisplayName("L1: posts what a query of the server finds, and nothing else")
    @Test
    void aQueryBringsItsStoriesAndNoOthers() {
        Subscription subscription = subscribe("topic:net -topic:bpf", new Rhythm.Hourly());
        rig.news(TestItems.about(rig.item("net"), "net"), about("bpf"), about("mm"));
        assertThat(serve(subscription)).containsExactly("net");
        rig.news(about("net"));
        rig.pass(Duration.ofHours(1));
        assertThat(serve(subscription)).containsExactly("net");
    }

    @Test
    void wordsAreLookedForInTitleAndText() {
        Subscription found = subscribe("\"page cache\" AND folio", new Rhythm.Hourly());
        Subscription hidden = subscribe("\"page cache\" AND NOT folios", new Rhythm.Hourly());
        rig.news("one");
        assertThat(desk.serve(hidden.id())).isZero();
        assertThat(serve(found)).containsExactly("one");
    }

    @Test
    void kindsNarrowAQuery() {
        Subscription subscription =
                rig.subscribe(
                        CHANNEL, new Interest.Query("folio"), Set.of("cve"), new Rhythm.Hourly());
        rig.news(rig.item("article"), TestItems.ofKind(rig.item("cve"), CVE));
        assertThat(serve(subscription)).containsExactly("cve");
    }

    @Test
    void whoWantsNewsAtOnceIsServedOnlyWhenThereIsSome() {
        subscribe("topic:net", NOW);
        subscribe("topic:mm", NOW);
        rig.news(about("mm"));
        assertThat(serveImmediate()).containsExactly("mm");
        assertThat(serveImmediate()).containsExactly("mm");
        rig.pass(Duration.ofHours(3));
        rig.news(about("net"));
        assertThat(serveImmediate()).containsExactly("mm", "net");
        assertThat(rig.requests).hasSize(2);
    }

    @Test
    void aQueryOfAnotherNodeIsHonouredAtTheNextRound() {
        subscribe("topic:net", NOW);
        assertThat(serveImmediate()).isEmpty();
        subscribe("topic:mm", NOW);
        rig.news(about("mm"));
        assertThat(serveImmediate()).containsExactly("mm");
    }

    @Test
    void aNodeThatWasStartedAnewBringsWhatCameMeanwhile() {
        subscribe("topic:mm", NOW);
        assertThat(serveImmediate()).isEmpty();
        rig.pass(Duration.ofHours(5));
        rig.news(about("mm"));
        rig.pass(Duration.ofHours(5));
        desk = rig.desk();
        assertThat(serveImmediate()).containsExactly("mm");
    }

    @Test
    void aPausedQueryGetsAllItMissed() {
        Subscription subscription = subscribe("topic:mm", NOW);
        serveImmediate();
        rig.subscriptions.pause(subscription.id(), "for a test");
        rig.news(about("mm"));
        rig.pass(Duration.ofHours(5));
        assertThat(serveImmediate()).isEmpty();
        rig.subscriptions.resume(subscription.id());
        assertThat(serveImmediate()).containsExactly("mm");
    }

    @Test
    void anItemCommittedLateStillComes() {
        subscribe("topic:mm", NOW);
        NewsItem late = about("mm");
        rig.pass(Duration.ofMinutes(3));
        serveImmediate();
        rig.news(late);
        assertThat(serveImmediate()).containsExactly("mm");
    }

    @Test
    void anEmptyWindowMovesTheCursorOnceADay() {
        Subscription subscription = subscribe("zswap", NOW);
        serveImmediate();
        Optional<Instant> first = rig.outbox.cursor(subscription.id());
        rig.pass(Duration.ofHours(23));
        serveImmediate();
        assertThat(rig.outbox.cursor(subscription.id())).isEqualTo(first);
        rig.pass(Duration.ofHours(2));
        serveImmediate();
        assertThat(rig.outbox.cursor(subscription.id()))
                .contains(Instant.ofEpochMilli(rig.clock.millis()));
    }

    @Test
    void aQueryThatCannotBeReadPausesWithTheReason() {
        Subscription subscription = subscribe("folio AND (", new Rhythm.Hourly());
        rig.news("one");
        assertThat(desk.serve(subscription.id())).isZero();
        assertThat(rig.pause(subscription.id()))
                .hasValueSatisfying(
                        reason -> assertThat(reason).startsWith("its query cannot be read: "));
    }

    @Test
    void aWindowOfMoreItemsThanAPageIsReadToItsEnd() {
        Subscription subscription = subscribe("title:page topic:mm", new Rhythm.Hourly());
        rig.news(TestItems.about(rig.item("oldest"), "mm"));
        rig.news(others(700));
        rig.news(others(1_100));
        assertThat(serve(subscription)).containsExactly("oldest");
    }

    /** Items that nobody asked for, all seen at one moment. */
    private NewsItem[] others(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> TestItems.about(rig.item(count + ":" + number), "net"))
                .toArray(NewsItem[]::new);
    }

    private NewsItem about(String topic) {
        return TestItems.about(rig.item(topic), topic);
    }

    private Subscription subscribe(String query, Rhythm rhythm) {
        return rig.subscribe(CHANNEL, new Interest.Query(query), rhythm);
    }

    private List<String> serve(Subscription subscription) {
        desk.serve(subscription.id());
        rig.courier().deliver();
        return rig.read();
    }

    private List<String> serveImmediate() {
        assertThat(desk.serveImmediate().owed()).isZero();
        rig.courier().deliver();
        return rig.read();
    }
}
