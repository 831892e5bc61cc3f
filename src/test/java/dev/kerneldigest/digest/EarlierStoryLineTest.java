package dev.kerneldigest.digest;

import static dev.kerneldigest.digest.TestItems.day;
import static dev.kerneldigest.digest.TestItems.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.EarlierStory;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of the story that one goes on from. */
final class EarlierStoryLineTest {
    private static final Optional<URI> ADDRESS = Optional.of(URI.create("https://lwn.net/a/1"));
    private static final EarlierStory EARLIER = new EarlierStory(128, "Swapping *today*", ADDRESS);

    private static Story story(TestItems told, EarlierStory earlier) {
        return new Story(told.following(earlier).get(), List.of());
    }

    private static String line(Story story, Locale language) {
        return StoryMarkdown.line(StoryLines.of(story, day().today()), Phrases.ofDigests(language));
    }

    @Test
    void aLineEndsWithTheEarlierStoryAsALink() {
        assertThat(line(story(item("Swapping tomorrow"), EARLIER), Locale.ENGLISH))
                .endsWith(" · earlier: [Swapping \\*today\\*](<https://lwn.net/a/1>)");
        assertThat(line(story(item("Swapping tomorrow"), EARLIER), Locale.GERMAN))
                .contains(" · früher: [");
    }

    @Test
    void aLongEarlierTitleIsCut() {
        EarlierStory endless = new EarlierStory(1, "word ".repeat(40), Optional.empty());
        String line = line(story(item("Short"), endless), Locale.ENGLISH);
        String earlier = line.substring(line.indexOf("earlier: ") + "earlier: ".length());
        assertThat(earlier).hasSizeBetween(40, 60).endsWith("…");
    }

    @Test
    void aLineWithoutRoomKeepsItsGistAndNotTheEarlierStory() {
        String words = "word ".repeat(60).strip();
        String gist = "gist " + words;
        String line = line(story(item(words).gist(gist), EARLIER), Locale.ENGLISH);
        assertThat(line).contains(" — gist").doesNotContain("earlier");
    }

    @Test
    void theCardOfAStoryNamesTheEarlierOneByItsNumber() {
        Message card =
                new StoryCard(TestItems.CATALOGUE)
                        .write(
                                story(item("Swapping tomorrow"), EARLIER),
                                day().today(),
                                Phrases.ENGLISH);
        assertThat(Drawn.of(List.of(card)))
                .contains("**Earlier** [Swapping \\*today\\*](<https://lwn.net/a/1>) · story #128");
    }
}
