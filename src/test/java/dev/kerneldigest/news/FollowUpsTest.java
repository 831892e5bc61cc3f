package dev.kerneldigest.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FollowUpsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Kind ARTICLE = new Kind.Article();
    private static final Kind BRIEF = new Kind.Brief();

    private final List<ArchivedItem> stored = new ArrayList<>();

    /** An article of this number, told so many hours ago. */
    private static ArchivedItem text(
            int number, String title, int hoursAgo, Kind kind, String topic, int... linked) {
        Instant date = NOW.minus(Duration.ofHours(hoursAgo));
        Draft draft =
                new Draft(
                        "LWN.net",
                        title,
                        "Words of it.",
                        List.of(),
                        Arrays.stream(linked).mapToObj(to -> new Link("it", address(to))).toList(),
                        Optional.of(address(number)),
                        Optional.of(date));
        Reading read = new NewsReader().read(draft);
        Reading reading =
                new Reading(
                        kind,
                        read.title(),
                        false,
                        Optional.empty(),
                        "",
                        read.events(),
                        List.of(),
                        List.of(),
                        read.keys());
        NewsItem item =
                new NewsItem(
                        new ItemKey("lwn:" + number),
                        new SourceId("lwn"),
                        draft,
                        reading,
                        List.of(new TopicId(topic)),
                        date);
        return new ArchivedItem(number, number, item);
    }

    private static URI address(int number) {
        return URI.create("https://lwn.net/Articles/" + number + "/#Comments");
    }

    private Optional<Long> followed(ArchivedItem fresh) {
        return FollowUps.earlier(fresh, stored).map(ArchivedItem::id);
    }

    @Test
    void anArticleFollowsTheNewestOneThatItLinksTo() {
        stored.add(text(1, "Another try for getrandom()", 900, ARTICLE, "uapi"));
        stored.add(text(2, "Random numbers, again", 500, BRIEF, "uapi"));
        stored.add(text(3, "Not linked", 100, ARTICLE, "uapi"));
        assertThat(followed(text(4, "What became of getrandom()", 0, ARTICLE, "uapi", 1, 2)))
                .contains(2L);
    }

    @Test
    void aLinkToAnArticleOnSomethingElseIsNoFollowUp() {
        stored.add(text(1, "Another try for getrandom()", 500, ARTICLE, "crypto"));
        assertThat(followed(text(2, "A new system call", 0, ARTICLE, "uapi", 1))).isEmpty();
    }

    @Test
    void havingBeenSaidAtConferencesIsNothingInCommon() {
        stored.add(text(1, "A talk", 500, ARTICLE, "conferences"));
        assertThat(followed(text(2, "Another talk", 0, ARTICLE, "conferences", 1))).isEmpty();
    }

    @ParameterizedTest(name = "linked after {0} hours: {1}")
    @CsvSource({"5, false", "6, true", "4320, true", "4321, false"})
    void whatIsLinkedAtOnceOrAfterHalfAYearIsNotFollowed(int hours, boolean follows) {
        stored.add(text(1, "The story", hours, ARTICLE, "mm"));
        assertThat(followed(text(2, "More of it", 0, BRIEF, "mm", 1)).isPresent())
                .isEqualTo(follows);
    }

    @Test
    void releasesAndRoundUpsAreNeitherFollowedNorFollow() {
        stored.add(text(1, "Git 2.56 released", 100, new Kind.SoftwareRelease("Git", "2.56"), "a"));
        stored.add(text(2, "An article", 90, ARTICLE, "a"));
        assertThat(followed(text(3, "About Git", 0, ARTICLE, "a", 1))).isEmpty();
        assertThat(followed(text(4, "Weekly Edition", 0, new Kind.WeeklyEdition(), "a", 2)))
                .isEmpty();
    }

    @Test
    void anItemFollowsNothingOfItsOwnStoryAndNothingOfAnotherSource() {
        ArchivedItem first = text(1, "The story", 100, ARTICLE, "mm");
        ArchivedItem second = text(2, "More of it", 0, ARTICLE, "mm", 1);
        NewsItem item = first.item();
        stored.add(new ArchivedItem(1, second.story(), item));
        stored.add(
                new ArchivedItem(
                        3,
                        3,
                        new NewsItem(
                                item.key(),
                                new SourceId("hn"),
                                item.draft(),
                                item.reading(),
                                item.topics(),
                                item.seen())));
        assertThat(followed(second)).isEmpty();
    }

    @Test
    void articlesUnderTheSameWordsBeforeAColonAreASeriesForTwoMonths() {
        stored.add(text(1, "Modernizing swapping: introducing the table", 72, ARTICLE, "mm"));
        assertThat(followed(text(2, "[$] Modernizing swapping: the end", 0, ARTICLE, "mm")))
                .contains(1L);
        assertThat(followed(text(3, "Modernizing swapping: the end", -1_400, ARTICLE, "mm")))
                .as("after 61 days")
                .isEmpty();
        assertThat(followed(text(4, "Modernizing swapping: a laptop", 0, ARTICLE, "desktop")))
                .as("on something else")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mm: less of it | mm: more of it",
                "drm/i915 gt: less of it | drm/i915 gt: more of it",
                "x86 kvm: less of it | x86 kvm: more of it",
                "Swapping: less of it | Swapping: more of it",
                "Linux 6.14: less of it | Linux 6.14: more of it",
                "Kernel Summit: a panel | Kernel Summit: another panel",
                "Modernizing swapping | Modernizing swapping again",
            })
    void subsystemsVersionsAndEventsBeforeAColonAreNoSeries(String before, String after) {
        stored.add(text(1, before, 72, ARTICLE, "mm"));
        assertThat(followed(text(2, after, 0, ARTICLE, "mm"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6.18 Merge window, part 1 | 6.18 merge window part 2",
                "Huge pages (Part 1) | Huge pages (Part 2)",
                "Namespaces, part 1: an overview | Namespaces, part two: more of it",
                "Design patterns - part 1 of 3 | Design patterns - part 2 of 3",
            })
    void aPartFollowsTheOneBeforeItWhateverTheirTopics(String before, String after) {
        stored.add(text(1, before, 2_000, BRIEF, "mm"));
        assertThat(followed(text(2, after, 0, ARTICLE, "fs"))).contains(1L);
    }

    @Test
    void aPartFollowsTheHighestBelowItAndNoLaterOne() {
        stored.add(text(1, "Huge pages, part 2", 300, ARTICLE, "mm"));
        stored.add(text(2, "Huge pages, part 1", 200, ARTICLE, "mm"));
        stored.add(text(3, "Huge pages, part 4", 100, ARTICLE, "mm"));
        stored.add(text(4, "Small pages, part 2", 100, ARTICLE, "mm"));
        assertThat(followed(text(5, "Huge pages, part 3", 0, ARTICLE, "mm"))).contains(1L);
        assertThat(followed(text(6, "Huge pages, part 1", 0, ARTICLE, "mm"))).isEmpty();
        assertThat(followed(text(7, "Huge pages, part of me", 0, ARTICLE, "mm"))).isEmpty();
    }
}
