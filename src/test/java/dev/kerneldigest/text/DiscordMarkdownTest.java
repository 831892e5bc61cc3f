package dev.kerneldigest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DiscordMarkdownTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            textBlock =
                    """
                    bold            | **x**             | \\*\\*x\\*\\*
                    italics         | _x_ *x*           | \\_x\\_ \\*x\\*
                    strike          | ~~x~~             | \\~\\~x\\~\\~
                    code            | `x`               | \\`x\\`
                    a link          | [x](y)            | \\[x\\](y)
                    a backslash     | \\*x              | \\\\\\*x
                    a heading       | # x               | \\# x
                    a subtext       | -# x              | \\-# x
                    a quote         | > x               | \\> x
                    a bullet        | - x               | \\- x
                    a plus          | + x               | \\+ x
                    a number        | 1. x              | 1\\. x
                    a long number   | 2025) x           | 2025\\) x
                    harmless signs  | a-b #1 1.2 (x) 3! | a-b #1 1.2 (x) 3!
                    a mail address  | joe@a.example     | joe@a.example
                    """)
    void whatDiscordWouldFormatIsEscaped(String what, String text, String escaped) {
        assertThat(DiscordMarkdown.escape(text)).as(what).isEqualTo(escaped);
    }

    @Test
    void spoilersAreEscaped() {
        assertThat(DiscordMarkdown.escape("||x||")).isEqualTo("\\|\\|x\\|\\|");
    }

    @Test
    void everyLineIsGuardedAtItsStart() {
        assertThat(DiscordMarkdown.escape("a\n# b\n  - c\n12. d"))
                .isEqualTo("a\n\\# b\n  \\- c\n12\\. d");
    }

    @DisplayName("M3: lets foreign text ping nobody")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@everyone",
                "@here",
                "@EVERYONE",
                "<@123>",
                "<@!123>",
                "<@&123>",
                "<#123>",
                "<:smile:123>",
                "<a:smile:123>",
                "<t:1700000000>",
                "<T:1700000000>",
                "</help:123>",
                "<id:customize>",
                "https://a.example/x",
                "HTTP://a.example",
                "discord://x",
                "discord.gg/abc",
                "Discord.GG/abc",
                "discord.com/invite/abc",
                "discordapp.com/invite/abc",
                "@every\u200Bone",
                "@\u202Eeveryone",
                "<\u200B@123>"
            })
    void nothingPingsNorLinks(String text) {
        String escaped = DiscordMarkdown.escape("see " + text + " now");
        assertThat(escaped)
                .doesNotContainIgnoringCase("@everyone", "@here", "://", "discord.gg/")
                .doesNotContainIgnoringCase("discord.com/", "discordapp.com/")
                .doesNotContainPattern("<[@#:/ati]")
                .hasSizeGreaterThan(
                        ("see " + text + " now").replaceAll("[\\u200B\\u202E]", "").length());
    }

    @Test
    void marksDoNotPileUpUponALetter() {
        String marks = "\u0301\u0316\u20DD".repeat(10_000);
        assertThat(DiscordMarkdown.escape("a" + marks + "b" + marks)).hasSize(12);
        assertThat(DiscordMarkdown.escape("Vie\u0323\u0302t \u05D1\u05BC\u05B8\u0591"))
                .isEqualTo("Vie\u0323\u0302t \u05D1\u05BC\u05B8\u0591");
    }

    @Test
    void invisibleCharactersOfOthersGo() {
        assertThat(DiscordMarkdown.escape("a\u202Eb\u0007c\u00ADd\te")).isEqualTo("abcd e");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            textBlock =
                    """
                    plain              | Story        | https://a.example/x        | [Story](<https://a.example/x>)
                    matching brackets  | [PATCH] mm   | https://a.example/x        | [\\[PATCH\\] mm](<https://a.example/x>)
                    open bracket       | [x           | https://a.example/x        | [(x](<https://a.example/x>)
                    a way out          | x](y         | https://a.example/x        | [x)(y](<https://a.example/x>)
                    parentheses        | x            | https://a.example/a(b)     | [x](<https://a.example/a%28b%29>)
                    no words           |              | https://a.example/         | [a.example](<https://a.example/>)
                    a mention          | x            | https://a.example/@Here?@  | [x](<https://a.example/%40Here?@>)
                    another scheme     | x            | ftp://a.example/           | x
                    a script           | x            | javascript:alert           | x
                    """)
    void aLinkShowsItsWordsAndLeadsWhereItSays(
            String what, String label, String target, String markdown) {
        String words = label == null ? "" : label;
        assertThat(DiscordMarkdown.link(words, URI.create(target))).as(what).isEqualTo(markdown);
    }

    @DisplayName("M1: keeps links, code, quotes and lists of an article")
    @Test
    void anHtmlArticleKeepsItsShape() {
        String html =
                """
                <p>The <a href="/workqueue">workqueue</a> is <b>fast</b> and <i>small</i>.
                <p>Call <code>queue_work()</code>:
                <pre>
                int *x = &amp;y;
                  foo(x);</pre>
                <ul><li>one<li>two <em>more</em><ol><li>a<li>b</ol></ul>
                <blockquote>Said <b>Linus</b>.<p>Twice.</blockquote>
                <h3>The end</h3>1 * 2 * 3
                """;
        assertThat(DiscordMarkdown.of(html, Optional.of(URI.create("https://a.example/x"))))
                .isEqualTo(
                        """
                        The [workqueue](<https://a.example/workqueue>) is **fast** and *small*.
                        Call `queue_work()`:
                        ```
                        int *x = &y;
                          foo(x);
                        ```
                        - one
                        - two *more*
                          1. a
                          2. b
                        > Said **Linus**.
                        > Twice.
                        **The end**
                        1 \\* 2 \\* 3\
                        """);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            textBlock =
                    """
                    a fence in a fence      | <pre>x ``` @everyone</pre>       | @everyone
                    a mention in code       | <code><@1> @here</code>          | @here
                    a mention in two parts  | @<b></b>everyone                 | @everyone
                    one in a span           | &lt;<span>@1&gt;</span>          | <@
                    a sign in a span        | <a>&lt;</a># x                   | \\<\\#
                    an address in parts     | https:<i></i>//a.example         | ://
                    an invite in parts      | <p>discord<b> </b><b></b>.gg/x   | discord.gg
                    an invite in pieces     | disc<i></i>ord.<u></u>gg/x       | discord.gg
                    a script's address      | <a href="javascript:x">x</a>     | javascript
                    a script                | <script>x</script>y              | x
                    an address in the text  | https://a.example                | https://
                    """)
    void htmlOfStrangersGetsNothingThrough(String what, String html, String forbidden) {
        assertThat(DiscordMarkdown.of(html, Optional.empty())).as(what).doesNotContain(forbidden);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7})
    void noBackticksEndAFenceEarly(int backticks) {
        String html = "<pre>x " + "`".repeat(backticks) + " @here</pre>";
        assertThat(DiscordMarkdown.of(html, Optional.empty()).split("```", -1)).hasSize(3);
    }

    @Test
    void partsThatMeetHarmlesslyAreJoinedAsTheyAre() {
        assertThat(
                        DiscordMarkdown.of(
                                "f<span>oo</span>@<u>a</u>: <a href=\"https://a.example/\">x</a>",
                                Optional.empty()))
                .isEqualTo("foo@a: [x](<https://a.example/>)");
    }

    @Test
    void blocksWithinInlineTagsStillPartWords() {
        assertThat(DiscordMarkdown.of("<span>a<br>b<p>c</p></span>", Optional.empty()))
                .doesNotContain("ab", "bc");
    }

    @Test
    void deepHtmlIsWrittenWithoutEnd() {
        String html = "<blockquote><b>".repeat(5_000) + "deep";
        assertThat(DiscordMarkdown.of(html, Optional.empty())).isNotNull();
    }
}
