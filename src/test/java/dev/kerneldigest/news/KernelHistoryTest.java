package dev.kerneldigest.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of kernels from kernel.org's list and from the record. */
final class KernelHistoryTest {
    private static final KernelHistory HISTORY =
            new KernelHistory(
                    List.of(
                            listed("6.19-rc6", "mainline", false),
                            listed("6.18.8", "longterm", false),
                            listed("6.17.13", "stable", true),
                            listed("6.12.30", "longterm", false)),
                    List.of());

    @ParameterizedTest(name = "{0}: ended {1}, projected {2}")
    @CsvSource({
        "6.12, , 2028-12-31",
        "6.18, , 2028-12-31",
        "6.17, 2025-12-18, ",
        "6.8, 2024-05-30, ",
        "4.9, 2023-01-07, ",
        "2.6.32, 2016-03-12, ",
        "6.1, , 2027-12-31",
        "6.19, , "
    })
    void anEndIsOnRecordOrProjected(String series, LocalDate ended, LocalDate projected) {
        KernelLives lives = HISTORY.lives();
        assertThat(lives.hasEnded(series)).isEqualTo(ended != null);
        assertThat(lives.end(series)).isEqualTo(Optional.ofNullable(ended));
        assertThat(lives.projectedEnd(series)).isEqualTo(Optional.ofNullable(projected));
    }

    @Test
    void whatKernelOrgListsAsAliveHasNotEndedWhateverIsOnRecord() {
        KernelHistory history =
                new KernelHistory(List.of(listed("6.10.20", "stable", false)), List.of());
        assertThat(history.lives().hasEnded("6.10")).isFalse();
        assertThat(history.lives().end("6.10")).isEmpty();
        assertThat(history.lives().projectedEnd("6.10"))
                .as("twelve weeks after its release")
                .contains(LocalDate.of(2024, 10, 6));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "6.12.30, false",
        "6.12.7, false",
        "6.12.31, true",
        "6.8.12, false",
        "6.8.13, true",
        "4.21, true",
        "5.20, true",
        "6.20, true",
        "6.19-rc7, true",
        "6.19-rc2, false",
        "2.6.31, false",
        "2.4.37, false"
    })
    void aVersionThatNeverWasIsKnownAsThat(String version, boolean never) {
        assertThat(HISTORY.neverWas(KernelVersion.parse(version).orElseThrow())).isEqualTo(never);
    }

    @Test
    void theRecordIsWholeAndInOrder() {
        List<KernelSeries> all = KernelRecords.bundled().all();
        assertThat(all).hasSizeGreaterThan(70);
        assertThat(all).extracting(KernelSeries::released).isSorted();
        assertThat(all)
                .allSatisfy(series -> {
                    series.end().ifPresent(end -> assertThat(end.day()).isAfter(series.released()));
                    assertThat(series.last().map(KernelVersion::series).orElse(series.name()))
                            .isEqualTo(series.name());
                });
    }

    private static KernelRelease listed(String version, String moniker, boolean ended) {
        return new KernelRelease(version, moniker, ended, Optional.of(LocalDate.of(2026, 1, 25)));
    }
}
