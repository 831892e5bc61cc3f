package dev.kerneldigest.delivery;

import static dev.kerneldigest.delivery.DeliveryRig.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.FailingNth;
import dev.kerneldigest.testing.FailingNth.Fault;
import dev.kerneldigest.testing.TestDatabases;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class CourierTest extends DatabaseContract {
    private DeliveryRig rig = new DeliveryRig(database);

    CourierTest() {
        super(TestDatabases.h2());
    }

    @BeforeEach
    void anew() {
        rig = new DeliveryRig(database);
    }

    @Test
    void allThatIsDueIsSentHoweverMuch() {
        List<ChannelId> channels = LongStream.range(0, 120).mapToObj(ChannelId::new).toList();
        channels.forEach(channel -> owe(channel, "first", "second"));
        assertThat(rig.courier().deliver()).isEqualTo(240);
        assertThat(channels)
                .allSatisfy(channel ->
                        assertThat(rig.messenger.texts(channel))
                                .containsExactly("first", "second"));
        assertThat(rig.courier().deliver()).isZero();
    }

    @Test
    void whatFollowsAFailedMessageWaitsForIt() {
        rig.owe("first", "second", "third");
        rig.messenger.answer(_ -> new SendOutcome.TryLater("down", Duration.ZERO));
        assertThat(rig.courier().deliver()).isEqualTo(1);
        rig.messenger.answer(rig.messenger::accept);
        assertThat(rig.courier().deliver()).isZero();
        rig.pass(Duration.ofSeconds(5));
        assertThat(rig.courier().deliver()).isEqualTo(3);
        assertThat(rig.read()).containsExactly("first", "second", "third");
    }

    @Test
    void aGivenUpMessageMakesWayForTheNext() {
        rig.owe("bad", "good");
        AtomicBoolean first = new AtomicBoolean(true);
        rig.messenger.answer(delivery ->
                first.getAndSet(false)
                        ? new SendOutcome.Refused("bad")
                        : rig.messenger.accept(delivery));
        assertThat(rig.courier().deliver()).isEqualTo(2);
        assertThat(rig.read()).containsExactly("good");
    }

    @Test
    void aMessengerThatThrowsStopsNoOtherAndTheLeaseHealsIt() {
        ChannelId other = new ChannelId(8);
        rig.owe("one");
        owe(other, "two");
        rig.messenger.answer(delivery -> {
            if (delivery.channel().equals(CHANNEL)) {
                throw new IllegalStateException("a bug");
            }
            return rig.messenger.accept(delivery);
        });
        assertThat(rig.courier().deliver()).isEqualTo(2);
        assertThat(rig.messenger.texts(other)).containsExactly("two");
        rig.messenger.answer(rig.messenger::accept);
        assertThat(rig.courier().deliver()).isZero();
        rig.pass(Courier.LEASE);
        assertThat(rig.courier().deliver()).isEqualTo(1);
        assertThat(rig.read()).containsExactly("one");
        assertThat(rig.messenger.tries()).last().extracting(Delivery::attempts).isEqualTo(2);
    }

    @Test
    void aChannelThatHangsHoldsUpNothingThatComesMeanwhile() throws InterruptedException {
        ChannelId other = new ChannelId(8);
        CountDownLatch hangs = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        rig.owe("one");
        rig.messenger.answer(delivery -> {
            if (delivery.channel().equals(CHANNEL)) {
                hangs.countDown();
                await(over);
            } else {
                read.countDown();
            }
            return rig.messenger.accept(delivery);
        });
        Courier courier = rig.courier();
        Thread thread = Thread.startVirtualThread(courier::deliver);
        assertThat(hangs.await(20, TimeUnit.SECONDS)).isTrue();
        owe(other, "two");
        assertThat(read.await(20, TimeUnit.SECONDS)).isTrue();
        over.countDown();
        thread.join();
        assertThat(rig.read()).containsExactly("one");
        assertThat(rig.messenger.texts(other)).containsExactly("two");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(40, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anOutboxThatCannotBeReadThrowsAndTheNextRoundGoesOn() {
        rig = new DeliveryRig(database, new FailingNth(1, Fault.BEFORE));
        rig.owe("one");
        Courier courier = rig.courier();
        assertThatThrownBy(courier::deliver)
                .isInstanceOf(RuntimeException.class)
                .hasStackTraceContaining("broken on purpose: claim");
        assertThat(courier.deliver()).isEqualTo(1);
    }

    @Test
    void whatNobodyTakesForAWeekIsGivenUpWithItsReason() {
        rig.owe("one");
        rig.messenger.answer(_ -> new SendOutcome.TryLater("Discord is down", Duration.ZERO));
        Courier courier = rig.courier();
        int tries = 0;
        for (Duration passed = Duration.ZERO;
                passed.compareTo(Duration.ofDays(8)) < 0;
                passed = passed.plusHours(1)) {
            tries += courier.deliver();
            rig.pass(Duration.ofHours(1));
        }
        assertThat(tries).isEqualTo(RetryPlan.MOST_ATTEMPTS);
        OutboxRow row = OutboxRow.all(database).getFirst();
        assertThat(row.state()).isEqualTo("given-up");
        assertThat(row.reason()).contains("given up after a week: Discord is down");
    }

    @Test
    void anInterruptedCourierBeginsNothing() {
        rig.owe("one");
        Thread.currentThread().interrupt();
        int tried = rig.courier().deliver();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(tried).isZero();
        assertThat(rig.courier().deliver()).isEqualTo(1);
    }

    @Test
    void whatIsOnItsWayWhenTheCourierIsInterruptedIsRecorded() throws InterruptedException {
        rig.owe("one", "two");
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch disturbed = new CountDownLatch(1);
        rig.messenger.answer(delivery -> {
            sending.countDown();
            try {
                // Nobody counts this down: only an interruption ends it early.
                boolean _ = new CountDownLatch(1).await(300, TimeUnit.MILLISECONDS);
            } catch (InterruptedException _) {
                disturbed.countDown();
            }
            return rig.messenger.accept(delivery);
        });
        Thread courier = Thread.ofVirtual().start(rig.courier()::deliver);
        sending.await();
        courier.interrupt();
        courier.join();
        assertThat(disturbed.getCount()).isEqualTo(1);
        assertThat(OutboxRow.all(database))
                .extracting(OutboxRow::state)
                .containsExactly("sent", "pending");
        assertThat(rig.messenger.tries()).hasSize(1);
    }

    private void owe(ChannelId channel, String... texts) {
        rig.owe(rig.subscribe(channel, new Interest.All(), new Rhythm.Hourly()), texts);
    }
}
