package dev.kerneldigest.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    @ParameterizedTest(name = "{0} characters: {1}")
    @CsvSource({"19, false", "20, true", "160, true", "161, false"})
    void aSentenceOfAModestLengthIsAGist(int length, boolean fits) {
        String sentence = "X" + "y".repeat(length - 2) + ".";
        assertThat(gist("A title", sentence)).isEqualTo(fits ? sentence : "");
    }

    @Test
    void aQuestionAndAnEmptySceneAreNoGist() {
        assertThat(gist("A title", "Why would anybody want that at all?")).isBlank();
        assertThat(gist("A title", "While memory is cheap, it is not free."))
                .as("for want of anything better")
                .isEqualTo("While memory is cheap, it is not free.");
        assertThat(
                        gist(
                                "A title",
                                "While memory is cheap, it is not free. Has anybody posted a patch set?"))
                .isEqualTo("While memory is cheap, it is not free.");
    }

    @Test
    void aLongSentenceIsCutBeforeItsFirstRelativeClause() {
        String head = "Somebody posted a patch set that does nothing in particular";
        assertThat(gist("A title", head + ", which " + "goes on and on ".repeat(12) + "at length."))
                .isEqualTo(head + ".");
        String early = "Ada posted it, which " + "goes on and on and on and on and on and on";
        assertThat(gist("A title", early + ", but " + "tells nothing new ".repeat(8) + "at all."))
                .isEqualTo(early + ".");
    }

    @Test
    void aRoundUpNamesItsDistributions() {
        Wording words = Wording.of(Drafts.of("Security updates for Monday", ""));
        Map<String, List<String>> packages = new LinkedHashMap<>();
        packages.put("Debian", List.of("bind9"));
        packages.put("Fedora", List.of("firefox"));
        assertThat(Gist.of(new Kind.SecurityUpdates(packages), words))
                .isEqualTo("Security updates from Debian, Fedora.");
        assertThat(Gist.of(new Kind.SecurityUpdates(Map.of()), words)).isEmpty();
    }
}
