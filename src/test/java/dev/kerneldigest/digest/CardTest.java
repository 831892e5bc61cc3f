package dev.kerneldigest.digest;

import static dev.kerneldigest.digest.Composed.lines;
import static dev.kerneldigest.digest.Composed.sections;
import static dev.kerneldigest.digest.TestItems.day;
import static dev.kerneldigest.digest.TestItems.item;
import static dev.kerneldigest.digest.TestItems.request;
import static dev.kerneldigest.digest.TestItems.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.digest.Section.Releases;
import dev.kerneldigest.news.Kind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is posted at once tells of each story, where a digest has other places for some. */
final class CardTest {
    @Test
    void aCardTellsOfTheKernelThatADigestOnlyNames() {
        TestItems release =
                item("Two stable kernels")
                        .kind(new Kind.StableRelease(List.of(version("7.4.9")), List.of()))
                        .about("release-stable");

        assertThat(lines(request(DigestRequest.Period.INSTANT, Set.of(), List.of(), release)))
                .extracting(StoryLine::title)
                .containsExactly("Two stable kernels");
        assertThat(lines(day(release))).isEmpty();
    }

    @Test
    void aCardTellsOfAMainlineReleaseOnce() {
        TestItems release =
                item("7.4: mainline")
                        .kind(new Kind.MainlineRelease(version("7.4")))
                        .about("release-mainline");
        DigestRequest card = request(DigestRequest.Period.INSTANT, Set.of(), List.of(), release);

        assertThat(lines(card)).extracting(StoryLine::title).containsExactly("7.4: mainline");
        assertThat(sections(card, Releases.class)).isEmpty();
        assertThat(sections(day(release), Releases.class)).hasSize(1);
    }

    @Test
    void aWeeklyEditionIsToldToWhoAsksForNewsOfLwnItself() {
        TestItems edition =
                item("Weekly Edition for March 18").kind(new Kind.WeeklyEdition()).about("lwn");
        TestItems quotes = item("Quotes of the week").kind(new Kind.Quote()).about("lwn");
        DigestRequest card =
                request(DigestRequest.Period.INSTANT, Set.of("lwn"), List.of(), edition);
        DigestRequest digest =
                request(DigestRequest.Period.WEEK, Set.of("lwn", "mm"), List.of(), edition, quotes);
        DigestRequest others =
                request(DigestRequest.Period.INSTANT, Set.of("mm"), List.of(), edition, quotes);

        assertThat(lines(card))
                .extracting(StoryLine::title)
                .containsExactly("Weekly Edition for March 18");
        assertThat(lines(digest)).hasSize(2);
        assertThat(new DigestComposer(TestItems.CATALOGUE).compose(others)).isEmpty();
    }
}
