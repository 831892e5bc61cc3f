package dev.kerneldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class XmlMenderTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a stray ampersand      | <a>R&D & co</a>             | <a>R&amp;D &amp; co</a>
                    an entity of HTML      | <a>caf&eacute;</a>          | <a>café</a>
                    an unknown entity      | <a>&nope;</a>               | <a>&amp;nope;</a>
                    a number of windows    | <a>it&#146;s</a>            | <a>it’s</a>
                    a forbidden number     | <a>x&#0;&#xFFFF;y</a>       | <a>xy</a>
                    a stray less-than      | <a>1 < 2</a>                | <a>1 &lt; 2</a>
                    CDATA                  | <a><![CDATA[<b>&]]></a>     | <a>&lt;b&gt;&amp;</a>
                    open CDATA             | <a><![CDATA[x               | <a>x</a>
                    an unclosed element    | <a><b>x</a>                 | <a><b>x</b></a>
                    an unopened element    | <a>x</b></a>                | <a>x</a>
                    another case           | <a><B>x</b></A>             | <a><B>x</B></a>
                    bare attributes        | <a x=1 y z='2' x=3>q</a>    | <a x="1" z="2">q</a>
                    an undeclared prefix   | <a><q:b/></a>               | <a xmlns:q="urn:undeclared:q"><q:b></q:b></a>
                    junk around            | junk <a>x</a> junk <b/>     | <a>x</a>
                    a comment              | <a>x<!-- & --></a>          | <a>x</a>
                    a forgotten end        | <a><item>1<item>2</a>       | <a><item>1</item><item>2</item></a>
                    """)
    void whatWasMeantComesOut(String what, String text, String mended) {
        assertThat(XmlMender.mend(text).xml()).as(what).isEqualTo(mended);
    }

    @Test
    void controlCharactersGo() {
        assertThat(XmlMender.mend("<a>x\u0001\u000By\uFFFEz\uD800</a>").xml())
                .isEqualTo("<a>xyz</a>");
    }

    @Test
    void anUndeclaredPrefixThatFeedsShareGetsItsMeaning() {
        assertThat(XmlMender.mend("<a><dc:date/></a>").xml()).contains(Namespaces.DC);
    }

    @Test
    void theEndWithinAnEntryIsTold() {
        assertThat(XmlMender.mend("<rss><item><title>x").cut()).isTrue();
        assertThat(XmlMender.mend("<rss><item><title>x</item>").cut()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anySoupBecomesWellFormed(long seed) {
        String[] parts = {
            "<a>",
            "</a>",
            "<item>",
            "</item>",
            "<x:y z=",
            "\"",
            "'",
            "&",
            "&amp;",
            "<",
            ">",
            "/>",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<?xml",
            "?>",
            "<!DOCTYPE a [",
            "]>",
            "xmlns:x=\"",
            "xmlns=''",
            "text",
            " ",
            "\u0000",
            "&#x1F600;",
            "\uD83D",
            "<é:ü>",
            "<a b:c='d'>"
        };
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            StringBuilder soup = new StringBuilder("<rss>");
            for (int i = 0; i < 30; i++) {
                soup.append(parts[random.nextInt(parts.length)]);
            }
            String mended = XmlMender.mend(soup.toString()).xml();
            assertThatCode(() -> new SafeXml().build(mended))
                    .as("%s -> %s", soup, mended)
                    .doesNotThrowAnyException();
        }
    }
}
