package dev.kerneldigest.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileQueryTest {
    private final NewsIndex index =
            NewsIndex.open(
                    Optional.empty(),
                    new ShelfArchive().put(1, "Pages a b c", "x ".repeat(2_000) + "🐧🐧"),
                    InstantSource.fixed(ShelfArchive.NOW));

    @AfterAll
    void close() {
        index.close();
    }

    private static Stream<String> queries() {
        return Stream.of(
                "",
                "-",
                "--------",
                "\"",
                "\"\"",
                "\"\"\"\"\"",
                "-\"",
                "a -a",
                "title:x AND (",
                "+(~^[]{}\\/*?:!&&||",
                "*",
                "a* b~2 /re.*gex/",
                "[1 TO 2] {x TO y}",
                "\u0000\u0001\uFFFF",
                "\uD83D",
                "\uDC27\uD83D",
                "🐧".repeat(3_000),
                "x".repeat(6_000),
                "a-".repeat(3_000),
                "a ".repeat(3_000),
                "a-b ".repeat(1_500),
                "-a ".repeat(2_000),
                "\"a b\" ".repeat(1_000),
                "x" + "🐧".repeat(3_000),
                "a\u00a0b\u3000c\u200bd",
                "שלום مرحبا 你好 नमस्ते",
                "e\u0301".repeat(2_000));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void noWordsEverThrow(String query) {
        assertThatCode(() -> index.search(SearchRequest.of(query, 10))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noRandomWordsEverThrow(long seed) {
        Random random = new Random(seed);
        String letters = "ab \"-“”.:_~*()[]\\🐧é\u0000\n0";
        for (int i = 0; i < 200; i++) {
            StringBuilder query = new StringBuilder();
            random.ints(random.nextInt(500), 0, letters.length())
                    .forEach(at -> query.append(letters.charAt(at)));
            String words = query.toString();
            assertThatCode(() -> index.search(SearchRequest.of(words, 10)))
                    .as("seed %s: %s", seed, words)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aLongQueryIsCutAndSaysSo() {
        SearchAnswer answer = index.search(SearchRequest.of("pages " + "x ".repeat(3_000), 10));
        assertThat(answer.hits()).extracting(Hit::id).containsExactly(1L);
        assertThat(answer.note()).contains("Only the first 400 characters were used.");
    }

    @Test
    void manyIgnoredWordsAreCountedNotListed() {
        assertThat(index.search(SearchRequest.of("? ! & % $", 10)).note())
                .contains("Ignored, too common or no word: ?, !, & and 2 more.");
    }

    @Test
    void aCutNeverLeavesHalfAnEmoji() {
        Words words = Words.read("x" + "🐧".repeat(300));
        assertThat(words.cut()).isTrue();
        assertThat(words.wanted()).containsExactly("x" + "🐧".repeat(199));
    }

    @Test
    void aCutFragmentNeverLeavesHalfAnEmoji() {
        Fragment fragment = Fragment.cut("🐧".repeat(200), List.of());
        assertThat(fragment.text()).hasSizeLessThanOrEqualTo(Fragment.MOST).endsWith("🐧…");
        Fragment odd = Fragment.cut("x" + "🐧".repeat(200), List.of());
        assertThat(odd.text()).hasSizeLessThanOrEqualTo(Fragment.MOST).endsWith("🐧…");
    }
}
