package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.delivery.Outbox;
import dev.kerneldigest.digest.SourceReport;
import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.testing.discord.TestInteraction;
import dev.kerneldigest.testing.discord.TestMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pages of look-ups in a real archive, in the language of who asked. */
@Timeout(60)
final class SpokenPagesTest {
    private static final Instant SEEN = LookupBench.NOW.minus(Duration.ofDays(1));

    private LookupBench bench;

    @BeforeEach
    void connect() throws Exception {
        bench = new LookupBench();
    }

    @AfterEach
    void disconnect() {
        bench.close();
    }

    private TestInteraction ask(String language, String command, Map<String, ?> options) {
        return bench.discord()
                .slash(bench.channel(), bench.member().speaking(language), command, options);
    }

    private String german(String command, Map<String, ?> options) {
        return ask("de", command, options).text();
    }

    private long stable(String source, String url) {
        return bench.tell(
                source,
                url,
                "Stable kernels 6.7.3 and 6.6.15",
                "The 6.7.3 and 6.6.15 stable kernels have all been released.",
                SEEN);
    }

    @Test
    void aStoryIsToldInTheLanguageOfWhoAsked() {
        long lwn = stable("lwn", "https://lwn.net/Articles/990001/");
        stable("phoronix", "https://www.phoronix.com/news/1");
        Map<String, ?> story = Map.of("id", "#" + bench.story(lwn));

        assertThat(german("story", story))
                .contains("Meldung #" + bench.story(lwn) + " · `stable-release` · veröffentlicht")
                .contains("### Quellen", "- auch: phoronix: [Stable", "### Darin")
                .contains("**Themen** 🧠 Stable kernels", "**Versionen** 6.7.3, 6.6.15");
        assertThat(ask("fr", "story", story).text())
                .contains("- aussi : phoronix", "### Dedans", "**Sujets** 🧠 Stable kernels");
        assertThat(german("story", Map.of("id", "99999"))).contains("keine Meldung `#99999`");
        assertThat(german("story", Map.of("id", "i99999"))).contains("keine Nachricht `i99999`");
        assertThat(german("story", Map.of("id", "x"))).contains("keine Nummer einer Meldung");
        assertThat(german("why", Map.of("id", "x"))).contains("keine Nummer einer Meldung");
    }

    @Test
    void reasonsAreToldInTheLanguageOfWhoAsked() {
        long item =
                bench.tell(
                        "lwn",
                        "https://lwn.net/Articles/990003/",
                        "The page cache's '{0}' of tomorrow",
                        "Much memory is spent on the page cache, says one @everyone of BPF fame. "
                                .repeat(4),
                        SEEN);
        Map<String, ?> story = Map.of("id", "#" + bench.story(item));

        assertThat(german("why", story))
                .contains("### Warum: [The page cache's '{0}' of tomorrow]", "### Themen")
                .contains("**Art** `article` nach: ", "**Quelle** LWN.net (`lwn`) · Nachricht `i")
                .contains("**Gesehen** hier zuerst <t:", "· datiert <t:")
                .contains("`mm` 8,3 Punkte — ", "`page cache` im Titel (4)", "4× im Text (3,4)")
                .contains("### Meldung #" + bench.story(item), "**Schlüssel** `lwn:990003`")
                .contains("Keine andere Nachricht hat einen Schlüssel mit ihr gemeinsam.")
                .doesNotContain("@everyone");
        assertThat(ask("fr", "why", story).text())
                .contains("### Pourquoi : [The page cache's", "**Genre** `article` d'après : ")
                .contains("`mm` 8,3 points — ", "`page cache` dans le titre (4)");
    }

    @Test
    void paidArticlesAreListedUnderGermanDays() {
        assertThat(german("free", Map.of())).startsWith("In den letzten 7 Tagen wurde kein");
        assertThat(german("free", Map.of("upcoming", true))).startsWith("Kein Bezahlartikel");
        bench.tell(
                "lwn",
                "https://lwn.net/Articles/990002/",
                "[$] Folios forever",
                "The page cache learns again.",
                SEEN);

        assertThat(german("free", Map.of("upcoming", true)))
                .contains("### 🔒 Frei ab ", "2026\n", "🔒 frei ab ");
    }

    @Test
    void securityUpdatesStandUnderGermanDays() {
        bench.tell(
                "lwn",
                "https://lwn.net/Articles/990003/",
                "Security updates for Sunday",
                "Security updates have been issued by Debian (openssl and kettle) and Fedora (bash).",
                SEEN);

        assertThat(german("security", Map.of())).contains("### 📥 So. 22. Nov. 2026", "openssl");
        assertThat(german("security", Map.of("package", "opensll")))
                .contains("Ich kenne keine Updates eines Pakets `opensll`. Meintest du `openssl`");
        assertThat(german("security", Map.of("distro", "Debain")))
                .contains("Ich kenne keine Updates einer Distribution `Debain`.");
        assertThat(german("security", Map.of("package", "bash", "distro", "Debian")))
                .startsWith("Davon gab es in dieser Zeit keine");
    }

    @Test
    void aKernelIsJudgedInGerman() {
        bench.news()
                .list(
                        new KernelRelease(
                                "6.19-rc2",
                                "mainline",
                                false,
                                Optional.of(LocalDate.of(2026, 11, 22))),
                        new KernelRelease(
                                "6.12.30",
                                "longterm",
                                false,
                                Optional.of(LocalDate.of(2026, 11, 20))));

        assertThat(german("kernel version", Map.of("version", "6.12.28-1-generic")))
                .contains("⚠️ Das ist der Kernel einer Distribution, gebaut auf 6.12.28.")
                .contains("Das Erscheinen von **6.12.28** (ein Stable-Update der Serie 6.12)")
                .contains("Abgelöst von **6.12.30** vom Fr. 20. Nov. 2026, 2 Updates weiter.");
        assertThat(german("kernel version", Map.of("version", "6.12.30")))
                .contains("ist ein Stable-Update der Serie 6.12.", "die neueste ihrer Serie");
        assertThat(german("kernel cycle", Map.of()))
                .contains("### Der Zyklus von Linux 6.19", "Release-Kandidat 2 auf dem Weg zu");
    }

    @Test
    void theStatusOfSourcesIsToldInGerman() {
        SourceReport failing =
                new SourceReport(
                        "lwn",
                        "LWN @everyone",
                        "https://lwn.example/feed",
                        SourceReport.Health.FAILING,
                        "HTTP 503 <@1>",
                        3,
                        Duration.ofMinutes(15),
                        Optional.of(SEEN),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(SEEN));
        bench.reports(new Outbox.Backlog(3, 1, Optional.of(SEEN)), failing);

        assertThat(german("status", Map.of()))
                .contains("### Quellen: 0 von 1 ohne Störung", "gestört seit 3 Abfragen: HTTP 503")
                .contains("3 noch zu senden", "1 aufgegeben", "Kein Abonnement dieses Servers.")
                .doesNotContain("@everyone", "<@1>");
        assertThat(ask("fr", "status", Map.of()).text())
                .contains("### Sources : 0 sur 1 sans problème");
        assertThat(german("source list", Map.of())).contains("**Server verwalten**");
    }

    @Test
    void theButtonsBelowADigestAnswerWhoPresses() {
        stable("lwn", "https://lwn.net/Articles/990001/");
        TestMessage digest = bench.publish(bench.channel());
        String button = "1~edition~details~0~0";

        TestInteraction pressed =
                bench.discord()
                        .press(bench.channel(), bench.member().speaking("de"), digest, button);

        assertThat(pressed.text()).isEqualTo("Mehr als im Digest steht, gibt es dazu nicht.");
    }
}
