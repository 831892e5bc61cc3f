package dev.kerneldigest.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GrowthTest {
    private static final long HEAP = 30L << 20;

    @Test
    void whatWarmsUpAndStaysSoHasNotGrown() {
        assertThat(faults(hour -> sample(hour, hour < 4 ? HEAP / hour : HEAP, 60, 0, 190)))
                .isEmpty();
    }

    @Test
    void aHeapThatGrowsByAQuarterOfAMegabyteAnHourIsTold() {
        assertThat(faults(hour -> sample(hour, HEAP + hour * (1L << 18), 60, 0, 190)))
                .singleElement()
                .asString()
                .startsWith("heap in bytes grew");
    }

    @Test
    void aThreadASocketOrAConnectionAnHourIsTold() {
        assertThat(faults(hour -> sample(hour, HEAP, 60 + hour, 0, 190))).hasSize(1);
        assertThat(faults(hour -> sample(hour, HEAP, 60, 0, 190 + hour))).hasSize(1);
        assertThat(faults(hour -> sample(hour, HEAP, 60, hour == 24 ? 1 : 0, 190))).hasSize(1);
    }

    private static Sample sample(int hour, long heap, int threads, int active, long files) {
        return new Sample(hour, heap, threads, active, 10, files, 0);
    }

    private static List<String> faults(IntFunction<Sample> samples) {
        return new Growth(
                        new DayPlan(24, 500, 1),
                        IntStream.rangeClosed(1, 24).mapToObj(samples).toList())
                .faults();
    }
}
