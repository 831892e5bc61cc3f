package dev.kerneldigest.digest;

import static dev.kerneldigest.digest.TestItems.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.digest.DigestRequest.Period;
import dev.kerneldigest.digest.Message.Buttons;
import dev.kerneldigest.news.Kind;
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
}
