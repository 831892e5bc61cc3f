package dev.kerneldigest.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TitlesTest {
    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ten chars!       | 10 | ten chars!
                    aaaa bbbb cccc   | 10 | aaaa bbbb…
                    aaaa bbbbb cccc  | 10 | aaaa bbbb…
                    aaaaa bbbbb      | 10 | aaaaa…
                    aaaabbbbccccdddd | 10 | aaaabbbbc…
                    aaaa bbbbbbbbbbb | 10 | aaaa bbbb…
                    ab ccccccccccccc | 10 | ab cccccc…
                    aaaaaaaa😀bbbbbb | 10 | aaaaaaaa…
                    aaaaaaa😀bbbbbbb | 10 | aaaaaaa😀…
                    one two, three   | 9  | one two…
                    one two — three  | 10 | one two…
                    one, two (three) | 10 | one, two…
                    """)
    void aTextIsCutAtAWordAndNeverWithinACharacter(String text, int most, String cut) {
        assertThat(Titles.cut(text, most)).isEqualTo(cut);
    }

    @Test
    void nothingButSignsIsCutToNothing() {
        assertThat(Titles.cut("-".repeat(20), 10)).isEqualTo("…");
    }

    @ParameterizedTest(name = "{1} at {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The title            | The title | Its text.      | https://example.org/a-slug
                    Its text             | ''        | Its text. More.| https://example.org/a-slug
                    Why so?              | ''        | Why so? More.  | https://example.org/a-slug
                    a slug of it         | ''        | ''             | https://example.org/blog/a-slug_of-it
                    a slug of it         | ''        | ''             | https://example.org/blog/a-slug_of-it/
                    example.org          | ''        | ''             | https://example.org/12345/
                    example.org          | ''        | ''             | https://example.org/ab
                    example.org          | ''        | ''             | https://example.org
                    """)
    void whatHasNoTitleIsCalledByItsWordsOrItsAddress(
            String called, String title, String text, String url) {
        assertThat(title(title, text, Optional.of(URI.create(url)))).isEqualTo(called);
    }

    @Test
    void whatHasNothingIsSaidToHaveNoTitle() {
        assertThat(title("", "", Optional.empty())).isEqualTo("(no title)");
        assertThat(title("", "", Optional.of(URI.create("urn:x")))).isEqualTo("(no title)");
        assertThat(title("", ".", Optional.empty())).isEqualTo("(no title)");
    }

    @Test
    void aLongFirstSentenceIsCut() {
        assertThat(title("", "word ".repeat(60), Optional.empty()))
                .hasSizeBetween(115, 120)
                .endsWith("word…");
    }

    private static String title(String title, String text, Optional<URI> url) {
        return Titles.of(
                Wording.of(
                        new Draft(
                                "Somebody",
                                title,
                                text,
                                List.of(),
                                List.of(),
                                url,
                                Optional.empty())));
    }
}
