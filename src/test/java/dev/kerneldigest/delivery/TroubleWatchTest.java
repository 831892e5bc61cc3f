package dev.kerneldigest.delivery;

import static dev.kerneldigest.delivery.DeliveryRig.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.TestDatabases;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A channel is closed to the bot, and opens again. */
final class TroubleWatchTest extends DatabaseContract {
    private static final SendOutcome CLOSED = new SendOutcome.Closed("the bot lacks Send Messages");

    private DeliveryRig rig = new DeliveryRig(database);
    private Optional<Boolean> open = Optional.empty();
    private TroubleWatch watch = watch();

    TroubleWatchTest() {
        super(TestDatabases.h2());
    }

    @BeforeEach
    void anew() {
        rig = new DeliveryRig(database);
        open = Optional.empty();
        watch = watch();
    }

    private TroubleWatch watch() {
        return new TroubleWatch(
                rig.subscriptions, _ -> open, subscription -> rig.desk().serve(subscription.id()));
    }

    @DisplayName("S8: pauses at the first refused post, and tells once")
    @Test
    void theFirstFailedSendPausesAndTellsOnce() {
        Subscription subscription = rig.owe("news");
        rig.messenger.answer(_ -> CLOSED);
        for (int hour = 0; hour < 3; hour++) {
            rig.courier().deliver();
            rig.pass(Duration.ofHours(1));
        }
        assertThat(rig.pause(subscription.id()).orElse(""))
                .contains("waiting for the channel", "Send Messages");
        assertThat(rig.notices)
                .containsExactly("#" + subscription.id() + " the bot lacks Send Messages");
    }

    @Test
    void aDeletedChannelIsToldOnce() {
        Subscription subscription = rig.owe("one", "two");
        rig.messenger.answer(_ -> new SendOutcome.Gone("the channel was deleted"));
        rig.courier().deliver();
        rig.courier().deliver();
        assertThat(rig.notices)
                .containsExactly("#" + subscription.id() + " the channel was deleted");
    }

    @Test
    void whatWaitedGoesOutOnceThePermissionIsBack() {
        Subscription subscription = closed();
        rig.news("missed");
        open = Optional.of(false);
        assertThat(watch.look()).isZero();
        open = Optional.of(true);
        rig.messenger.answer(rig.messenger::accept);
        assertThat(watch.look()).isEqualTo(1);
        rig.courier().deliver();
        assertThat(rig.pause(subscription.id())).isEmpty();
        assertThat(rig.messenger.texts(CHANNEL)).containsExactly("news", "missed");
    }

    @Test
    void aChannelOfWhichNothingIsKnownIsLeftToItsHourlyTry() {
        Subscription subscription = closed();
        assertThat(watch.look()).isZero();
        assertThat(rig.pause(subscription.id())).isPresent();
    }

    @Test
    void aChannelThatStaysClosedForAnotherReasonIsResumedOnceOnly() {
        closed();
        open = Optional.of(true);
        AtomicInteger resumed = new AtomicInteger();
        for (int look = 0; look < 5; look++) {
            resumed.addAndGet(watch.look());
            rig.courier().deliver();
            rig.pass(Duration.ofMinutes(5));
        }
        assertThat(resumed).hasValue(1);
    }

    @Test
    void aPauseThatSomebodyMadeIsLeftAlone() {
        Subscription subscription = rig.subscribe();
        rig.subscriptions.pause(subscription.id(), "by <@1>");
        open = Optional.of(true);
        assertThat(watch.look()).isZero();
        assertThat(rig.pause(subscription.id())).isPresent();
    }

    @Test
    void upkeepIsDoneAtOnceAndThenWheneverItsTimeHasPassed() {
        AtomicInteger done = new AtomicInteger();
        Upkeep upkeep = new Upkeep(done::incrementAndGet, Duration.ofDays(1), rig.clock);
        upkeep.run();
        upkeep.run();
        rig.pass(Duration.ofDays(1));
        upkeep.run();
        assertThat(done).hasValue(2);
    }

    /** A subscription whose channel turned out to be closed. */
    private Subscription closed() {
        Subscription subscription = rig.owe("news");
        rig.messenger.answer(_ -> CLOSED);
        rig.courier().deliver();
        return subscription;
    }
}
