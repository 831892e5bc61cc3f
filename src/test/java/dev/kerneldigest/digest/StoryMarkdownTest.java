package dev.kerneldigest.digest;

import static dev.kerneldigest.digest.SampleLine.titled;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the parts of a story's line may be, to the character. */
final class StoryMarkdownTest {
    private static final LocalDate FREE = LocalDate.of(2027, 3, 25);

    /** A title as long as they are shown. */
    private static final String TITLE = "t".repeat(120);

    /** A gist that is longer than there ever is room for, and has no word to be cut at. */
    private static final String GIST = "g".repeat(400);

    @Test
    void aLineHasItsPartsInOrder() {
        assertThat(
                        line(
                                titled("A *cache*")
                                        .at("https://lwn.net/Articles/1/")
                                        .free(FREE)
                                        .gist("It _caches_.")
                                        .notes("LSFMM+BPF 2027", "v2")
                                        .answered(3)
                                        .after("Part one")
                                        .also("Phoronix", "9to5Linux")
                                        .linked("ChangeLog", "diff")))
                .isEqualTo(
                        "**[A \\*cache\\*](<https://lwn.net/Articles/1/>)** 🔒 free 25 Mar"
                                + " — It \\_caches\\_. · LSFMM+BPF 2027 · v2 · 3 replies"
                                + " · earlier: Part one · also: Phoronix, 9to5Linux"
                                + "\n-# ChangeLog · diff");
    }

    @Test
    void aSmallThingNeedsNoEmphasis() {
        assertThat(line(titled("A patch").compact())).isEqualTo("A patch");
        assertThat(line(titled("A story"))).isEqualTo("**A story**");
    }

    @Test
    void aLockIsShownOnWhatIsPaidForOnly() {
        assertThat(StoryMarkdown.lock(titled("x").get(), Phrases.ENGLISH)).isEmpty();
        assertThat(StoryMarkdown.lock(titled("x").paid().get(), Phrases.ENGLISH)).isEqualTo(" 🔒");
        assertThat(StoryMarkdown.lock(titled("x").free(FREE).get(), Phrases.ENGLISH))
                .isEqualTo(" 🔒 free 25 Mar");
    }

    @Test
    void titlesNotesAndSourcesAreCutAndOfManyThreeAreNamed() {
        assertThat(line(titled("t".repeat(121)))).isEqualTo("**" + "t".repeat(119) + "…**");
        assertThat(line(titled("x").notes("n".repeat(41), "b", "c", "d")))
                .isEqualTo("**x** · " + "n".repeat(39) + "… · b · c");
        assertThat(line(titled("x").also("a".repeat(41), "b", "c", "d")))
                .isEqualTo("**x** · also: " + "a".repeat(39) + "…, b, c");
    }

    @Test
    void aGistHasOneHundredAndSixtyCharactersAtTheMost() {
        assertThat(gist(titled("x"))).isEqualTo(160);
        assertThat(gist(titled(TITLE))).isEqualTo(160);
        assertThat(gist(titled("t".repeat(500)))).isEqualTo(160);
    }

    /** 300 in all, less 8 for what stands between. */
    @ParameterizedTest(name = "a note of {0}: {1}")
    @CsvSource({"9, 160", "10, 159", "20, 149", "40, 129", "41, 129", "90, 129"})
    void aNoteTakesItsLengthAndThreeFromTheGist(int note, int left) {
        assertThat(gist(titled(TITLE).notes("n".repeat(note)))).isEqualTo(left);
    }

    @ParameterizedTest(name = "a source of {0}: {1}")
    @CsvSource({"8, 160", "9, 159", "20, 148", "40, 128", "41, 128", "90, 128"})
    void anotherSourceTakesItsLengthAndFourFromTheGist(int source, int left) {
        assertThat(gist(titled(TITLE).also("s".repeat(source)))).isEqualTo(left);
    }

    @Test
    void everyNoteAndSourceThatIsNamedCounts() {
        String ten = "n".repeat(10);
        assertThat(gist(titled(TITLE).notes(ten, ten, ten, ten))).isEqualTo(172 - 3 * 13);
        assertThat(gist(titled(TITLE).also(ten, ten, ten, ten))).isEqualTo(172 - 3 * 14);
    }

    @Test
    void theLockAndWhatCameOfItTakeFromTheGistToo() {
        String twenty = "n".repeat(20);
        assertThat(gist(titled(TITLE).notes(twenty).paid())).isEqualTo(149 - " 🔒".length());
        assertThat(gist(titled(TITLE).notes(twenty).answered(3)))
                .isEqualTo(149 - " · 3 replies".length());
    }

    @Test
    void aGistOfLessThanTwentyFourCharactersIsLeftOut() {
        String forty = "n".repeat(40);
        SampleLine crowded = titled(TITLE).notes(forty, forty, forty);
        assertThat(gist(crowded.also("s".repeat(15)))).isEqualTo(24);
        assertThat(line(crowded.also("s".repeat(16)).gist(GIST))).doesNotContain(" — ");
    }

    @Test
    void theEarlierStoryIsShownWhereAllOfItHasRoom() {
        String forty = "n".repeat(40);
        SampleLine crowded = titled(TITLE).notes(forty, forty, forty);
        assertThat(line(crowded.after("e".repeat(34)))).endsWith(" · earlier: " + "e".repeat(34));
        assertThat(line(crowded.after("e".repeat(35)))).doesNotContain("earlier");
        assertThat(line(crowded.after("e".repeat(9)).gist("g".repeat(25))))
                .endsWith(" · earlier: " + "e".repeat(9));
        assertThat(line(crowded.after("e".repeat(10)).gist("g".repeat(25))))
                .contains(" — ")
                .doesNotContain("earlier");
        assertThat(line(titled("x").after("e".repeat(61))))
                .endsWith(" · earlier: " + "e".repeat(59) + "…");
    }

    private static int gist(SampleLine story) {
        String told = line(story.gist(GIST)).split(" — ", 2)[1];
        int end = told.indexOf('…') + 1;
        assertThat(told.substring(0, end)).matches("g+…");
        return end;
    }

    private static String line(SampleLine story) {
        return StoryMarkdown.line(story.get(), Phrases.ENGLISH);
    }
}
