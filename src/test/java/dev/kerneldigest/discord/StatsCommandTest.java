package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.cve.FiledCve;
import dev.kerneldigest.cve.Origin;
import dev.kerneldigest.cve.SampleCves;
import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.store.SqlCveRecords;
import dev.kerneldigest.testing.discord.Fault;
import dev.kerneldigest.testing.discord.TestInteraction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code /stats} with its pictures, in Discord. */
@Timeout(60)
final class StatsCommandTest {
    private static final String ANSWER =
            "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original";

    private final LookupBench bench = new LookupBench();

    StatsCommandTest() throws Exception {}

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theNewsOfTopicsAreDrawnAndToldInFigures() {
        tell(1, "BPF tokens");
        tell(2, "More BPF");
        tell(9, "BPF again");
        tell(200, "BPF of old");

        TestInteraction asked = bench.ask("stats", Map.of("since", "2w"));

        assertThat(asked.text())
                .contains("News by topic · 9 to 23 Nov 2026, by week", "**BPF** 3: 1 2 0");
        assertThat(asked.answer().json().toString())
                .contains("stats.png", "Bars. News by topic, 9 to 23 Nov 2026, by week: BPF 3.");
        assertThat(asked.isPrivate()).isTrue();
        assertThat(bench.ask("stats", Map.of("public", true)).isPrivate()).isFalse();
    }

    @Test
    void theReleasesOfKernelsAreDrawn() {
        list();
        bench.tell(
                "lwn",
                "https://lwn.net/Articles/990001/",
                "Stable kernels 6.12.97 and 6.6.139",
                "The 6.12.97 and 6.6.139 stable kernels have all been released.",
                LookupBench.NOW.minus(Duration.ofDays(6)));

        TestInteraction asked =
                bench.ask("stats", Map.of("what", "releases", "since", "2026-11-09"));

        assertThat(asked.text())
                .contains("Kernel releases by series")
                .contains("**Linux 6.12** 2: 0 1 1", "**Linux 6.6** 1: 0 1 0");
        assertThat(asked.answer().json().toString()).contains("stats.png");
    }

    @Test
    void theCvesOfEachSeriesAreDrawn() {
        list();
        Instant told = LookupBench.NOW.minus(Duration.ofDays(3));
        new SqlCveRecords(bench.news().database())
                .save(
                        List.of(
                                new FiledCve(
                                        SampleCves.of("CVE-2026-10001", "a", "5.10>6.12.5"),
                                        List.of(),
                                        Origin.MAIL,
                                        told,
                                        Optional.of(told)),
                                new FiledCve(
                                        SampleCves.of("CVE-2026-10002", "b", "5.10>"),
                                        List.of(),
                                        Origin.MAIL,
                                        told,
                                        Optional.of(told))),
                        told);

        TestInteraction asked = bench.ask("stats", Map.of("what", "cves"));

        assertThat(asked.text())
                .contains("2 CVEs announced since 31 Aug 2026")
                .contains("**Linux 6.12**: 1 fixed, 1 still open in 6.12.98");
        assertThat(asked.answer().json().toString()).contains("stats.png", "1 fixed, 1 open");
    }

    @Test
    void whereNothingIsKnownNothingIsDrawn() {
        assertThat(bench.ask("stats", Map.of()).text())
                .isEqualTo(
                        "I know of nothing of the kind since 2026-08-31. Ask for a longer time, e.g. `since:26w`.");
        assertThat(bench.ask("stats", Map.of("what", "cves")).text()).contains("nothing");
        assertThat(bench.ask("stats", Map.of("since", "2027-01-01")).text())
                .contains("`2027-01-01` is yet to come", "`12w`");
        assertThat(bench.ask("stats", Map.of("since", "long")).text()).contains("`long`");
        assertThat(bench.ask("stats", Map.of("what", "cves", "since", "-999999999-01-01")).text())
                .contains("since 2024-11-23");
    }

    @Test
    void aGermanIsAnsweredInGerman() {
        tell(1, "BPF tokens");
        TestInteraction asked =
                bench.discord()
                        .slash(
                                bench.channel(),
                                bench.member().speaking("de"),
                                "stats",
                                Map.of("since", "2w"));
        assertThat(asked.text()).contains("Nachrichten nach Thema", "Die älteste Zahl zuerst");
    }

    @Test
    void whereFilesAreRefusedTheFiguresAreTheAnswer() {
        tell(1, "BPF tokens");
        bench.discord().faults().next(1, ANSWER, new Fault.Status(400, 50013));

        TestInteraction asked = bench.ask("stats", Map.of());

        assertThat(asked.text()).contains("**BPF** 1");
        assertThat(asked.answer().json().toString()).doesNotContain("stats.png");
    }

    private void tell(int daysAgo, String title) {
        bench.tell(
                "lwn",
                "https://lwn.net/Articles/" + (990_000 + daysAgo) + "/",
                title,
                "About BPF.",
                LookupBench.NOW.minus(Duration.ofDays(daysAgo)));
    }

    private void list() {
        bench.news()
                .list(
                        new KernelRelease(
                                "6.12.98",
                                "longterm",
                                false,
                                Optional.of(LocalDate.of(2026, 11, 23))));
    }
}
