package dev.kerneldigest.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which stored stories new items belong to, and what an item is about. */
final class AttributionTest {
    private static final String MAIL = "https://lore.kernel.org/lkml/1-2@x.org/";

    @Test
    void anItemJoinsTheStoryThatHasItsKeyAndElseBeginsOne() {
        NewsItem known = item("A thing", "https://a.example/1", "2026-02-06");
        NewsItem same = item("A thing again", "https://a.example/1", "2026-03-06");
        NewsItem other = item("Walruses", "https://a.example/2", "2026-03-06");
        NewsItem alike = item("Sea lions", "https://a.example/2", "2026-03-06");
        Attribution found =
                StoryGrouping.attribute(
                        List.of(story(7, "url:a.example/9"), story(8, "url:a.example/1", known)),
                        List.of(other, same, alike),
                        false);
        assertThat(found.merged()).isEmpty();
        assertThat(found.stories().get(1)).as("the second story").isEqualTo(1);
        assertThat(found.stories().get(0)).isGreaterThan(1).isEqualTo(found.stories().get(2));
    }

    @Test
    void aMemberOfAStoryLeadsToIt() {
        NewsItem member = linking("A library", "https://a.example/1", "2026-02-06", MAIL);
        NewsItem fresh = item("[RFC] things", MAIL, "2026-02-07");
        NewsItem late = item("[RFC] things", MAIL, "2026-02-17");
        List<KnownStory> known =
                List.of(story(3, "url:b.example/1"), story(4, "url:a.example/1", member));
        assertThat(StoryGrouping.attribute(known, List.of(fresh), false).stories())
                .containsExactly(1);
        assertThat(StoryGrouping.attribute(known, List.of(late), false).stories().getFirst())
                .isGreaterThan(1);
    }

    @Test
    void onlyAKeyShowsThatTwoStoredStoriesAreOne() {
        NewsItem one = linking("A library", "https://a.example/1", "2026-02-06", MAIL);
        NewsItem other = linking("Something", "https://b.example/1", "2026-02-06", MAIL);
        List<KnownStory> apart =
                List.of(story(3, "url:a.example/1", one), story(4, "url:b.example/1", other));
        NewsItem nothing = item("Walruses", "https://c.example/2", "2026-02-06");
        assertThat(StoryGrouping.attribute(apart, List.of(nothing), true).merged()).isEmpty();
        NewsItem both = keyed(nothing, "url:a.example/1", "url:b.example/1");
        Attribution found = StoryGrouping.attribute(apart, List.of(both), false);
        assertThat(found.merged()).isEqualTo(Map.of(4L, 3L));
        assertThat(found.stories()).containsExactly(0);
    }

    @Test
    void likenessCountsWhereItIsAskedForAndVersionsDoNotContradict() {
        NewsItem known =
                item("An in-kernel walrus counting library", "https://a.example/1", "2026-02-06");
        NewsItem fresh =
                item(
                        "Walrus counting library proposed for the kernel",
                        "https://b.example/2",
                        "2026-02-07");
        List<KnownStory> stories = List.of(story(5, "url:a.example/1", known));
        assertThat(StoryGrouping.attribute(stories, List.of(fresh), true).stories())
                .containsExactly(0);
        assertThat(StoryGrouping.attribute(stories, List.of(fresh), false).stories())
                .doesNotContain(0);
        List<KnownStory> versioned = List.of(story(5, "url:a.example/1", ofVersion(known, "6.18")));
        assertThat(
                        StoryGrouping.attribute(versioned, List.of(ofVersion(fresh, "6.19")), true)
                                .stories())
                .doesNotContain(0);
        assertThat(
                        StoryGrouping.attribute(versioned, List.of(ofVersion(fresh, "6.18")), true)
                                .stories())
                .containsExactly(0);
        assertThat(StoryGrouping.attribute(versioned, List.of(fresh), true).stories())
                .containsExactly(0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    https://lore.kernel.org/lkml/1-2@x.org/                 | mail:1-2@x.org
                    https://lore.kernel.org/all/1-2%40x.org/T/              | mail:1-2@x.org
                    https://git.kernel.org/torvalds/c/0123456789abcdef       | git.kernel.org/torvalds/c/0123456789abcdef
                    https://github.com/a/b/commit/0123456                    | github.com/a/b/commit/0123456
                    https://example.org/advisories/dsa-5555                  | example.org/advisories/dsa-5555
                    https://example.org/news                                 | -
                    """)
    void mailsCommitsAndAdvisoriesAreWhatAnItemIsAbout(String link, String target) {
        NewsItem item = linking("News", "https://a.example/1", "2026-02-06", link);
        assertThat(StoryGrouping.targets(item))
                .containsExactlyElementsOf(Optional.ofNullable(target).stream().toList());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "[PATCH] a: b, false",
        "[GIT PULL] a, false",
        "Re: a question, false",
        "A question, true"
    })
    void aMailThatSpeaksForPatchesOrAnswersIsAboutItselfOnly(String subject, boolean links) {
        Draft draft =
                new Draft(
                        "linux-mm",
                        subject,
                        "Words.",
                        List.of(),
                        List.of(new Link("it", URI.create(MAIL))),
                        Optional.of(URI.create("https://lore.kernel.org/mm/own@x/")),
                        Optional.of(Instant.parse("2026-02-06T12:00:00Z")),
                        Optional.of(new Mail("own@x", "ada@x", Optional.empty())));
        assertThat(StoryGrouping.targets(newsItem(draft)))
                .containsExactlyElementsOf(
                        links ? List.of("mail:own@x", "mail:1-2@x.org") : List.of("mail:own@x"));
    }

    private static KnownStory story(long number, String key, NewsItem... members) {
        return new KnownStory(number, List.of(new StoryKey(key)), List.of(members));
    }

    private static NewsItem item(String title, String url, String date) {
        return newsItem(Drafts.of("Somebody", title, url, date));
    }

    private static NewsItem linking(String title, String url, String date, String link) {
        Draft bare = Drafts.of("Somebody", title, url, date);
        return newsItem(
                new Draft(
                        bare.source(),
                        bare.title(),
                        "",
                        List.of(),
                        List.of(new Link("it", URI.create(link))),
                        bare.url(),
                        bare.date()));
    }

    private static NewsItem newsItem(Draft draft) {
        return new NewsItem(
                new ItemKey("k"),
                new SourceId("some"),
                draft,
                new NewsReader().read(draft),
                List.of(),
                Instant.EPOCH);
    }

    private static NewsItem keyed(NewsItem item, String... keys) {
        return with(item, item.reading().versions(), Stream.of(keys).map(StoryKey::new).toList());
    }

    private static NewsItem ofVersion(NewsItem item, String version) {
        return with(item, List.of(version), item.reading().keys());
    }

    private static NewsItem with(NewsItem item, List<String> versions, List<StoryKey> keys) {
        Reading reading = item.reading();
        return new NewsItem(
                item.key(),
                item.source(),
                item.draft(),
                new Reading(
                        reading.kind(),
                        reading.title(),
                        false,
                        Optional.empty(),
                        "",
                        List.of(),
                        versions,
                        List.of(),
                        keys),
                List.of(),
                item.seen());
    }
}
