package dev.kerneldigest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HtmlTextTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    a line break parts words         | foo<br>bar                         | foo bar
                    a paragraph parts words          | <p>foo</p><p>bar</p>               | foo bar
                    an inline tag does not           | f<b>o</b>o<i>bar</i>               | foobar
                    code and type do not             | <tt>foo</tt>()<code>;</code>       | foo();
                    a link does not                  | (<a href="x">foo</a>)              | (foo)
                    a no-break space does            | foo&nbsp;bar                       | foo bar
                    runs are one space               | foo  &nbsp; <p> <br> bar           | foo bar
                    list items are parted            | <ul><li>foo<li>bar</ul>            | foo bar
                    cells are parted                 | <table><tr><td>foo<td>bar</table>  | foo bar
                    headings are parted              | <h2>foo</h2>bar                    | foo bar
                    entities become characters       | &lt;foo&gt; &amp; &eacute;         | <foo> & é
                    scripts go                       | foo<script>alert(1)</script>bar    | foobar
                    styles go                        | foo<style>b{}</style> bar          | foo bar
                    comments go                      | foo<!-- no -->bar                  | foobar
                    zero-width characters go         | f&#x200b;o&#xfeff;o                | foo
                    bidirectional overrides go       | foo&#x202e;rab                     | foorab
                    control characters go            | fo&#x7;o                           | foo
                    soft hyphens go                  | ker&shy;nel                        | kernel
                    """)
    void wordsArePartedWhereAReaderSeesIt(String what, String html, String text) {
        assertThat(HtmlText.of(html).text()).as(what).isEqualTo(text);
    }

    @Test
    void marksDoNotPileUpUponALetter() {
        assertThat(HtmlText.of("<b>a" + "\u0301".repeat(10_000) + "</b>b").text()).hasSize(7);
    }

    @Test
    void whatIsNoCharacterEndsNoText() {
        assertThat(HtmlText.line("before &lt;\uFFFFi&gt; after")).isEqualTo("before < i> after");
    }

    @Test
    void boldTextsComeInOrder() {
        PlainText text =
                HtmlText.of("<b>Debian</b> (a, b), <strong>Fedora\n Linux</strong> <b> </b>(c)");
        assertThat(text.bold()).containsExactly("Debian", "Fedora Linux");
    }

    @Test
    void linksComeInOrderAndResolve() {
        PlainText text =
                HtmlText.of(
                        "see <a href=\"../b?x=1&amp;y=2\">the <i>second</i></a> and "
                                + "<a href=\"https://b.example/ä (1)\">this</a>",
                        URI.create("https://a.example/x/y"));
        assertThat(text.links())
                .containsExactly(
                        new Hyperlink("the second", URI.create("https://a.example/b?x=1&y=2")),
                        new Hyperlink("this", URI.create("https://b.example/%C3%A4%20(1)")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "mailto:a@b.example",
                "file:///etc/passwd",
                "ftp://a.example/",
                "relative",
                "",
                "https://",
                "https:///x",
                "http://a b",
                "https://user:secret@a.example/",
                "java\nscript:alert(1)",
                "discord://invite/x"
            })
    void onlyWebAddressesBecomeLinks(String href) {
        assertThat(HtmlText.of("<a href=\"" + href + "\">x</a>").links()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    plain text               | A title                        | A title
                    a header in brackets     | Use <linux/bpf.h> & more       | Use <linux/bpf.h> & more
                    a mail address           | From <joe@a.example>           | From <joe@a.example>
                    HTML                     | A <b>bold</b> one              | A bold one
                    an entity                | R&amp;D &ndash; 5 &lt; 6       | R&D – 5 < 6
                    both                     | <i>Use</i> <linux/bpf.h>       | Use <linux/bpf.h>
                    a comparison             | if a < b then c > d                | if a < b then c > d
                    """)
    void aTitleIsTextUnlessItIsClearlyHtml(String what, String title, String line) {
        assertThat(HtmlText.titleLine(title)).as(what).isEqualTo(line);
    }

    @Test
    void anAddressOfEndlessFragmentsIsNone() {
        String href = "https://a.example/" + "a".repeat(1_000_000) + "#".repeat(1_000_000);
        assertThat(HtmlText.of("<a href='" + href + "'>x</a>").links()).isEmpty();
    }

    @Test
    void aTitleIsOnOneLine() {
        assertThat(HtmlText.titleLine(" two\n\t lines\u2028and more "))
                .isEqualTo("two lines and more");
    }

    @Test
    void escapedTextReadsAsItWas() {
        assertThat(HtmlText.line(HtmlText.escape("a <b> & &amp; c"))).isEqualTo("a <b> & &amp; c");
    }

    @Test
    void templatesThatAreTooDeepForTheParserAreRead() {
        String html = "<style>s</style>a" + "<template><svg>".repeat(600) + "<b>deep</b>";
        assertThat(HtmlText.of(html).text()).isEqualTo("adeep");
        assertThat(DiscordMarkdown.of(html, Optional.empty())).contains("a");
    }

    @Test
    void deepAndLongHtmlIsReadInTime() {
        String html =
                "<b><i>".repeat(50_000)
                        + "deep"
                        + "<a href='x' ".repeat(50_000)
                        + "<".repeat(50_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(HtmlText.of(html).text()).startsWith("deep"));
    }
}
