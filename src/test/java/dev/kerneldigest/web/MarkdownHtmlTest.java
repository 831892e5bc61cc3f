package dev.kerneldigest.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.digest.Message;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkdownHtmlTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_000_000);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ## Kernel digest                      | <h2>Kernel digest</h2>
                    ### mm                                | <h3>mm</h3>
                    **6.12** is *out*                     | <p><strong>6.12</strong> is <em>out</em></p>
                    -# small **print**                    | <p class="small">small <strong>print</strong></p>
                    - one                                 | <ul><li>one</li></ul>
                    > told                                | <blockquote><p>told</p></blockquote>
                    `mm/slub.c`                           | <p><code>mm/slub.c</code></p>
                    \\*no\\* \\<b\\>                      | <p>*no* &lt;b&gt;</p>
                    <b>no</b> & <script>                  | <p>&lt;b&gt;no&lt;/b&gt; &amp; &lt;script&gt;</p>
                    [a](javascript:b)                     | <p><span dir="auto">a</span></p>
                    ![a](https://example.org/a.png)       | <p>a</p>
                    <t:x:R> <t:1:                         | <p>&lt;t:x:R&gt; &lt;t:1:</p>
                    """)
    void markdownBecomesHtml(String markdown, String html) {
        assertThat(html(markdown)).isEqualTo(html);
    }

    @Test
    void aLinkLeadsAwayWithoutTellingFromWhere() {
        assertThat(html("[**LWN** `x`](<https://lwn.net/Articles/1/>)"))
                .isEqualTo(
                        "<p><a href=\"https://lwn.net/Articles/1/\""
                                + " rel=\"noopener noreferrer nofollow\" dir=\"auto\">LWN x</a></p>");
    }

    @Test
    void linesStayLines() {
        assertThat(html("one\ntwo\n-# three\nfour"))
                .isEqualTo("<p>one<br>two</p><p class=\"small\">three</p><p>four</p>");
    }

    @Test
    void codeStaysAsItIs() {
        assertThat(html("```\n-# a  <b>\n**c**\n```"))
                .isEqualTo("<pre><code>-# a  &lt;b&gt;\n**c**\n</code></pre>");
    }

    @Test
    void momentsAreToldFromNow() {
        assertThat(html("asked <t:999400:R>")).contains("asked <time", ">10 min ago</time>");
        assertThat(html("at <t:0:f>")).contains(">1 Jan 1970, 00:00 UTC</time>");
    }

    private static String html(String markdown) {
        Message message = new Message(0, List.of(new Message.Text(markdown)));
        String frame = new MarkdownHtml(NOW).message(message).render();
        return frame.substring(
                "<div class=\"message\"><div>".length(), frame.length() - "</div></div>".length());
    }
}
