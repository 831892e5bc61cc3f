package dev.kerneldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.EarlierStory;
import dev.kerneldigest.news.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which versions of patches are told of, and how one names the version before it. */
final class PatchVersionsTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 17);

    @Test
    void aNewerVersionStandsForTheOlder() {
        Story first = story(post(1, "[PATCH] mm: x").story(1).get());
        Story second = story(post(2, "[PATCH v2] mm: x").story(2).after(earlier(1, "x")).get());
        Story third = story(post(3, "[PATCH v3] mm: x").story(3).after(earlier(2, "x")).get());
        Story other = story(post(4, "[PATCH] fs: y").story(4).get());
        assertThat(Stories.current(List.of(first, second, third, other)))
                .containsExactly(third, other);
        assertThat(Stories.current(List.of(first, other))).containsExactly(first, other);
    }

    @Test
    void anArticleReplacesNothingAndIsNotReplaced() {
        Story patch = story(post(1, "[PATCH] mm: x").story(1).get());
        Story article = story(SampleItem.numbered(2, "On x").story(2).after(earlier(1, "x")).get());
        Story later = story(post(3, "[PATCH] mm: z").story(3).after(earlier(2, "On x")).get());
        assertThat(Stories.current(List.of(patch, article, later)))
                .containsExactly(patch, article, later);
    }

    @Test
    void theVersionBeforeIsNamedByItsNumberUnlessItWasRenamed() {
        ArchivedItem same =
                post(1, "[PATCH v3] mm: x").after(earlier(1, "[PATCH v2 0/7] mm: x")).get();
        ArchivedItem renamed =
                post(1, "[PATCH v3] mm: x").after(earlier(1, "[PATCH v2 0/7] mm: w")).get();
        assertThat(before(same)).isEqualTo("v2");
        assertThat(before(renamed)).isEqualTo("[PATCH v2 0/7] mm: w");
        ArchivedItem article =
                SampleItem.numbered(1, "Part two").after(earlier(1, "Part one")).get();
        assertThat(before(article)).isEqualTo("Part one");
    }

    @Test
    void everyOtherSourceIsNamedOnce() {
        ArchivedItem lead = SampleItem.numbered(1, "x").get();
        Story story =
                new Story(
                        lead,
                        List.of(
                                SampleItem.numbered(2, "x").get(),
                                from(3, "Phoronix"),
                                from(4, "9to5Linux"),
                                from(5, "Phoronix"),
                                from(6, "")));
        assertThat(StoryLines.of(story, TODAY).also())
                .extracting(Reference::label)
                .containsExactly("Phoronix", "9to5Linux", "sample");
    }

    @Test
    void aSourceThatAsksForItIsShownWithItsTitleOnly() {
        SampleItem item = SampleItem.numbered(1, "x").gist("It says more.");
        assertThat(StoryLines.of(story(item.get()), TODAY).gist()).isEqualTo("It says more.");
        assertThat(story(item.get()).isTitleOnly()).isFalse();
        ArchivedItem asking = item.from("9to5Linux", "https://www.9to5linux.com/x").get();
        assertThat(StoryLines.of(story(asking), TODAY).gist()).isEmpty();
        assertThat(story(asking).isTitleOnly()).isTrue();
    }

    private static ArchivedItem from(long id, String source) {
        return SampleItem.numbered(id, "x").from(source, "https://x.example/").get();
    }

    private static String before(ArchivedItem item) {
        return StoryLines.of(story(item), TODAY).earlier().orElseThrow().label();
    }

    private static SampleItem post(long id, String title) {
        return SampleItem.numbered(id, title).kind(new Kind.Patch());
    }

    private static EarlierStory earlier(long number, String title) {
        return new EarlierStory(number, title, Optional.empty());
    }

    private static Story story(ArchivedItem item) {
        return new Story(item, List.of());
    }
}
