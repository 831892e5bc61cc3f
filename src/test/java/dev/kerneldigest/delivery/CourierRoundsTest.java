package dev.kerneldigest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
        try (CourierRounds courier = new CourierRounds(slow::run)) {
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
        try (CourierRounds courier = new CourierRounds(failing::run)) {
            courier.wake();
            rounds.acquire();
            courier.wake();
            assertThat(rounds.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void closingWaitsForTheRoundThatRunsAndBeginsNoOther() throws InterruptedException {
        Thread closing = Thread.currentThread();
        AtomicInteger ended = new AtomicInteger();
        CourierRounds courier =
                new CourierRounds(() -> {
                    rounds.release();
                    while (closing.getState() != Thread.State.TIMED_WAITING) {
                        Thread.onSpinWait();
                    }
                    ended.incrementAndGet();
                });
        courier.wake();
        rounds.acquire();
        courier.wake();
        courier.close();
        assertThat(ended).hasValue(1);
        courier.wake();
        assertThat(rounds.availablePermits()).isZero();
    }
}
