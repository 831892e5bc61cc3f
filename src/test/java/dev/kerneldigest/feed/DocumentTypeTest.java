package dev.kerneldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentTypeTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    double quotes      | <!ENTITY x "text">              | text
                    single quotes      | <!ENTITY x 'text'>              | text
                    the first of two   | <!ENTITY x "text"><!ENTITY x ''>| text
                    a bracket in it    | <!ENTITY x "te]xt">             | te]xt
                    """)
    void plainTextsAreKept(String what, String declaration, String text) {
        String type = "<!DOCTYPE rss [" + declaration + "]>";
        DocumentType read = DocumentType.read(type + "<rss/>", 0);
        assertThat(read.entities()).as(what).containsEntry("x", text);
        assertThat(read.end()).isEqualTo(type.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!ENTITY x SYSTEM 'file:///etc/passwd'>",
                "<!ENTITY x PUBLIC 'a' 'http://127.0.0.1:9/'>",
                "<!ENTITY % x 'text'>",
                "<!ENTITY x '&y;'>",
                "<!ENTITY x 'open",
                "<!ENTITY x>",
                "<!ENTITY",
                "<!ELEMENT x ANY>"
            })
    void nothingElseIsKept(String declaration) {
        assertThat(DocumentType.read("<!DOCTYPE rss [" + declaration + "]>", 0).entities())
                .doesNotContainKeys("x", "");
    }

    @Test
    void aTextTooLongToBeAWordIsNotKept() {
        String declaration = "<!ENTITY x '" + "y".repeat(2_000) + "'>";
        assertThat(DocumentType.read("<!DOCTYPE rss [" + declaration + "]>", 0).entities())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE rss", "<!DOCTYPE rss [", "<!DOCTYPE rss []", "<!"})
    void anOpenOneEndsWithTheText(String text) {
        assertThat(DocumentType.read(text, 0).end()).isEqualTo(text.length());
    }
}
