package dev.kerneldigest.news;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GistTest {
    private static String gist(String title, String text) {
        return new NewsReader().read(Drafts.of(title, text)).gist();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    Foo is a new way to map pages. | Foo is a new way to map pages. It is fast.
                    T.J. Mercier posted a patch set. | While memory is cheap, it is not free. T.J. Mercier posted a patch set.
                    ''                             | Why?
                    ''                             | ''
                    """)
    void theSentenceThatSaysMostIsTaken(String gist, String text) {
        assertThat(gist("A title", text)).isEqualTo(gist);
    }

    @Test
    void aGistIsNeverLongerThanAllowed() {
        String endless = "Somebody announced " + "a very long list of things, ".repeat(200);
        assertThat(gist("A title", endless)).hasSizeLessThanOrEqualTo(Gist.MOST);
        assertThat(Titles.cut("word ".repeat(100), 40)).hasSizeLessThanOrEqualTo(40).endsWith("…");
    }

    @Test
    void aGistThatOnlyRepeatsTheTitleIsBlank() {
        assertThat(gist("Foo joins the Bar foundation", "Foo joins the Bar foundation.")).isBlank();
    }
}
