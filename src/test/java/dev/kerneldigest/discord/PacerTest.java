package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PacerTest {
    private Instant now = Instant.parse("2026-11-23T06:00:00Z");
    private final List<Instant> sent = new ArrayList<>();

    private void rest(Duration length) {
        now = now.plus(length);
    }

    private void send(Pacer pacer, int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            pacer.await();
            sent.add(now);
        }
    }

    @Test
    void noSecondSeesMoreThanDiscordTakes() throws InterruptedException {
        send(new Pacer(Pacer.USUAL_RATE, () -> now, this::rest), 300);

        for (Instant start : sent) {
            Instant end = start.plusSeconds(1);
            assertThat(sent.stream().filter(at -> !at.isBefore(start) && at.isBefore(end)))
                    .hasSizeLessThan(50);
        }
        Duration taken = Duration.between(sent.getFirst(), sent.getLast());
        assertThat(taken).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8));
    }

    @Test
    void aQuietHourSavesNothingUp() throws InterruptedException {
        Pacer pacer = new Pacer(Pacer.USUAL_RATE, () -> now, this::rest);
        send(pacer, 1);
        rest(Duration.ofHours(1));
        sent.clear();
        send(pacer, 3);
        assertThat(Duration.between(sent.getFirst(), sent.getLast()))
                .isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void aMachineThatStallsSendsLaterAndNotMoreAtOnce() throws InterruptedException {
        Pacer pacer =
                new Pacer(Pacer.USUAL_RATE, () -> now, length -> rest(length.plusMillis(300)));
        send(pacer, 10);
        for (int i = 1; i < sent.size(); i++) {
            assertThat(Duration.between(sent.get(i - 1), sent.get(i)))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(25));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 51})
    void aPaceOutsideOfDiscordsLimitIsRefused(int perSecond) {
        assertThatThrownBy(() -> new Pacer(perSecond, () -> now, this::rest))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
