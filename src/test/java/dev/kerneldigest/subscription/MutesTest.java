package dev.kerneldigest.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.testing.TestItems;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MutesTest {
    /** Its title is "The state of the page cache". */
    private static final NewsItem ITEM = TestItems.item("one");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "page, true",
        "PAGE, true",
        "cache, true",
        "'  page   cache ', true",
        "pag, false",
        "ache, false",
        "The, true",
        "folio, false",
        "state of the page cache and more, false",
    })
    void aWordOrAPhraseOfTheTitleMutes(String word, boolean mutes) {
        assertThat(Mutes.NONE.with(word).mutes(ITEM)).isEqualTo(mutes);
    }

    @Test
    void aWordIsKeptOnceAndTakenBackInAnyCase() {
        Mutes mutes = Mutes.NONE.with("Rust").with(" rust ");
        assertThat(mutes.words()).containsExactly("rust");
        assertThat(mutes.without("RUST")).isEqualTo(Mutes.NONE);
    }

    @Test
    void blankAndEndlessWordsAreRefused() {
        assertThatThrownBy(() -> Mutes.NONE.with("  "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mutes(Set.of("x".repeat(Mutes.LONGEST + 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
