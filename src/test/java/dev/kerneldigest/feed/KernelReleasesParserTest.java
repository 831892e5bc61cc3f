package dev.kerneldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kerneldigest.news.KernelRelease;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KernelReleasesParserTest {
    private final FeedParser parser = new FeedParsers().of(SourceKind.KERNEL_RELEASES);

    @Test
    void everyReleaseIsAnEntryButLinuxNextIsNone() throws UnreadableFeedException {
        ParsedFeed feed = parser.parse(Documents.fixture("kernel/releases.json"));
        assertThat(feed.entries())
                .extracting(Entry::title)
                .containsExactly(
                        "6.15-rc5: mainline",
                        "6.14.5: stable",
                        "6.13.12: stable",
                        "6.12.26: longterm");
        assertThat(feed.broken()).containsExactly("release 5 has no version or moniker");
    }

    @Test
    void anEntryHasKdistsGuidAndTheChangelogAsItsPage() throws UnreadableFeedException {
        ParsedFeed feed = parser.parse(Documents.fixture("kernel/releases.json"));
        Entry stable = feed.entries().get(1);
        assertThat(stable.id()).contains("kernel.org,stable,6.14.5,2025-05-02");
        assertThat(stable.link())
                .contains("https://cdn.kernel.org/pub/linux/kernel/v6.x/ChangeLog-6.14.5");
        assertThat(stable.published()).contains(Instant.parse("2025-05-02T09:42:00Z"));
        assertThat(feed.entries().getFirst().link()).contains("https://www.kernel.org/");
    }

    @Test
    void aReleaseWithoutATimeHasItsDay() throws UnreadableFeedException {
        Entry entry = parser.parse(Documents.fixture("kernel/releases.json")).entries().get(3);
        assertThat(entry.published()).contains(Instant.parse("2025-05-02T00:00:00Z"));
    }

    @Test
    void theListTellsEndedSeriesAndLinuxNext() throws UnreadableFeedException {
        ParsedFeed feed = parser.parse(Documents.fixture("kernel/releases.json"));
        assertThat(feed.kernels())
                .hasSize(5)
                .contains(
                        new KernelRelease(
                                "6.13.12", "stable", true, Optional.of(LocalDate.of(2025, 4, 20))))
                .extracting(KernelRelease::moniker)
                .endsWith("linux-next");
    }

    @Test
    void kdistGivesTheSameByItsGuids() throws UnreadableFeedException {
        ParsedFeed feed = parser.parse(Documents.fixture("kernel/kdist.xml"));
        assertThat(feed.entries())
                .extracting(Entry::title)
                .containsExactly("6.15-rc5: mainline", "6.14.5: stable", "6.13.12: stable");
        assertThat(feed.kernels())
                .extracting(KernelRelease::version)
                .containsExactly("6.15-rc5", "6.14.5", "6.13.12", "next-20250506");
        assertThat(feed.kernels())
                .filteredOn(KernelRelease::endOfLife)
                .extracting(KernelRelease::version)
                .containsExactly("6.13.12");
        assertThat(feed.kernels().get(1).released()).contains(LocalDate.of(2025, 5, 2));
        assertThat(feed.broken()).containsExactly("no release in the entry \"An announcement\"");
    }

    @Test
    void theBannerGivesTheSameWithoutDays() throws UnreadableFeedException {
        ParsedFeed feed = parser.parse(Documents.fixture("kernel/finger_banner.txt"));
        assertThat(feed.kernels())
                .containsExactly(
                        new KernelRelease("6.15-rc5", "mainline", false, Optional.empty()),
                        new KernelRelease("6.14.5", "stable", false, Optional.empty()),
                        new KernelRelease("6.13.12", "stable", true, Optional.empty()),
                        new KernelRelease("6.12.26", "longterm", false, Optional.empty()),
                        new KernelRelease("next-20250506", "linux-next", false, Optional.empty()));
        assertThat(feed.entries())
                .extracting(Entry::title)
                .containsExactly(
                        "6.15-rc5: mainline",
                        "6.14.5: stable",
                        "6.13.12: stable",
                        "6.12.26: longterm");
        assertThat(feed.broken())
                .containsExactly("no release in the line \"Something that is no release\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"timestamp\": 9223372036854775807}",
                "{\"timestamp\": 253402300800}",
                "{\"isodate\": \"+999999999-12-31\"}",
                "{\"isodate\": \"-999999999-01-01\"}",
                "{\"isodate\": \"0000-01-01\"}"
            })
    void aDayThatNoCalendarHasIsLeftOut(String released) throws UnreadableFeedException {
        ParsedFeed feed =
                parser.parse(
                        Documents.of(
                                "{\"releases\": [{\"version\": \"6.12.30\", \"moniker\": \"stable\","
                                        + " \"released\": "
                                        + released
                                        + "}]}"));
        assertThat(feed.kernels().getFirst().released()).isEmpty();
        assertThat(feed.entries().getFirst().published()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}",
                "{\"releases\": 1}",
                "[]",
                "The latest news",
                "The latest mainline version of the Linux kernel is:\u00d76.15-rc5",
                "<html><body>no</body></html>"
            })
    void whatIsNoListOfReleasesIsUnreadable(String text) {
        assertThatThrownBy(() -> parser.parse(Documents.of(text)))
                .isInstanceOf(UnreadableFeedException.class);
    }
}
