package dev.kerneldigest.digest;

import static dev.kerneldigest.digest.TestItems.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.digest.DigestRequest.Period;
import dev.kerneldigest.digest.Message.Buttons;
import dev.kerneldigest.news.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which posts have buttons to follow patches and pull requests. */
final class FollowButtonsTest {
    private static List<Message.Button> buttons(DigestRequest request) {
        return new DigestComposer(TestItems.CATALOGUE)
                .compose(request).map(MessageWriter.withButtons()::write).stream()
                        .flatMap(List::stream)
                        .flatMap(message -> message.blocks().stream())
                        .filter(Buttons.class::isInstance)
                        .flatMap(block -> ((Buttons) block).buttons().stream())
                        .toList();
    }

    private static DigestRequest request(Period period, TestItems... items) {
        return TestItems.request(period, Set.of(), List.of(), items);
    }

    private static TestItems patch(String title) {
        return item(title).kind(new Kind.Patch()).about("mm");
    }

    @Test
    void onePostHasOneButton() {
        assertThat(buttons(request(Period.INSTANT, patch("[PATCH v2] mm: age folios").story(128))))
                .startsWith(new Message.Button("1~follow~~0~0~id=128", "🔔 Follow"));
    }

    @Test
    void severalPostsHaveOneEachByTheirTitles() {
        TestItems[] posts = {
            patch("[PATCH v2] mm: age folios"),
            patch("[PATCH] mm: drop a long-deprecated interface of a very small allocator"),
            item("[GIT PULL] mm: fixes").kind(new Kind.Pull()).about("mm"),
            item("The page cache of tomorrow").about("mm"),
            patch("[PATCH] mm: four"),
            patch("[PATCH] mm: five"),
            patch("[PATCH] mm: six")
        };
        List<String> labels =
                buttons(request(Period.INSTANT, posts)).stream()
                        .map(Message.Button::label)
                        .filter(label -> label.startsWith("🔔"))
                        .toList();
        assertThat(labels)
                .hasSize(5)
                .allMatch(label -> label.startsWith("🔔 Follow: mm:"))
                .allMatch(label -> label.length() <= 80);
    }

    @Test
    void aDigestThatLooksBackHasNone() {
        assertThat(buttons(request(Period.DAY, patch("[PATCH] mm: age folios"))))
                .noneMatch(button -> button.id().contains("follow"));
    }

    @Test
    void whatIsNoPatchHasNoneAndLabelsSpeakTheServersLanguage() {
        assertThat(buttons(request(Period.INSTANT, item("Folios").about("mm"))))
                .noneMatch(button -> button.id().contains("follow"));
        assertThat(
                        buttons(
                                request(Period.INSTANT, patch("[PATCH] mm: age folios"))
                                        .withLanguage(Locale.GERMAN)))
                .extracting(Message.Button::label)
                .contains("🔔 Folgen");
    }

    @Test
    void onlyTopicsAndSeriesHaveWhatCanBeFollowed() {
        StoryLine post = SampleLine.titled("mm: age folios").post().get();
        List<StoryLine> posts = List.of(post);
        List<Section> others =
                List.of(
                        new Section.StatusLine(
                                List.of(new Section.Branch("stable", List.of())), List.of()),
                        new Section.MustAct(posts),
                        new Section.Freed(posts),
                        new Section.Kernels(List.of()),
                        new Section.Releases(List.of()),
                        new Section.SecuritySummary(List.of(), List.of(), List.of()),
                        new Section.CveSummary(1, List.of(), List.of(), posts, posts, List.of()),
                        new Section.Missed(List.of()),
                        new Section.Footer(1, 1, 1));
        for (Section other : others) {
            assertThat(FollowButtons.of(told(Period.INSTANT, other))).as("%s", other).isEmpty();
        }
        Section topic = new Section.TopicSection(TestItems.CATALOGUE.all().getFirst(), posts);
        Section series =
                new Section.SeriesSection(new Series(Series.Sort.CYCLE, "Linux 7.4"), posts);
        Message.Button button = new Message.Button("1~follow~~0~0~id=128", "🔔 Follow");
        assertThat(FollowButtons.of(told(Period.INSTANT, topic))).containsExactly(button);
        assertThat(FollowButtons.of(told(Period.HOUR, series))).containsExactly(button);
        assertThat(FollowButtons.of(told(Period.DAY, topic))).isEmpty();
        assertThat(FollowButtons.of(told(Period.WEEK, series))).isEmpty();
        assertThat(FollowButtons.of(told(Period.INSTANT, topic, series)))
                .extracting(Message.Button::label)
                .containsExactly("🔔 Follow: mm: age folios", "🔔 Follow: mm: age folios");
    }

    private static Digest told(Period period, Section... sections) {
        LocalDate day = LocalDate.of(2027, 3, 17);
        return new Digest(period, day, day, Phrases.ENGLISH, List.of(sections), Set.of());
    }
}
