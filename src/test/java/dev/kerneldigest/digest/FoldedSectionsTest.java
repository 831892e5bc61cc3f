package dev.kerneldigest.digest;

import static dev.kerneldigest.digest.SampleLine.titled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.digest.DigestRequest.Period;
import dev.kerneldigest.digest.Section.CveSummary;
import dev.kerneldigest.digest.Section.Distribution;
import dev.kerneldigest.digest.Section.Kernels;
import dev.kerneldigest.digest.Section.Missed;
import dev.kerneldigest.digest.Section.SecuritySummary;
import dev.kerneldigest.news.Gap;
import dev.kerneldigest.news.SourceId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands folded at the bottom of a digest, in Discord and at a terminal. */
final class FoldedSectionsTest {
    private static final SecuritySummary SECURITY =
            new SecuritySummary(
                    List.of(
                            new Distribution("Debian", 2, true),
                            new Distribution("SUSE", 1, false)),
                    List.of(
                            new Reference(
                                    "Wed", Optional.of(URI.create("https://lwn.net/Articles/1/")))),
                    List.of(reference("DSA-1 linux")));
    private static final CveSummary CVES =
            new CveSummary(
                    2,
                    List.of("high 1"),
                    List.of("net 2"),
                    lines("net: one"),
                    lines("net: two"),
                    List.of(reference("CVE-2027-1"), reference("CVE-2027-2")));
    private static final Missed MISSED = new Missed(List.of(gap("LWN")));
    private static final Kernels KERNELS =
            new Kernels(List.of(TestItems.listed("stable", "7.3.5")));

    @Test
    void inDiscordEachHasItsLabelAndItsLinks() {
        assertThat(written(Period.DAY, SECURITY, CVES, MISSED, KERNELS))
                .isEqualTo(
                        """
                        ## 🐧 Kernel digest — Wed 17 Mar 2027
                        -----
                        📥 **Security updates** 2 distros, 3 packages · kernel: Debian · 1 advisory · [Wed](<https://lwn.net/Articles/1/>)
                        -# DSA-1 linux
                        🚨 **Kernel CVEs** 2 new (high 1): net 2 · withdrawn: ~~CVE-2027-1 · CVE-2027-2~~
                        - **net: one**
                        -# The worst of them
                        - **net: two**
                        ⚠ News of **LWN** between <t:1000:f> and <t:8200:f> may be missing
                        📌 **Kernels**\s
                        ```
                        stable  7.3.5  2 days
                        ```
                        """);
    }

    @Test
    void aWeekHasATableOfDistributions() {
        assertThat(written(Period.WEEK, SECURITY))
                .endsWith(
                        """
                        -# DSA-1 linux
                        ```
                        Debian  2 packages  kernel
                        SUSE    1 package
                        ```
                        """);
        SecuritySummary notices = new SecuritySummary(List.of(), List.of(), SECURITY.notices());
        assertThat(written(Period.WEEK, notices))
                .endsWith("📥 **Security updates** 1 advisory\n-# DSA-1 linux\n");
    }

    @Test
    void whereNothingIsToBeSaidNothingIs() {
        CveSummary none = new CveSummary(0, List.of(), List.of(), List.of(), List.of(), List.of());
        SecuritySummary bare =
                new SecuritySummary(
                        List.of(new Distribution("SUSE", 1, false)), List.of(), List.of());
        assertThat(written(Period.DAY, none)).endsWith("🚨 **Kernel CVEs** none new\n");
        assertThat(written(Period.DAY, bare))
                .endsWith("📥 **Security updates** 1 distro, 1 package · kernel: none\n");
    }

    @Test
    void ofTheGapsFiveAreToldAndTheOthersCounted() {
        String five = written(Period.DAY, new Missed(Collections.nCopies(5, gap("LWN"))));
        assertThat(five.lines().filter(line -> line.startsWith("⚠ News of"))).hasSize(5);
        assertThat(five).endsWith(" may be missing\n");
        String seven = written(Period.DAY, new Missed(Collections.nCopies(7, gap("LWN"))));
        assertThat(seven.lines().filter(line -> line.startsWith("⚠ News of"))).hasSize(5);
        assertThat(seven).endsWith(" may be missing and 2 more\n");
    }

    @Test
    void atATerminalEachHasItsNameBeforeIt() {
        assertThat(new TerminalPage(120, false).write(digest(Period.DAY, SECURITY, CVES, MISSED)))
                .endsWith(
                        """
                        ─

                        📥 Security updates  2 distros, 3 packages · kernel: Debian · 1 advisory
                        🚨 Kernel CVEs       2 new (high 1): net 2 · net: one · net: two · withdrawn: CVE-2027-1, CVE-2027-2
                        ⚠ Missing            LWN between 1970-01-01T00:16:00Z and 1970-01-01T02:16:00Z
                        """);
    }

    private static Gap gap(String name) {
        return new Gap(
                new SourceId("lwn"),
                name,
                Set.of(),
                Instant.ofEpochSecond(1_000),
                Instant.ofEpochSecond(8_200),
                Instant.ofEpochSecond(9_000),
                "the feed holds no more");
    }

    private static Reference reference(String label) {
        return new Reference(label, Optional.empty());
    }

    private static List<StoryLine> lines(String... titles) {
        return Stream.of(titles).map(title -> titled(title).get()).toList();
    }

    private static String written(Period period, Section... sections) {
        return Drawn.of(new MessageWriter().write(digest(period, sections)));
    }

    private static Digest digest(Period period, Section... sections) {
        LocalDate day = LocalDate.of(2027, 3, 17);
        return new Digest(period, day, day, Phrases.ENGLISH, List.of(sections), Set.of());
    }
}
