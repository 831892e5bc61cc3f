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
import java.util.concurrent.atomic.AtomicInteger;
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
    void anInterruptEndsTheRound() {
        CountDownLatch never = new CountDownLatch(1);
        PollRound round =
                new PollRound(
                        source -> {
                            await(never);
                            return report(source);
                        },
                        10);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> round.run(sources(3), report -> {}))
                .isInstanceOf(InterruptedException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static PollReport report(Source source) {
        return new PollReport(source.id(), "new", 1, 1, Duration.ZERO, Optional.empty());
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
