package dev.kerneldigest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FeedLinksTest {
    private static final URI PAGE = URI.create("https://example.org/blog/");

    @ParameterizedTest
    @ValueSource(
            strings = {"<div>", "<template>", "<b><p>", "<table><td>", "<svg><desc>", "<!--", "&#"})
    void takesAnything(String part) {
        String link = "<link rel=alternate type=application/rss+xml href=/feed>";
        assertThat(FeedLinks.of(link + part.repeat(60_000), PAGE))
                .containsExactly(URI.create("https://example.org/feed"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    relative       | <link rel=alternate type=application/rss+xml href=feed>        | https://example.org/blog/feed
                    absolute       | <LINK REL="Alternate home" TYPE="application/atom+xml; x" HREF="http://a.example/"> | http://a.example/
                    of a page      | <link rel=alternate type=text/html href=/de>                   |
                    a style sheet  | <link rel=stylesheet type=application/rss+xml href=feed>       |
                    without an end | <head><link rel=alternate type=application/rss+xml href='/feed |
                    a script       | <link rel=alternate type=application/rss+xml href=javascript:alert(1)> |
                    a user's name  | <link rel=alternate type=application/rss+xml href=http://a@b.example/> |
                    a file         | <link rel=alternate type=application/rss+xml href=file:///etc/passwd> |
                    no page        | only words                                                    |
                    """)
    void findsTheFeedsThatAPageNames(String name, String html, URI found) {
        assertThat(FeedLinks.of(html, PAGE))
                .as(name)
                .isEqualTo(found == null ? List.of() : List.of(found));
    }
}
