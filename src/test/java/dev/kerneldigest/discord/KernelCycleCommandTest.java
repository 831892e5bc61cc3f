package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.testing.discord.Fault;
import dev.kerneldigest.testing.discord.TestInteraction;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code /kernel cycle} with its picture, in Discord. */
final class KernelCycleCommandTest {
    private static final String ANSWER =
            "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original";

    private final LookupBench bench = new LookupBench();

    KernelCycleCommandTest() throws Exception {}

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    @DisplayName("K5: the next release is estimated from our own history, and drawn")
    void theCycleIsToldWithAnEstimateAndAPicture() {
        list();
        TestInteraction asked = bench.ask("kernel cycle", Map.of());

        assertThat(asked.text())
                .contains("Release candidate 2 on the way to 7.3")
                .contains("**Estimate** Linux 7.3 comes about Sun 3 Jan 2027, in 41 days")
                .contains("the median of the last 12", "Nobody has announced that day");
        assertThat(asked.answer().json().toString())
                .contains("/attachments/1/2/cycle.png", "A row of weeks from the merge window");
    }

    @Test
    void whereFilesAreRefusedTheWordsAloneAreTheAnswer() {
        list();
        bench.discord().faults().next(1, ANSWER, new Fault.Status(400, 50013));

        TestInteraction asked = bench.ask("kernel cycle", Map.of());

        assertThat(asked.text()).contains("**Estimate** Linux 7.3");
        assertThat(asked.answer().json().toString()).doesNotContain("cycle.png");
    }

    private void list() {
        bench.news()
                .list(
                        new KernelRelease(
                                "7.3-rc2",
                                "mainline",
                                false,
                                Optional.of(LocalDate.of(2026, 11, 22))));
    }
}
