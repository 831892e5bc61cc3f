package dev.kerneldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest(name = "\"{0}\" in {1} is \"{2}\"")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "abcdefgh, 8, abcdefgh",
                "abcdefghi, 8, abcdefg…",
                "abcd efghijkl, 8, abcd ef…",
                "abcde fghijkl, 8, abcde…",
                "a bcd, 3, a…",
                "-----------, 5, …",
                "one two, 4, one…",
            })
    void whereALineIsCutIsExact(String text, int limit, String expected) {
        assertThat(Words.cut(text, limit)).isEqualTo(expected);
    }

    /**
     * A character may be so long that the words before it would be half of what there is room for.
     */
    @Test
    void aCharacterIsKeptWholeUnlessThatCostsHalfTheLine() {
        String family = "👩‍👩‍👧";
        assertThat(Words.cut("a".repeat(8) + family + family, 13)).isEqualTo("a".repeat(8) + "…");
        assertThat(Words.cut("a".repeat(7) + family + family, 13)).isEqualTo("a".repeat(7) + "…");
        assertThat(Words.cut("a".repeat(6) + family + family, 13))
                .isEqualTo("a".repeat(6) + "👩‍👩‍…");
        assertThat(Words.cut("a".repeat(5) + family + family, 13))
                .isEqualTo("a".repeat(5) + "👩‍👩‍…");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x200B, 0xFEFF, 0x202A, 0x202C, 0x202E, 0x2066, 0x2067, 0x2069})
    void theInvisibleGoes(int point) {
        assertThat(Words.oneLine("a" + Character.toString(point) + "b")).isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x00A0, 0x0085, 0x007F})
    void everyKindOfGapIsASpace(int point) {
        assertThat(Words.oneLine("a" + Character.toString(point) + "b")).isEqualTo("a b");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x200C, 0x2065, 0x206A, 0xD7FF, 0xE000, 0x1F427})
    void theirNeighboursStay(int point) {
        String text = "a" + Character.toString(point) + "b";
        assertThat(Words.oneLine(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(chars = {'\uD800', '\uDBFF', '\uDC00', '\uDFFF'})
    void halfACharacterIsReplaced(char half) {
        assertThat(Words.oneLine("a" + half + "b")).isEqualTo("a\uFFFDb");
    }
}
