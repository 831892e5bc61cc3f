package dev.kerneldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FeedTextTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    UTF-8 unsaid                        | UTF-8        | -                           | -
                    UTF-8 by declaration                | UTF-8        | utf-8                       | -
                    UTF-8, declared as Latin-1          | UTF-8        | ISO-8859-1                  | -
                    UTF-8, Latin-1 by header            | UTF-8        | -                           | text/xml; charset=ISO-8859-1
                    windows-1252 unsaid                 | windows-1252 | -                           | -
                    windows-1252, declared as UTF-8     | windows-1252 | utf-8                       | -
                    windows-1252, UTF-8 by header       | windows-1252 | -                           | application/rss+xml; charset="utf-8"
                    windows-1252, declared as Latin-1   | windows-1252 | iso-8859-1                  | -
                    an unknown charset                  | UTF-8        | x-no-such-charset           | text/xml; charset=???
                    ISO-8859-15 by declaration          | ISO-8859-15  | ISO-8859-15                 | -
                    UTF-16 without a mark               | UTF-16LE     | -                           | -
                    UTF-16, declared as UTF-8           | UTF-16BE     | utf-8                       | -
                    """)
    void textIsReadWhateverItsLabels(String what, String used, String declared, String header) {
        String declaration =
                declared == null ? "" : "<?xml version='1.0' encoding='" + declared + "'?>";
        String text = declaration + "<a>“é”</a>";
        String written = used.equals("ISO-8859-15") ? text.replace("“é”", "€é") : text;
        byte[] body = written.getBytes(Charset.forName(used));
        assertThat(FeedText.decode(body, Optional.ofNullable(header))).as(what).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16BE", "UTF-16LE"})
    void aByteOrderMarkBeatsEverythingAndVanishes(String charset) {
        byte[] body = "\uFEFF<a>é</a>".getBytes(Charset.forName(charset));
        assertThat(FeedText.decode(body, Optional.of("text/xml; charset=windows-1252")))
                .isEqualTo("<a>é</a>");
    }

    @Test
    void aCyrillicDeclarationIsBelieved() {
        String text = "<?xml version=\"1.0\" encoding=\"KOI8-R\"?><a>ядро</a>";
        assertThat(FeedText.decode(text.getBytes(Charset.forName("KOI8-R")), Optional.empty()))
                .isEqualTo(text);
    }
}
