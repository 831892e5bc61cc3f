package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.KernelRelease;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The card of a release, asked for in Discord. */
final class ReleaseCardTest {
    private final LookupBench bench = new LookupBench();

    ReleaseCardTest() throws Exception {}

    @BeforeEach
    void kernels() {
        bench.news()
                .list(
                        listed("6.19-rc6", "mainline"),
                        listed("6.18.3", "stable"),
                        listed("6.12.30", "longterm"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    @DisplayName(
            "K4: a release's card has its age, ChangeLog, diff, tarball, PGP, mail, LWN and CVEs")
    void theCardOfAReleaseHasAllThatThereIsOfIt() {
        bench.tell(
                "lwn",
                "https://lwn.net/Articles/990001/",
                "Stable kernel 6.18.3",
                "The 6.18.3 stable kernel has been released.",
                LookupBench.NOW.minus(Duration.ofDays(2)));
        bench.tell(
                "linux-kernel",
                "https://lore.kernel.org/lkml/2026112033-finally-8aad@gregkh/",
                "Linux 6.18.3",
                "I'm announcing the release of the 6.18.3 kernel.",
                LookupBench.NOW.minus(Duration.ofDays(2)));

        assertThat(version("6.18.3"))
                .contains("Released 3 days ago", "fixes 3 CVEs")
                .contains(
                        "[ChangeLog](<https://cdn.kernel.org/pub/linux/kernel/v6.x/ChangeLog-6.18.3>)")
                .contains("[diff](<https://git.kernel.org/stable/ds/v6.18.3/v6.18.2>)")
                .contains(
                        "[tarball](<https://cdn.kernel.org/pub/linux/kernel/v6.x/linux-6.18.3.tar.xz>)")
                .contains(
                        "[PGP signature](<https://cdn.kernel.org/pub/linux/kernel/v6.x/linux-6.18.3.tar.sign>)")
                .contains("[tag](<https://git.kernel.org/stable/h/v6.18.3>)")
                .contains(
                        "[announcement](<https://lore.kernel.org/lkml/2026112033-finally-8aad@gregkh/>)")
                .contains("[LWN article](<https://lwn.net/Articles/990001/>)");
    }

    @Test
    void aVersionThatNeverWasHasNoLinksAndWhatNobodyCountedIsLeftOut() {
        assertThat(version("6.18.4")).contains("There is no 6.18.4").doesNotContain("ChangeLog");
        assertThat(version("6.12.30"))
                .contains("ChangeLog-6.12.30", "projected for Sun 31 Dec 2028")
                .doesNotContain("CVE", "announcement", "LWN");
    }

    @Test
    void aStoryOfReleasesHasTheLinksOfEach() {
        long item =
                bench.tell(
                        "lwn",
                        "https://lwn.net/Articles/990002/",
                        "Two stable kernels",
                        "The 6.18.3 and 6.12.30 stable kernels have been released.",
                        LookupBench.NOW.minus(Duration.ofDays(2)));

        assertThat(bench.ask("story", Map.of("id", "#" + bench.story(item))).text())
                .contains("**6.18.3** · fixes 3 CVEs · [ChangeLog](")
                .contains("**6.12.30** · [ChangeLog](", "linux-6.12.30.tar.sign");
    }

    private String version(String version) {
        return bench.ask("kernel version", Map.of("version", version)).text();
    }

    private static KernelRelease listed(String version, String moniker) {
        return new KernelRelease(version, moniker, false, Optional.of(LocalDate.of(2026, 11, 20)));
    }
}
