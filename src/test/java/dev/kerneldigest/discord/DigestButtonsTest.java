package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestInteraction;
import dev.kerneldigest.testing.discord.TestMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The buttons below a digest, as members press them, and the same tables by command. */
@Timeout(60)
final class DigestButtonsTest {
    private static final Instant SEEN = LookupBench.NOW.minus(Duration.ofHours(3));

    private LookupBench bench;

    @BeforeEach
    void connect() throws Exception {
        bench = new LookupBench();
        for (int number = 10; number < 40; number++) {
            bench.tell(
                    "lwn",
                    "https://lwn.net/Articles/9900" + number + "/",
                    "BPF story number " + number,
                    "Another %d things that BPF does.".formatted(number * 7919),
                    SEEN);
        }
        bench.tell(
                "lwn",
                "https://lwn.net/Articles/990099/",
                "Security updates for Monday",
                "Security updates have been issued by Debian (curl, linux, and zsh) and Fedora (kernel).",
                SEEN);
    }

    @AfterEach
    void disconnect() {
        bench.close();
    }

    private TestInteraction press(TestMessage message, String label) {
        int button = message.labels().indexOf(label);
        return bench.discord()
                .press(bench.channel(), bench.member(), message, message.buttons().get(button));
    }

    @Test
    void aDigestHasButtonsForWhatItOnlyCounts() {
        TestMessage digest = bench.publish(bench.channel());

        assertThat(digest.labels()).containsExactly("More stories", "Security details", "Why?");
    }

    @Test
    void moreShowsTheStoriesWithoutRoomToWhoPressed() throws Exception {
        TestMessage digest = bench.publish(bench.channel());
        bench.restart();

        TestInteraction more = press(digest, "More stories");

        assertThat(more.isPrivate()).isTrue();
        assertThat(more.text()).contains("### More of this digest", "BPF story number");
        more.text()
                .lines()
                .filter(line -> line.startsWith("**["))
                .forEach(line -> assertThat(digest.text()).doesNotContain(line.substring(0, 24)));
        assertThat(bench.channel().messages()).hasSize(1);
    }

    @Test
    void thePagesOfMoreAreTurnedInPlace() throws Exception {
        TestMessage digest = bench.publish(bench.channel());
        TestMessage first = press(digest, "More stories").answer();
        String next = first.labels().getFirst();
        bench.restart();

        TestMessage second = press(first, next).answer();

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.text()).contains("More of this digest").isNotEqualTo(first.text());
        assertThat(second.labels().getFirst()).startsWith("◀ Page 1 of ");
    }

    @Test
    void detailsIsTheTableByDistributionAndPackage() {
        TestMessage digest = bench.publish(bench.channel());

        assertThat(press(digest, "Security details").text())
                .contains("### 📥 Mon 23 Nov 2026", "- **Debian** (3) curl, **linux**, zsh")
                .contains(
                        "- **Fedora** (1) **kernel**",
                        "[LWN.net](<https://lwn.net/Articles/990099/>)");
    }

    @Test
    void whyTellsTheStrongestReasonOfEachStory() {
        TestMessage digest = bench.publish(bench.channel());

        assertThat(press(digest, "Why?").text())
                .contains("### Why these stories", "`brief` by its shortness")
                .contains("🧠 **BPF** `bpf` 6 points — `BPF` in the title (4)");
    }

    @Test
    void aForgedNumberOfADigestElsewhereTellsNothing() {
        TestChannel secret = bench.channel().guild().channel("secret");
        bench.publish(secret);
        TestMessage page = bench.ask("security", Map.of()).answer();

        for (String id : List.of("1", "x", "999999")) {
            TestInteraction forged =
                    bench.discord()
                            .press(
                                    bench.channel(),
                                    bench.member(),
                                    page,
                                    "1~edition~more~0~0~id=" + id);
            assertThat(forged.awaitFollowUps(1)).isTrue();
            assertThat(forged.followUps().getFirst().text())
                    .contains("no such digest of this channel");
        }
        assertThat(press(bench.channel(), secret.messages().getLast()).text())
                .contains("no such digest of this channel");
        assertThat(press(secret, secret.messages().getLast()).text())
                .contains("More of this digest");
    }

    private TestInteraction press(TestChannel in, TestMessage digest) {
        return bench.discord().press(in, bench.member(), digest, digest.buttons().getFirst());
    }

    @Test
    void aMessageThatIsNoDigestIsToldKindly() {
        bench.ask("security", Map.of("public", true)).text();
        TestInteraction pressed =
                bench.discord()
                        .press(
                                bench.channel(),
                                bench.member(),
                                bench.channel().messages().getFirst(),
                                "1~edition~why~0~0");

        assertThat(pressed.text()).contains("no such digest");
        assertThat(pressed.isPrivate()).isTrue();
    }

    @Test
    void nobodyTypesWhatOnlyButtonsAsk() {
        assertThat(bench.discord().commands()).doesNotContain("edition");
    }

    @Test
    void securityIsAskedByDistributionPackageAndTime() {
        bench.tell(
                "lwn",
                "https://lwn.net/Articles/990098/",
                "Security updates for Thursday",
                "Security updates have been issued by Debian (nodejs:18) and SUSE (curl).",
                Instant.parse("2026-11-19T12:00:00Z"));

        assertThat(bench.ask("security", Map.of("package", "curl")).text())
                .containsSubsequence(
                        "Mon 23 Nov 2026", "**Debian** (1) curl", "Thu 19 Nov", "**SUSE** (1) curl")
                .doesNotContain("zsh", "kernel");
        assertThat(bench.ask("security", Map.of("distro", "suse")).text())
                .contains("SUSE")
                .doesNotContain("Debian");
        assertThat(bench.ask("security", Map.of("package", "nodejs")).text()).contains("nodejs:18");
        assertThat(bench.ask("security", Map.of("package", "curl", "since", "1d")).text())
                .doesNotContain("SUSE");
        assertThat(bench.ask("security", Map.of("distro", "suse", "since", "1d")).text())
                .contains("Try a longer");
    }

    @Test
    void aMistypedNameOfADistributionOrPackageGetsTheNearest() {
        assertThat(bench.ask("security", Map.of("distro", "Debain")).text())
                .contains("no updates of a distribution `Debain`", "Did you mean `Debian`");
        assertThat(bench.ask("security", Map.of("package", "crul")).text())
                .contains("no updates of a package `crul`", "`curl`");
        assertThat(bench.ask("security", Map.of("since", "soon")).text())
                .contains("no span of time");
        assertThat(bench.ask("security", Map.of("package", "`@everyone` ".repeat(16))).text())
                .doesNotContain("`@everyone`");
    }

    @Test
    void distributionsAndPackagesAreOfferedWhileTyping() {
        assertThat(typed("distro", "fed")).containsExactly("Fedora");
        assertThat(typed("package", "z")).containsExactly("zsh");
        assertThat(typed("package", "")).contains("curl", "kernel");
    }

    private List<String> typed(String option, String text) {
        return bench.discord()
                .type(bench.channel(), bench.member(), "security", Map.of(option, text), option)
                .choiceValues();
    }
}
