package dev.kerneldigest.delivery;

import static dev.kerneldigest.delivery.DeliveryRig.CATALOGUE;
import static dev.kerneldigest.delivery.DeliveryRig.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.store.SqlNewsArchive;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Selection;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.TestDatabases;
import dev.kerneldigest.testing.TestItems;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom the desk need not look at. */
final class QueryRoundTest extends DatabaseContract {
    /** Longer than windows overlap. */
    private static final Duration WHILE = Duration.ofMinutes(11);

    private DeliveryRig rig = new DeliveryRig(database);
    private QueryRound round = round(new Selection(CATALOGUE));

    QueryRoundTest() {
        super(TestDatabases.h2());
    }

    @BeforeEach
    void anew() {
        rig = new DeliveryRig(database);
        round = round(new Selection(CATALOGUE));
    }

    private QueryRound round(Selection selection) {
        return new QueryRound(new SqlNewsArchive(database), selection, rig.outbox, rig.clock);
    }

    @Test
    void onlyWhoWantsAnItemIsServedInTheirOrder() {
        Subscription mm = subscribe("topic:mm");
        Subscription net = subscribe("topic:net");
        Subscription also = subscribe("topic:net");
        assertThat(round.concerned(List.of(mm, net, also))).isEmpty();
        rig.news(about("net"));
        assertThat(round.concerned(List.of(also, mm, net))).containsExactly(also, net);
    }

    @Test
    void whatTheDeskLookedThroughIsNotLookedThroughAgain() {
        Subscription net = subscribe("topic:net");
        rig.news(about("net"));
        assertThat(round.concerned(List.of(net))).containsExactly(net);
        rig.pass(WHILE);
        assertThat(round.concerned(List.of(net))).as("not served yet").containsExactly(net);
        round.served(net, now());
        rig.pass(WHILE);
        assertThat(round.concerned(List.of(net))).isEmpty();
    }

    @Test
    void theWindowOfWhomNothingCameForDoesNotGrow() {
        Subscription net = subscribe("topic:net");
        rig.pass(WHILE);
        NewsItem late = about("net");
        rig.pass(WHILE);
        assertThat(round.concerned(List.of(net))).isEmpty();
        rig.news(late);
        assertThat(round.concerned(List.of(net))).isEmpty();
    }

    @Test
    void everybodyIsServedOnceADayWhateverCame() {
        Subscription net = subscribe("topic:net");
        round.served(net, now());
        rig.pass(QueryRound.LONGEST.minusMillis(1));
        assertThat(round.concerned(List.of(net))).isEmpty();
        rig.pass(Duration.ofMillis(1));
        assertThat(round.concerned(List.of(net))).containsExactly(net);
    }

    @Test
    void whomARoundDoesNotHoldIsForgottenAndGoesByTheCursorAfterwards() {
        Subscription net = subscribe("topic:net");
        rig.news(about("net"));
        rig.pass(WHILE);
        round.served(net, now());
        assertThat(round.concerned(List.of(net))).isEmpty();
        assertThat(round.concerned(List.of())).isEmpty();
        assertThat(round.concerned(List.of(net))).containsExactly(net);
    }

    @Test
    void kindsAreLookedAtToo() {
        Subscription cves =
                rig.subscribe(
                        CHANNEL,
                        new Interest.Query("topic:net"),
                        Set.of("cve"),
                        new Rhythm.Immediately());
        Subscription all = subscribe("topic:net");
        rig.news(about("net"));
        assertThat(round.concerned(List.of(cves, all))).containsExactly(all);
        rig.news(TestItems.ofKind(about("net"), new Kind.Cve("CVE-2026-12")));
        assertThat(round.concerned(List.of(cves, all))).containsExactly(cves, all);
    }

    @Test
    void theWindowOfOneIsNotThatOfAnother() {
        Subscription early = subscribe("topic:net");
        rig.news(about("net"));
        rig.pass(WHILE);
        Subscription late = subscribe("topic:net");
        assertThat(round.concerned(List.of(early, late))).containsExactly(early);
    }

    @Test
    void whoseServerHasFeedsOfItsOwnIsAlwaysServed() {
        Subscription net = subscribe("topic:net");
        Selection own =
                new Selection(CATALOGUE, _ -> Map.of(new SourceId("custom-1"), Instant.EPOCH));
        assertThat(round(own).concerned(List.of(net))).containsExactly(net);
    }

    @Test
    void itIsForQueriesOnly() {
        assertThat(QueryRound.isOf(subscribe("topic:net"))).isTrue();
        assertThat(QueryRound.isOf(rig.subscribe())).isFalse();
    }

    /** As exact as cursors are. */
    private Instant now() {
        return Instant.ofEpochMilli(rig.clock.millis());
    }

    private NewsItem about(String topic) {
        return TestItems.about(rig.item(topic + rig.clock.instant()), topic);
    }

    private Subscription subscribe(String query) {
        return rig.subscribe(CHANNEL, new Interest.Query(query), new Rhythm.Immediately());
    }
}
