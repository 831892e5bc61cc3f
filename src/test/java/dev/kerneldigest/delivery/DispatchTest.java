package dev.kerneldigest.delivery;

import static dev.kerneldigest.delivery.DeliveryRig.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.kerneldigest.delivery.SendOutcome.Closed;
import dev.kerneldigest.delivery.SendOutcome.Gone;
import dev.kerneldigest.delivery.SendOutcome.Refused;
import dev.kerneldigest.delivery.SendOutcome.Sent;
import dev.kerneldigest.delivery.SendOutcome.TryLater;
import dev.kerneldigest.subscription.QuietHours;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class DispatchTest extends DatabaseContract {
    private static final String WAITING = "waiting for the channel: hidden";
    private static final String OTHER = "an operator's own pause";
    private static final String NONE = "";
    private static final Closed CLOSED = new Closed("hidden");
    private static final TryLater LATER = new TryLater("down", Duration.ZERO);
    private static final TryLater MUCH_LATER = new TryLater("busy", Duration.ofMinutes(9));
    private static final Gone GONE = new Gone("deleted");
    private static final Refused REFUSED = new Refused("bad");
    private static final Sent SENT = new Sent(99);

    private DeliveryRig rig = new DeliveryRig(database);

    DispatchTest() {
        super(TestDatabases.h2());
    }

    @BeforeEach
    void anew() {
        rig = new DeliveryRig(database);
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void everyOutcomeIsRecorded(
            SendOutcome outcome, int attempts, String before, OutboxState row, String after) {
        Subscription subscription = rig.owe("news");
        if (!before.isEmpty()) {
            rig.subscriptions.pause(subscription.id(), before);
        }
        rig.messenger.answer(_ -> outcome);
        Delivery claimed =
                rig.outbox.claim(1, Duration.ofMinutes(1), rig.clock.instant()).getFirst();
        dispatch()
                .send(
                        new Delivery(
                                claimed.id(),
                                claimed.subscription(),
                                claimed.channel(),
                                claimed.message(),
                                new Delivery.Claim(attempts, claimed.claim().until()),
                                claimed.replaces()));
        OutboxRow kept = OutboxRow.all(database).getFirst();
        assertThat(kept.state()).isEqualTo(row.state());
        assertThat(kept.reason().orElse(NONE)).isEqualTo(row.reason());
        assertThat(Duration.between(rig.clock.instant(), kept.due())).isEqualTo(row.rest());
        assertThat(kept.message())
                .isEqualTo(outcome.equals(SENT) ? Optional.of(99L) : Optional.empty());
        assertThat(rig.pause(subscription.id()).orElse(NONE)).isEqualTo(after);
    }

    /**
     * What is seen of a row.
     *
     * @param rest until it is due, from now
     */
    record OutboxState(String state, String reason, Duration rest) {}

    static Stream<Arguments> outcomes() {
        int last = RetryPlan.MOST_ATTEMPTS;
        OutboxState sent = ended("sent", NONE);
        OutboxState hour = new OutboxState("pending", "hidden", Duration.ofHours(1));
        OutboxState gaveUp = ended("given-up", "given up after a week: hidden");
        String forGood = "given up after a week: hidden";
        return Stream.of(
                argumentSet("sent", SENT, 1, NONE, sent, NONE),
                argumentSet("sent to one that waited", SENT, 1, WAITING, sent, NONE),
                argumentSet("sent, paused by others", SENT, 1, OTHER, sent, OTHER),
                argumentSet("first failure", LATER, 1, NONE, later("down", 5), NONE),
                argumentSet("third failure", LATER, 3, NONE, later("down", 20), NONE),
                argumentSet("asked to wait", MUCH_LATER, 1, NONE, later("busy", 540), NONE),
                argumentSet("failed, waiting", LATER, 1, WAITING, later("down", 5), WAITING),
                argumentSet(
                        "last failure",
                        LATER,
                        last,
                        NONE,
                        ended("given-up", "given up after a week: down"),
                        NONE),
                argumentSet(
                        "last failure of one that waited",
                        LATER,
                        last,
                        WAITING,
                        ended("given-up", "given up after a week: down"),
                        NONE),
                argumentSet("closed", CLOSED, 1, NONE, hour, WAITING),
                argumentSet("still closed", CLOSED, 9, "waiting for the channel: ", hour, WAITING),
                argumentSet("closed, paused by others", CLOSED, 1, OTHER, hour, OTHER),
                argumentSet("closed for a week", CLOSED, last, WAITING, gaveUp, forGood),
                argumentSet("closed, the next message", CLOSED, 1, forGood, hour, WAITING),
                argumentSet("sent after a week", SENT, 1, forGood, sent, NONE),
                argumentSet("gone", GONE, 1, NONE, ended("given-up", "deleted"), "deleted"),
                argumentSet(
                        "gone at last", GONE, 9, WAITING, ended("given-up", "deleted"), "deleted"),
                argumentSet("refused", REFUSED, 1, NONE, ended("given-up", "bad"), NONE),
                argumentSet(
                        "refused, waiting", REFUSED, 1, WAITING, ended("given-up", "bad"), NONE),
                argumentSet(
                        "refused, paused by others",
                        REFUSED,
                        1,
                        OTHER,
                        ended("given-up", "bad"),
                        OTHER));
    }

    @Test
    void afterAClosedChannelOpensTheMissedNewsComes() {
        Subscription subscription = rig.subscribe();
        EditionDesk desk = rig.desk();
        rig.messenger.answer(_ -> CLOSED);
        rig.news("one");
        desk.serve(subscription.id());
        rig.courier().deliver();
        for (String key : new String[] {"two", "three"}) {
            rig.pass(Duration.ofHours(5));
            rig.news(key);
            assertThat(desk.serve(subscription.id())).isZero();
            rig.courier().deliver();
        }
        assertThat(rig.outbox.backlog().pending()).isEqualTo(1);
        rig.messenger.answer(rig.messenger::accept);
        rig.pass(Duration.ofHours(1));
        rig.courier().deliver();
        assertThat(rig.read()).containsExactly("one");
        desk.serve(subscription.id());
        rig.courier().deliver();
        assertThat(rig.read()).containsExactly("one", "two", "three");
        assertThat(rig.messenger.tries()).last().extracting(Delivery::channel).isEqualTo(CHANNEL);
    }

    @Test
    void inQuietHoursADeliveryRestsUntilTheirEnd() {
        Subscription subscription = rig.owe("news");
        rig.subscriptions.save(
                rig.subscriptions
                        .settings(subscription.guild())
                        .withQuiet(
                                Optional.of(
                                        new QuietHours(LocalTime.of(8, 0), LocalTime.of(9, 0)))));
        dispatch().send(claim());
        OutboxRow row = OutboxRow.all(database).getFirst();
        assertThat(row.reason()).contains("quiet hours");
        assertThat(row.due()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
    }

    @Test
    void anEditIsTriedAgainLaterAndLeftWhenItCannotBe() {
        rig.owe("news");
        Delivery posted = claim();
        rig.messenger.answer(_ -> LATER);
        dispatch().send(edit(posted, 1));
        assertThat(OutboxRow.all(database).getFirst().due())
                .isEqualTo(rig.clock.instant().plusSeconds(5).truncatedTo(ChronoUnit.MICROS));
        rig.pass(Duration.ofMinutes(1));
        dispatch().send(edit(claim(), RetryPlan.MOST_EDITS));
        OutboxRow left = OutboxRow.all(database).getFirst();
        assertThat(left.state()).isEqualTo("given-up");
        assertThat(left.reason()).contains("not edited: down");
    }

    @Test
    void whatVanishedWhileItWasPostedIsGivenUp() {
        Subscription subscription = rig.owe("news");
        rig.messenger.answer(_ -> new SendOutcome.Vanished("the thread is gone"));
        dispatch().send(claim());
        assertThat(OutboxRow.all(database).getFirst().reason()).contains("the thread is gone");
        assertThat(rig.pause(subscription.id())).isEmpty();
    }

    private Delivery claim() {
        return rig.outbox.claim(1, Duration.ofMinutes(1), rig.clock.instant()).getFirst();
    }

    private static Delivery edit(Delivery claimed, int attempts) {
        return new Delivery(
                claimed.id(),
                claimed.subscription(),
                claimed.channel(),
                claimed.message(),
                new Delivery.Claim(attempts, claimed.claim().until()),
                Optional.of(99L));
    }

    @Test
    void aDeliveryOfARemovedSubscriptionStaysGivenUp() {
        Subscription subscription = rig.owe("news");
        rig.messenger.answer(delivery -> {
            rig.subscriptions.remove(subscription.guild(), subscription.id());
            return rig.messenger.accept(delivery);
        });
        rig.courier().deliver();
        assertThat(OutboxRow.all(database).getFirst().state()).isEqualTo("given-up");
    }

    private Dispatch dispatch() {
        return new Dispatch(rig.outbox, rig.messenger, rig.subscriptions, (_, _) -> {}, rig.clock);
    }

    private static OutboxState later(String reason, int seconds) {
        return new OutboxState("pending", reason, Duration.ofSeconds(seconds));
    }

    private static OutboxState ended(String state, String reason) {
        return new OutboxState(state, reason, Duration.ZERO);
    }
}
