package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.delivery.Line;
import dev.kerneldigest.delivery.Outbox;
import dev.kerneldigest.digest.SourceReport;
import dev.kerneldigest.digest.SourceReport.Health;
import dev.kerneldigest.digest.Trouble;
import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.testing.discord.TestGuild;
import dev.kerneldigest.testing.discord.TestInteraction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bot tells of itself, of kernels, and of words that it looked for. */
@Timeout(60)
final class StatusCommandsTest {
    private static final Instant NOW = LookupBench.NOW;
    private static final Outbox.Backlog IDLE = new Outbox.Backlog(0, 0, Optional.empty());

    private LookupBench bench;

    @BeforeEach
    void connect() throws Exception {
        bench = new LookupBench();
    }

    @AfterEach
    void disconnect() {
        bench.close();
    }

    private static SourceReport report(String id, Health health, String reason) {
        return new SourceReport(
                id,
                "The " + id + " @everyone",
                "https://" + id + ".example/feed",
                health,
                reason,
                health == Health.WELL ? 0 : 3,
                Duration.ofMinutes(15),
                Optional.of(NOW.minusSeconds(60)),
                Optional.of(NOW.minusSeconds(3600)),
                Optional.empty(),
                health == Health.GONE ? Optional.empty() : Optional.of(NOW.plusSeconds(840)));
    }

    @Test
    void statusTellsTroubleFirstAndWhatWaits() {
        bench.reports(
                new Outbox.Backlog(3, 1, Optional.of(NOW.minusSeconds(600))),
                report("alpha", Health.WELL, ""),
                report("beta", Health.FAILING, "HTTP 503 <@1>"));

        assertThat(bench.ask("status", Map.of()).text())
                .containsSubsequence(
                        "### Sources: 1 of 2 without trouble",
                        "⚠️ **The beta",
                        "failing for 3 polls: HTTP 503",
                        "✅ **The alpha",
                        "next <t:",
                        "31 hosts, 1,204 requests, 83 % answered 304",
                        "never closer than 2.1 s (lore.example)",
                        "lwn.example asked to be left alone until <t:",
                        "obeyed",
                        "x.example asked",
                        "we wait",
                        "3 to be sent, the oldest since <t:",
                        "1 given up",
                        "No subscription of this server.")
                .doesNotContain("@everyone", "<@1>");
    }

    @Test
    void statusTellsWhyNothingIsSent() {
        bench.reports(IDLE);
        bench.line(new Line.Refused("Discord refuses the bot's token: copy it again"));

        assertThat(bench.ask("status", Map.of()).text())
                .containsSubsequence(
                        "### Deliveries",
                        "⚠️ Nothing is sent at present: Discord refuses the bot's token: copy",
                        "Nothing waits");
    }

    @Test
    void statusTellsWhatWentWrongInTheBotItself() {
        bench.reports(IDLE);
        assertThat(bench.ask("status", Map.of()).text())
                .containsSubsequence("### The bot itself", "Nothing went wrong since it started");

        bench.trouble(new Trouble(2, NOW.minusSeconds(60), "The nightly backup failed"));
        assertThat(bench.ask("status", Map.of()).text())
                .containsSubsequence(
                        "### The bot itself",
                        "⚠️ 2 errors since it started, the last one <t:",
                        ":R>: The nightly backup failed. The log says more");
    }

    @Test
    void statusTellsThePausedSubscriptionsOfThisServerOnly() {
        bench.reports(IDLE);
        TestGuild other = bench.discord().guild("other");
        Subscription here = bench.subscription(bench.channel());
        Subscription there = bench.subscription(other.channel("news"));
        bench.subscriptions().pause(here.id(), "the channel was deleted");
        bench.subscriptions().pause(there.id(), "the other channel was deleted");

        assertThat(bench.ask("status", Map.of()).text())
                .contains("Nothing waits", "paused: the channel was deleted")
                .doesNotContain("the other channel");
    }

    @Test
    void sourcesAreToldInDetailToManagersOnly() {
        bench.reports(IDLE, report("alpha", Health.GONE, "HTTP 410"));

        TestInteraction refused = bench.ask("source status", Map.of("id", "alpha"));
        assertThat(refused.text()).contains("Manage Server");

        assertThat(manage("source status", Map.of("id", "alpha")).text())
                .contains("🛑 gone for good", "HTTP 410", "`https://alpha.example/feed`")
                .contains("every 15 minutes", "**Next asked** never");
        assertThat(manage("source list", Map.of()).text()).contains("`alpha`");
        assertThat(manage("source status", Map.of("id", "alfa")).text())
                .contains("no source `alfa`", "`alpha`");
    }

    private TestInteraction manage(String command, Map<String, ?> options) {
        return bench.discord()
                .slash(bench.channel(), bench.channel().guild().admin("ada"), command, options);
    }

    private void kernels() {
        bench.news()
                .list(
                        new KernelRelease(
                                "6.19-rc2",
                                "mainline",
                                false,
                                Optional.of(LocalDate.of(2026, 11, 22))),
                        new KernelRelease(
                                "6.18.3", "stable", false, Optional.of(LocalDate.of(2026, 11, 20))),
                        new KernelRelease(
                                "6.17.13",
                                "stable",
                                true,
                                Optional.of(LocalDate.of(2026, 11, 10))));
        bench.tell(
                "lwn",
                "https://lwn.net/Articles/990001/",
                "Stable kernel 6.18.1",
                "The 6.18.1 stable kernel has been released.",
                NOW.minus(Duration.ofDays(9)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    6.18.3            | It is the newest of its series
                    6.18.1            | Superseded by **6.18.3** of Fri 20 Nov 2026, 2 updates on
                    v6.18.1           | lists the series 6.18 as stable
                    6.17.13           | The series 6.17 has ended
                    6.19-rc2          | is a release candidate of the series 6.19
                    6.8.0-45-generic  | kernel of a distribution, built on 6.8
                    6.8.0-45-generic  | The series 6.8 has ended on Thu 30 May 2024
                    6.18.99           | There is no 6.18.99, or not yet
                    next-20240422     | It is no release: linux-next collects
                    6.1.70-rt12       | It is 6.1.70 with the patches of the real-time project
                    6.18.1-arch1-1    | Superseded by **6.18.3**
                    6.18.2            | not seen the release of **6.18.2**
                    2.6.32-754.el6    | built on 2.6.32
                    """)
    void aVersionIsToldToBeCurrentOrNot(String version, String told) {
        kernels();
        assertThat(bench.ask("kernel version", Map.of("version", version)).text()).contains(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "6", "6.1.2.3.4", "`6.1`", "99999.1"})
    void whatIsNoVersionIsToldInPrivate(String given) {
        TestInteraction asked = bench.ask("kernel version", Map.of("version", given));
        assertThat(asked.text()).contains("is no version of a kernel", "`6.12.30`");
        assertThat(asked.isPrivate()).isTrue();
    }

    @Test
    void aSeriesIsToldWithItsReleasesAndTheCycleWithItsCandidates() {
        kernels();
        assertThat(bench.ask("kernel series", Map.of("series", "6.18")).text())
                .contains("✅ kernel.org lists the series 6.18 as stable", "**Newest** **6.18.3**")
                .contains("- **6.18.1** of ");
        assertThat(bench.ask("kernel series", Map.of("series", "6.81")).text())
                .contains("nothing of a series `6.81`", "`6.18`");
        assertThat(bench.ask("kernel cycle", Map.of()).text())
                .contains("The cycle of Linux 6.19", "candidate 2", "Sun 22 Nov 2026");
        assertThat(bench.ask("kernel latest", Map.of()).text()).contains("6.18.3");
        assertThat(
                        bench.discord()
                                .type(
                                        bench.channel(),
                                        bench.member(),
                                        "kernel series",
                                        Map.of("series", "6.1"),
                                        "series")
                                .choiceValues())
                .startsWith("6.19", "6.18", "6.17")
                .doesNotContain("5.4");
    }

    @Test
    void beforeTheFirstPollTheCycleSaysSo() {
        assertThat(bench.ask("kernel cycle", Map.of()).text()).contains("not been read yet");
        assertThat(bench.ask("kernel version", Map.of("version", "6.1")).text())
                .contains("not been read yet");
    }

    @Test
    void hitsStandOutAndAWrongWordGetsTheRightOne() {
        bench.tell(
                "lwn",
                "https://lwn.net/Articles/990001/",
                "Scheduling for tape drives",
                "Some *say* that scheduling needs @everyone. Nobody else says that scheduling does.",
                NOW.minusSeconds(60));

        assertThat(bench.ask("news", Map.of("query", "scheduling")).text())
                .contains("\n> ", "**scheduling**")
                .doesNotContain("@everyone");
        assertThat(bench.ask("news", Map.of("query", "schedulnig drives")).text())
                .contains("Nothing found", "Did you mean `scheduling drives`?");
        assertThat(bench.ask("news", Map.of("query", "zzzzzz")).text()).contains("Try other words");
    }
}
