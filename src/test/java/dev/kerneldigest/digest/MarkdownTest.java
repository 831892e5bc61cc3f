package dev.kerneldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words, links and rows of links of a given length. */
final class MarkdownTest {
    @Test
    void aRowHasAsManyLinksAsFitAndCountsTheOthers() {
        assertThat(row(8, "aaaa", "bbbb")).isEqualTo("aaaa · bbbb");
        assertThat(row(7, "aaaa", "bbbb")).isEqualTo("aaaa · +1 more");
        assertThat(row(15, "aaaa", "bbbb", "cccc")).isEqualTo("aaaa · bbbb · cccc");
        assertThat(row(14, "aaaa", "bbbb", "cccc", "d")).isEqualTo("aaaa · bbbb · +2 more");
        assertThat(row(0)).isEmpty();
    }

    @Test
    void aLabelOfARowIsCut() {
        assertThat(row(100, "a".repeat(11))).isEqualTo("a".repeat(9) + "…");
    }

    @Test
    void anAddressOfFiveHundredAndTwelveCharactersIsTheLongest() {
        String longest = "https://x.example/" + "y".repeat(512 - 18);
        assertThat(Markdown.link("x", Optional.of(URI.create(longest)), 10))
                .isEqualTo("[x](<" + longest + ">)");
        assertThat(Markdown.link("x", Optional.of(URI.create(longest + "y")), 10)).isEqualTo("x");
    }

    @Test
    void codeIsNeverEmptyAndHasNoBackticks() {
        assertThat(Markdown.code("a`b", 10)).isEqualTo("`a'b`");
        assertThat(Markdown.code(" ", 10)).isEqualTo("`-`");
        assertThat(Markdown.code("a".repeat(11), 10)).isEqualTo("`" + "a".repeat(9) + "…`");
    }

    private static String row(int room, String... labels) {
        List<Reference> references =
                Stream.of(labels).map(label -> new Reference(label, Optional.empty())).toList();
        return Markdown.row(references, 10, room);
    }
}
