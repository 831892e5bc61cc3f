package dev.kerneldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kerneldigest.news.SourceId;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class PollRoundTest {
    @Test
    void reportsComeInTheOrderInWhichPollsEnd() throws InterruptedException {
        CountDownLatch secondIsDone = new CountDownLatch(1);
        List<String> order = new ArrayList<>();
        PollRound round =
                new PollRound(
                        source -> {
                            if (source.id().value().equals("s0")) {
                                await(secondIsDone);
                            }
                            return report(source);
                        },
                        10);
        round.run(
                sources(2),
                report -> {
                    order.add(report.source().value());
                    secondIsDone.countDown();
                });
        assertThat(order).containsExactly("s1", "s0");
    }

    @Test
    void aThousandSourcesArePolledOnceEachAndSoManyAtATime() throws InterruptedException {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(7);
        PollRound round =
                new PollRound(
                        source -> {
                            most.accumulateAndGet(now.incrementAndGet(), Math::max);
                            full.countDown();
                            await(full);
                            now.decrementAndGet();
                            return report(source);
                        },
                        7);
        List<PollReport> reports = new ArrayList<>();
        round.run(sources(1000), reports::add);
        assertThat(reports).extracting(PollReport::source).doesNotHaveDuplicates().hasSize(1000);
        assertThat(most).hasValue(7);
    }

    @Test
    void anInterruptedRoundBeginsNoMorePollsAndWaitsForThoseUnderWay() {
        Thread caller = Thread.currentThread();
        CountDownLatch interrupted = new CountDownLatch(1);
        AtomicBoolean begun = new AtomicBoolean();
        AtomicInteger ended = new AtomicInteger();
        PollRound round =
                new PollRound(
                        source -> {
                            // Whichever begins first; its report is what interrupts the round.
                            if (begun.getAndSet(true)) {
                                await(interrupted);
                            }
                            // The round has noticed when the flag is down again.
                            while (caller.isInterrupted()) {
                                LockSupport.parkNanos(100_000);
                            }
                            ended.incrementAndGet();
                            return report(source);
                        },
                        2);
        Consumer<PollReport> interrupter =
                report -> {
                    caller.interrupt();
                    interrupted.countDown();
                };
        assertThatThrownBy(() -> round.run(sources(5000), interrupter))
                .isInstanceOf(InterruptedException.class);
        assertThat(ended.get()).isLessThan(5000);
        int then = ended.get();
        LockSupport.parkNanos(5_000_000);
        assertThat(ended).hasValue(then);
    }

    @Test
    void aPollThatThrowsAgainstItsPromiseIsABug() {
        PollRound round =
                new PollRound(
                        source -> {
                            throw new IllegalArgumentException("bug");
                        },
                        2);
        assertThatThrownBy(() -> run(round, sources(3)))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("bug");
    }

    private static void run(PollRound round, List<Source> sources) throws InterruptedException {
        round.run(sources, report -> {});
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static PollReport report(Source source) {
        return new PollReport(source.id(), "new", 1, 1, 0, Duration.ZERO, Optional.empty());
    }

    static List<Source> sources(int count) {
        return IntStream.range(0, count)
                .mapToObj(number ->
                        new Source(
                                new SourceId("s" + number),
                                "S" + number,
                                SourceKind.FEED,
                                URI.create("https://h" + number + ".example/"),
                                Duration.ofMinutes(15),
                                true,
                                Set.of(),
                                true))
                .toList();
    }
}
