package dev.kerneldigest.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HintsTest {
    private static final List<String> WORDS = List.of("ab", "abc", "ba b", "cab-1", "bb");

    private final Hints hints = new Hints(WORDS);

    @Test
    void findsWordsWithinOthersAndInCapitals() {
        assertThat(Hints.of("conf.au", "room", "cve-").in("Linux.Conf.AU in the ballroom"))
                .isEqualTo(Set.of("conf.au", "room"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void findsWhatASearchForEachAloneFinds(long seed) {
        RandomGenerator random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            String text =
                    random.ints(random.nextInt(12), 0, 8)
                            .mapToObj(letter -> String.valueOf("aAbBcC- ".charAt(letter)))
                            .collect(Collectors.joining());
            String lower = text.toLowerCase(Locale.ROOT);
            assertThat(hints.in(text))
                    .as(text)
                    .containsExactlyInAnyOrderElementsOf(
                            WORDS.stream().filter(lower::contains).toList());
        }
    }

    @Test
    void findsNothingWhereATextEndsWithinAWord() {
        assertThat(Hints.of("track").isIn("the trac")).isFalse();
        assertThat(Hints.of("track").isIn("t")).isFalse();
        assertThat(Hints.of("track").isIn("")).isFalse();
    }

    @Test
    void lettersOfOtherScriptsAreNotTakenForOurs() {
        assertThat(Hints.of("aa", "sa").isIn("\u0161\u0161 \u0141\u0141 \u0153a")).isFalse();
    }

    @Test
    void aHintBeginsWithTwoLetters() {
        assertThatThrownBy(() -> Hints.of("1st"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1st");
        assertThatThrownBy(() -> Hints.of("x")).isInstanceOf(IllegalArgumentException.class);
    }
}
