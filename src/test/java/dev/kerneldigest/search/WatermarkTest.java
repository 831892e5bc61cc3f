package dev.kerneldigest.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class WatermarkTest {
    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    private final Watermark watermark = new Watermark(0, 0, START);

    private static Instant after(Duration time) {
        return START.plus(time);
    }

    @Test
    void theFirstRoundBeginsWhereAllWasSettled() {
        assertThat(new Watermark(40, 70, START).start(START)).isEqualTo(40);
    }

    @Test
    void roundsInQuickSuccessionReadOnlyWhatIsNew() {
        watermark.start(START);
        watermark.reached(500, START);
        Instant soon = after(Watermark.SPACING.minusMillis(1));
        assertThat(watermark.start(soon)).isEqualTo(500);
        assertThat(watermark.start(after(Watermark.SPACING))).isZero();
    }

    @Test
    void aNumberIsSettledOnceItWasSeenLongEnoughAgo() {
        watermark.reached(500, START);
        watermark.reached(600, after(Duration.ofSeconds(30)));
        assertThat(watermark.settled(after(Watermark.SETTLING.minusMillis(1)))).isZero();
        assertThat(watermark.settled(after(Watermark.SETTLING))).isEqualTo(500);
        assertThat(watermark.settled(after(Watermark.SETTLING.plusSeconds(30)))).isEqualTo(600);
    }

    @Test
    void whenAllIsQuietEveryRoundBeginsAtTheHighest() {
        watermark.reached(500, START);
        watermark.reached(500, after(Duration.ofHours(1)));
        assertThat(watermark.start(after(Duration.ofHours(1)))).isEqualTo(500);
        assertThat(watermark.highest()).isEqualTo(500);
    }

    @Test
    void whatAnEarlierRunSawSettlesInThisOne() {
        Watermark again = new Watermark(40, 70, START);
        assertThat(again.settled(after(Watermark.SETTLING))).isEqualTo(70);
    }

    @Test
    void aLowerNumberNeverLowersTheHighest() {
        watermark.reached(500, START);
        watermark.reached(5, after(Duration.ofSeconds(1)));
        assertThat(watermark.highest()).isEqualTo(500);
    }
}
