package dev.kerneldigest.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the next mainline release is to be expected. */
final class KernelCycleTest {
    /** As the cycle to 6.18 went: released on 30 November 2025 after seven candidates. */
    @ParameterizedTest(name = "{0} of {1}: {3}")
    @CsvSource({
        "6.18-rc1, 2025-10-12, 2025-10-13, 2025-11-30",
        "6.18-rc4, 2025-11-02, 2025-11-05, 2025-11-30",
        "6.18-rc7, 2025-11-23, 2025-11-24, 2025-11-30",
        "6.18-rc8, 2025-11-30, 2025-12-01, 2025-12-07",
        "6.18-rc8, 2025-11-30, 2025-12-09, 2025-12-14",
        "6.18, 2025-11-30, 2025-12-01, 2026-02-01"
    })
    void theReleaseIsExpectedAfterTheUsualNumberOfCandidates(
            String newest, LocalDate day, LocalDate today, LocalDate expected) {
        KernelCycle cycle = cycle(newest, day);
        assertThat(cycle.estimate(today)).isEqualTo(expected);
        assertThat(cycle.usual()).isEqualTo(7);
        assertThat(cycle.counted()).isEqualTo(12);
    }

    @Test
    void theMergeWindowIsOpenForTwoWeeksAfterARelease() {
        KernelCycle cycle = cycle("6.18", LocalDate.of(2025, 11, 30));
        assertThat(cycle.windowEnd()).isEqualTo(LocalDate.of(2025, 12, 14));
        assertThat(cycle.isInWindow(LocalDate.of(2025, 12, 14))).isTrue();
        assertThat(cycle.isInWindow(LocalDate.of(2025, 12, 15))).isFalse();
        assertThat(cycle("6.18-rc1", LocalDate.of(2025, 10, 12)).begun())
                .isEqualTo(LocalDate.of(2025, 9, 28));
    }

    @Test
    void aCycleThatBeganWithAReleaseThatWeDoNotKnowIsReckonedFromItsCandidates() {
        KernelCycle cycle = cycle("7.3-rc2", LocalDate.of(2026, 11, 22));
        assertThat(cycle.begun()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(cycle.estimate(LocalDate.of(2026, 11, 23))).isEqualTo(LocalDate.of(2027, 1, 3));
    }

    @Test
    void withoutADayThereIsNoCycle() {
        KernelRelease undated = new KernelRelease("7.3-rc2", "mainline", false, Optional.empty());
        assertThat(KernelCycle.of(new KernelHistory(List.of(undated), List.of()))).isEmpty();
        assertThat(KernelCycle.of(new KernelHistory(List.of(), List.of()))).isEmpty();
    }

    private static KernelCycle cycle(String newest, LocalDate day) {
        KernelRelease listed = new KernelRelease(newest, "mainline", false, Optional.of(day));
        return KernelCycle.of(new KernelHistory(List.of(listed), List.of())).orElseThrow();
    }
}
