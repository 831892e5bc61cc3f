package dev.kerneldigest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class CourierRoundsTest {
    private final Semaphore rounds = new Semaphore(0);

    @Test
    void aRoundBeginsWhenItIsWoken() throws InterruptedException {
        try (CourierRounds courier = new CourierRounds(rounds::release)) {
            courier.wake();
            assertThat(rounds.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aRoundComesByItselfForWhatIsDueAgain() throws InterruptedException {
        try (CourierRounds _ = new CourierRounds(rounds::release)) {
            assertThat(rounds.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whoWakesItDuringARoundGetsAnother() throws InterruptedException {
        Semaphore go = new Semaphore(0);
        Runnable slow =
                () -> {
                    rounds.release();
                    go.acquireUninterruptibly();
                };
        try (CourierRounds courier = new CourierRounds(slow)) {
            courier.wake();
            rounds.acquire();
            courier.wake();
            go.release(2);
            assertThat(rounds.tryAcquire(4, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aRoundThatThrowsIsNotTheLast() throws InterruptedException {
        AtomicInteger begun = new AtomicInteger();
        Runnable failing =
                () -> {
                    rounds.release();
                    if (begun.incrementAndGet() == 1) {
                        throw new IllegalStateException("the database is down");
                    }
                };
        try (CourierRounds courier = new CourierRounds(failing)) {
            courier.wake();
            rounds.acquire();
            courier.wake();
            assertThat(rounds.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void closingWaitsForTheRoundThatRunsAndBeginsNoOther() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        AtomicInteger ended = new AtomicInteger();
        CourierRounds courier =
                new CourierRounds(() -> {
                    rounds.release();
                    try {
                        go.await();
                    } catch (InterruptedException _) {
                        interrupted.set(true);
                    }
                    ended.incrementAndGet();
                });
        courier.wake();
        rounds.acquire();
        courier.wake();
        Thread closing = Thread.ofVirtual().start(courier::close);
        go.countDown();
        closing.join();
        assertThat(ended).hasValue(1);
        assertThat(interrupted).isFalse();
        courier.wake();
        assertThat(rounds.availablePermits()).isZero();
    }
}
