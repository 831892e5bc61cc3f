package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.cve.FiledCve;
import dev.kerneldigest.cve.KernelCve;
import dev.kerneldigest.cve.Origin;
import dev.kerneldigest.cve.SampleCves;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.store.SqlCveRecords;
import dev.kerneldigest.testing.discord.TestInteraction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Asking for CVEs, from the keyboard to the answer, with the real JDA client and a database. */
@Timeout(60)
final class CveCommandTest {
    private static final Instant TOLD = LookupBench.NOW.minus(Duration.ofDays(3));
    private static final KernelCve KETTLE =
            SampleCves.of(
                    "CVE-2026-10001", "kettle: do not *boil* over", "6.1.43>6.1.78", "6.5>6.8");
    private static final KernelCve LID =
            SampleCves.scored(SampleCves.of("CVE-2026-10002", "lid: @everyone", "5.10>"), 7.8);

    private LookupBench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new LookupBench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void file(KernelCve... cves) {
        List<FiledCve> filed = new ArrayList<>();
        for (KernelCve cve : cves) {
            filed.add(
                    new FiledCve(
                            cve, List.of(new TopicId("mm")), Origin.MAIL, TOLD, Optional.of(TOLD)));
        }
        new SqlCveRecords(bench.news().database()).save(filed, TOLD);
    }

    private String text(String command, Map<String, ?> options) {
        return bench.ask(command, options).text();
    }

    @Test
    @DisplayName("K7: says whether a version is affected by a CVE, and of when the data is")
    void aKernelIsCheckedAgainstOneCve() {
        file(KETTLE);
        assertThat(text("cve check", Map.of("version", "6.1.77", "id", "CVE-2026-10001")))
                .contains("Linux 6.1.77", "Yes, affected", "introduced in 6.1.43, fixed in 6.1.78")
                .contains("As of Fri 20 Nov 2026", "About upstream kernels")
                .contains("https://www.cve.org/CVERecord?id=CVE-2026-10001");
        assertThat(text("cve check", Map.of("version", "6.8", "id", "cve-2026-10001")))
                .contains("No, not affected", "fixed in 6.8");
    }

    @Test
    void aKernelIsCheckedAgainstAllOfThem() {
        file(KETTLE, LID, SampleCves.of("CVE-2026-10003", "teapot: fine", "6.2>6.3"));
        String answer = text("cve check", Map.of("version", "6.1.70"));
        assertThat(answer)
                .contains("CVEs that affect Linux 6.1.70 · of 3 known on Fri 20 Nov 2026")
                .contains("**2 CVEs** · high 1 · not scored 1")
                .contains("kettle: do not \\*boil\\* over", "not scored · introduced in 6.1.43")
                .contains("**7.8 HIGH** · introduced in 5.10, not fixed there", "🧠")
                .doesNotContain("teapot", "@everyone");
        assertThat(text("cve check", Map.of("version", "6.1.70", "severity", "HIGH")))
                .contains("**1 CVE** · high 1 · and 1 not scored")
                .doesNotContain("kettle");
        assertThat(text("cve check", Map.of("version", "6.1.70", "topic", "bpf")))
                .contains("None of the 3 kernel CVEs");
    }

    @Test
    void theKernelOfADistributionIsCheckedByItsUpstreamPart() {
        file(KETTLE);
        assertThat(text("cve check", Map.of("version", "6.5.0-45-generic")))
                .contains("CVEs that affect Linux 6.5", "kernel of a distribution", "kettle");
        assertThat(text("cve check", Map.of("version", "5.10.0-28-amd64")))
                .contains("None of the 1 kernel CVEs");
    }

    @Test
    void manyAreTurnedPageByPage() {
        KernelCve[] many = new KernelCve[90];
        for (int i = 0; i < many.length; i++) {
            many[i] =
                    SampleCves.of(
                            "CVE-2026-" + (20_000 + i), "kettle: " + "steam ".repeat(12), "6.1>");
        }
        file(many);
        TestInteraction asked = bench.ask("cve check", Map.of("version", "6.1.70"));
        assertThat(asked.text()).contains("**90 CVEs** · not scored 90", "CVE-2026-20089");
        TestInteraction turned =
                bench.discord()
                        .press(
                                bench.channel(),
                                bench.member(),
                                asked.answer(),
                                asked.answer().buttons().getFirst());
        assertThat(turned.text()).contains("CVEs that affect Linux 6.1.70", "known on Fri 20 Nov");
    }

    @Test
    void oneIsShownWithAllThatIsKnown() {
        file(LID, SampleCves.of("CVE-2026-10004", "spout: unknown"));
        assertThat(text("cve show", Map.of("id", "2026-10002")))
                .contains("CVE-2026-10002", "**Score** **7.8 HIGH**", "`CVSS:3.1/AV:N`")
                .contains("`drivers/kettle/steam.c`", "Memory management")
                .contains("introduced in 5.10, not fixed there", "As of Fri 20 Nov 2026");
        assertThat(text("cve show", Map.of("id", "CVE-2026-10004"))).contains("not scored");
    }

    @Test
    void aRejectedOneIsStruckThrough() {
        file(KETTLE, SampleCves.rejected(KETTLE.id(), KETTLE.title()));
        assertThat(text("cve show", Map.of("id", KETTLE.id())))
                .contains("~~kettle: do not \\*boil\\* over~~", "Rejected");
        assertThat(text("cve check", Map.of("version", "6.1.77", "id", KETTLE.id())))
                .contains("Rejected")
                .doesNotContain("Yes, affected");
    }

    @Test
    void theNewestAreListed() {
        file(KETTLE, LID);
        assertThat(text("cve recent", Map.of()))
                .contains("Newest kernel CVEs", "**2 CVEs**", "kettle", "lid");
        assertThat(text("cve recent", Map.of("since", "1d"))).contains("no such CVEs");
        assertThat(text("cve recent", Map.of("severity", "low", "since", "30d")))
                .contains("lid")
                .doesNotContain("kettle");
    }

    @Test
    void whatIsWrongIsSaidWithWhatWorks() {
        assertThat(text("cve recent", Map.of())).contains("no CVE yet", "`import-cves`");
        file(KETTLE);
        assertThat(text("cve show", Map.of("id", "heartbleed"))).contains("`CVE-2024-26581`");
        assertThat(text("cve show", Map.of("id", "CVE-2026-99999")))
                .contains("nothing of `CVE-2026-99999`", "newer than 2026-11-20");
        assertThat(text("cve check", Map.of("version", "banana"))).contains("`6.8.0-45-generic`");
        assertThat(text("cve check", Map.of("version", "6.1", "severity", "bad")))
                .contains("no severity `bad`");
    }

    @Test
    void idsAndSeveritiesAreOfferedWhileTyping() {
        file(KETTLE, LID);
        assertThat(choices("cve show", "id", "2026-1000"))
                .containsExactly("CVE-2026-10002", "CVE-2026-10001");
        assertThat(choices("cve show", "id", "cv")).hasSize(2);
        assertThat(choices("cve check", "severity", "h")).containsExactly("high");
    }

    private List<String> choices(String command, String option, String typed) {
        return bench.discord()
                .type(bench.channel(), bench.member(), command, Map.of(option, typed), option)
                .choiceValues();
    }
}
