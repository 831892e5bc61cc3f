package dev.kerneldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kerneldigest.testing.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
final class HostGateTest {
    private static final Duration REST = Duration.ofSeconds(2);

    private final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");
    private final List<Duration> pauses = new ArrayList<>();
    private final HostGate gate =
            new HostGate(
                    REST,
                    64,
                    clock,
                    length -> {
                        pauses.add(length);
                        clock.advance(length);
                    });

    @DisplayName("F9: asks a host one thing at a time, and spaced")
    @Test
    void requestsToOneHostAreSpacedFromTheEndOfTheLast() throws InterruptedException {
        Instant start = clock.instant();
        List<Instant> begun = new ArrayList<>();
        for (int request = 0; request < 3; request++) {
            gate.pass(
                    URI.create("https://lwn.net/a" + request),
                    () -> {
                        begun.add(clock.instant());
                        clock.advance(Duration.ofMillis(500));
                        return request(begun);
                    });
        }
        assertThat(begun).containsExactly(start, start.plusMillis(2500), start.plusMillis(5000));
    }

    @Test
    void theRestIsOverWhenTheTimeHasPassedAnyway() throws InterruptedException {
        pass("https://lwn.net/a");
        clock.advance(Duration.ofMinutes(1));
        pass("https://LWN.net:443/b");
        assertThat(pauses).isEmpty();
    }

    @Test
    void aRequestThatThrowsIsSpacedToo() throws InterruptedException {
        assertThatThrownBy(() -> gate.pass(URI.create("https://lwn.net/"), HostGateTest::broken))
                .isInstanceOf(IllegalStateException.class);
        pass("https://lwn.net/");
        assertThat(pauses).containsExactly(REST);
    }

    @Test
    void anotherHostAndAnotherPortHaveLanesOfTheirOwn() throws InterruptedException {
        pass("https://lwn.net/");
        pass("https://lore.kernel.org/");
        pass("https://lwn.net:8443/");
        pass("http://lwn.net/");
        assertThat(pauses).isEmpty();
    }

    @Test
    void hostsWithoutNumberAreForgottenButNoneThatRests() throws InterruptedException {
        for (int host = 0; host < 5_000; host++) {
            pass("https://host-%d.example.org/".formatted(host));
            clock.advance(Duration.ofMillis(100));
        }
        assertThat(gate.lanes()).isLessThan(1_100);
        assertThat(pauses).isEmpty();
        pass("https://host-4999.example.org/");
        assertThat(pauses).containsExactly(REST.minusMillis(100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8900/",
                "http://127.1.2.3/",
                "http://localhost/",
                "http://[::1]:80/"
            })
    void thisMachineNeedsNoRest(String url) throws InterruptedException {
        pass(url);
        pass(url);
        assertThat(pauses).isEmpty();
    }

    @Test
    void aNameThatOnlyLooksLikeThisMachineNeedsRest() throws InterruptedException {
        pass("http://127.0.0.1.example.org/");
        pass("http://127.0.0.1.example.org/");
        assertThat(pauses).containsExactly(REST);
    }

    @Test
    void oneRequestAtATimeIsInFlightToAHost() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        runAll(
                50,
                number ->
                        gate.pass(
                                URI.create("http://127.0.0.1:1/"),
                                () -> {
                                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                                    LockSupport.parkNanos(
                                            100_000); // gives an intruder the time to come in
                                    return now.decrementAndGet();
                                }));
        assertThat(most).hasValue(1);
    }

    @Test
    void aThousandHostsShareABoundedNumberOfRequests() throws Exception {
        HostGate narrow = new HostGate(REST, 8, clock, Pause.SLEEP);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch eight = new CountDownLatch(8);
        runAll(
                1000,
                number ->
                        narrow.pass(
                                URI.create("https://h" + number + ".example/"),
                                () -> {
                                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                                    eight.countDown();
                                    await(eight);
                                    return now.decrementAndGet();
                                }));
        assertThat(most).hasValue(8);
    }

    private void pass(String url) throws InterruptedException {
        gate.pass(URI.create(url), () -> url);
    }

    private static int request(List<Instant> begun) {
        return begun.size();
    }

    private static String broken() {
        throw new IllegalStateException("broken");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void runAll(int count, Numbered work) throws Exception {
        List<Future<?>> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < count; number++) {
                int mine = number;
                results.add(threads.submit(() -> work.run(mine)));
            }
        }
        for (Future<?> result : results) {
            result.get();
        }
    }

    /** Work that knows its number. */
    @FunctionalInterface
    private interface Numbered {
        Object run(int number) throws Exception;
    }
}
