package dev.kerneldigest.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StoryGroupingTest {
    private static int stories(Draft... drafts) {
        NewsReader reader = new NewsReader();
        List<Draft> all = List.of(drafts);
        List<Reading> readings = all.stream().map(reader::read).toList();
        return new HashSet<>(StoryGrouping.group(all, readings)).size();
    }

    private static Draft item(String title, String url, String date) {
        return Drafts.of("Somebody", title, url, date);
    }

    @Test
    void oneAddressIsOneStory() {
        assertThat(
                        stories(
                                item("[$] A thing", "https://lwn.net/Articles/5/", "2024-01-01"),
                                item("A thing", "http://lwn.net/Articles/5/rss", "2024-02-01")))
                .isEqualTo(1);
    }

    @Test
    void oneReleaseIsOneStoryWhoeverTellsIt() {
        assertThat(
                        stories(
                                item(
                                        "Kernel prepatch 7.3-rc2",
                                        "https://a.example/1",
                                        "2026-09-06"),
                                item("Linux 7.3-rc2", "https://b.example/2", "2026-09-06")))
                .isEqualTo(1);
    }

    @Test
    void roundUpsOfTwoDaysAreTwoStoriesUnderOneTitle() {
        assertThat(
                        stories(
                                item(
                                        "Security updates for Friday",
                                        "https://a.example/1",
                                        "2024-01-05"),
                                item(
                                        "Security updates for Friday",
                                        "https://a.example/2",
                                        "2024-01-12")))
                .isEqualTo(2);
    }

    @Test
    void candidatesOfOneKernelStayApart() {
        assertThat(
                        stories(
                                item(
                                        "Kernel prepatch 7.3-rc2",
                                        "https://a.example/1",
                                        "2026-09-06"),
                                item(
                                        "Kernel prepatch 7.3-rc3",
                                        "https://a.example/2",
                                        "2026-09-07")))
                .isEqualTo(2);
    }

    @Test
    void aTitleWithoutVersionsSpeaksOfAllUpdatesOfItsDay() {
        Draft silent = item("Two stable kernels for Friday", "https://a.example/1", "2026-02-06");
        Draft first = item("6.18.9: stable", "https://k.example/1", "2026-02-06");
        Draft second = item("6.12.70: longterm", "https://k.example/2", "2026-02-06");
        Draft later = item("6.18.10: stable", "https://k.example/3", "2026-02-13");
        assertThat(stories(silent, first, second)).isEqualTo(1);
        assertThat(stories(first, silent, later)).isEqualTo(2);
    }

    @Test
    void theLastUpdateTellsTheEndOfItsSeries() {
        assertThat(
                        stories(
                                item(
                                        "Linux Kernel 6.10 Reaches End of Life",
                                        "https://a.example/1",
                                        "2024-10-10"),
                                item("Linux 6.10.14", "https://b.example/1", "2024-10-10")))
                .isEqualTo(1);
    }

    @Test
    void aSharedMailJoinsWithinDays() {
        Link mail = new Link("posted", URI.create("https://lore.kernel.org/lkml/1-2@x.org/"));
        Draft report = item("A library for things", "https://a.example/1", "2024-10-10");
        Draft linked =
                new Draft(
                        report.source(),
                        report.title(),
                        "",
                        List.of(),
                        List.of(mail),
                        report.url(),
                        report.date());
        Draft source = item("[RFC] things", "https://lore.kernel.org/all/1-2@x.org/", "2024-10-09");
        assertThat(stories(linked, source)).isEqualTo(1);
    }

    @Test
    void likeTitlesJoinWithinThreeDaysOnly() {
        String url = "https://a.example/";
        Draft one = item("An in-kernel walrus counting library", url + 1, "2024-10-10");
        Draft near = item("Walrus counting library proposed for the kernel", url + 2, "2024-10-11");
        Draft late = item("Walrus counting library proposed for the kernel", url + 3, "2024-11-11");
        assertThat(stories(one, near)).isEqualTo(1);
        assertThat(stories(one, late)).isEqualTo(2);
    }

    @Test
    void itemsWithNothingInCommonStayApart() {
        List<Draft> drafts = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            drafts.add(item("Thing" + number, "https://a.example/" + number, "2024-10-10"));
        }
        assertThat(stories(drafts.toArray(Draft[]::new))).isEqualTo(50);
        assertThat(Optional.of(stories())).contains(0);
    }
}
