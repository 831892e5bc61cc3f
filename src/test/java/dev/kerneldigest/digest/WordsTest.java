package dev.kerneldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {
    @ParameterizedTest(name = "\"{0}\" in {1} is \"{2}\"")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "short enough, 20, short enough",
                "cut at a word here, 12, cut at a…",
                "no loose, 11, no loose",
                "no comma, 11, no comma",
                "abcdefghijklmnop, 8, abcdefg…",
            })
    void aLineIsCutAtAWord(String text, int limit, String expected) {
        assertThat(Words.cut(text, limit)).isEqualTo(expected);
    }

    @Test
    void aLooseCommaGoes() {
        assertThat(Words.cut("one, two, three", 11)).isEqualTo("one, two…");
    }

    @Test
    void aFamilyOfEmojiIsKeptWhole() {
        String family = "👩‍👩‍👧";

        assertThat(Words.cut("aaaa" + family + family, 13)).isEqualTo("aaaa" + family + "…");
    }

    @Test
    void aLongRunOfCombiningMarksIsCutBetweenCodePoints() {
        String zalgo = "a" + "\u0301".repeat(500);

        assertThat(Words.cut(zalgo, 20)).hasSize(20).endsWith("…");
    }

    @Test
    void aSurrogatePairIsNeverHalved() {
        String cut = Words.cut("𝒳".repeat(50), 20);

        assertThat(cut.codePoints().filter(point -> point >= 0xD800 && point <= 0xDFFF)).isEmpty();
    }

    @Test
    void controlsAndOverridesOfDirectionGo() {
        assertThat(Words.oneLine("a\u001B[31m\u202Eb\u2066\tc\r\nd\uD83D"))
                .isEqualTo("a [31mb c d\uFFFD");
    }
}
