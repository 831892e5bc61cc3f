package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.day.DayPlan;
import dev.kerneldigest.day.DayReport;
import dev.kerneldigest.web.AddressTakenException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small day; the large one is {@link DayRun}. */
final class DayTest {
    @TempDir private Path folder;

    @Test
    void whoRecoversIsAskedAgainInTimeAndNothingGrows()
            throws IOException, InterruptedException, SQLException, AddressTakenException {
        try (Day day = new Day(new DayPlan(6, 20, 2), folder)) {
            DayReport report = day.run(_ -> {});
            assertThat(report.faults()).as(report.toString()).isEmpty();
            assertThat(report.recoveries()).as(report.toString()).isPositive();
            assertThat(report.served()).as(report.toString()).isGreaterThan(100);
            assertThat(day.metrics())
                    .contains(
                            "kernel_digest_items " + (double) report.served(),
                            "kernel_digest_items_new_total{source=\"all\"} " + report.served(),
                            "kernel_digest_polls_seconds_count{outcome=\"failed\"",
                            "kernel_digest_deliveries{state=\"pending\"} 0.0");
        }
    }
}
