package dev.kerneldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which element of an entry gives which field, over the formats and their mixtures. */
final class EntryFieldsTest {
    private static final String EXTENSIONS =
            " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:dcterms='http://purl.org/dc/terms/'"
                    + " xmlns:content='http://purl.org/rss/1.0/modules/content/'"
                    + " xmlns:media='http://search.yahoo.com/mrss/'"
                    + " xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'"
                    + " xmlns:xhtml='http://www.w3.org/1999/xhtml'";

    private final FeedParser parser = new XmlFeedParser();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    the usual title     | <title>x</title>
                    Dublin Core         | <dc:title>x</dc:title>
                    a medium's          | <media:title>x</media:title>
                    an episode's        | <itunes:title>x</itunes:title>
                    in capitals         | <TITLE>x</TITLE>
                    not the blank one   | <title/><title>x</title>
                    not the other's     | <media:title>y</media:title><title>x</title>
                    over two lines      | <title> x&#10; </title>
                    """)
    void theTitleIsFound(String what, String item) throws UnreadableFeedException {
        assertThat(rss(item).title()).as(what).isEqualTo("x");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    RSS             | <pubDate>Tue, 06 May 2025 00:00:00 GMT</pubDate>       | true  | false
                    Dublin Core     | <dc:date>2025-05-06</dc:date>                          | true  | true
                    its terms       | <dcterms:issued>2025-05-06</dcterms:issued>            | true  | false
                    a change        | <dcterms:modified>2025-05-06</dcterms:modified>        | false | true
                    an unread one   | <pubDate>soon</pubDate><dc:date>2025-05-06</dc:date>   | true  | true
                    none            | <pubDate>soon</pubDate>                                | false | false
                    """)
    void datesAreFound(String what, String item, boolean published, boolean updated)
            throws UnreadableFeedException {
        Optional<Instant> day = Optional.of(Instant.parse("2025-05-06T00:00:00Z"));
        Entry entry = rss(item);
        assertThat(entry.published()).as(what).isEqualTo(day.filter(date -> published));
        assertThat(entry.updated()).as(what).isEqualTo(day.filter(date -> updated));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    both             | <description>s</description><content:encoded>c</content:encoded> | s | c
                    content alone    | <content:encoded>c</content:encoded>                            | c | c
                    description alone| <description>s</description>                                    | s | ''
                    an episode's     | <itunes:summary>s</itunes:summary>                              | s | ''
                    markup as such   | <description>a <b>s</b></description>                           | a <b>s</b> | ''
                    nothing          | <comments>https://a.example/</comments>                         | '' | ''
                    """)
    void summaryAndContentAreFound(String what, String item, String summary, String content)
            throws UnreadableFeedException {
        Entry entry = rss(item);
        assertThat(entry.summary()).as(what).isEqualTo(summary);
        assertThat(entry.content()).as(what).isEqualTo(content);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    plain text            | <summary>a b</summary>                                   | a b
                    text like a tag       | <summary>&lt;a.h&gt;</summary>                           | &lt;a.h&gt;
                    text that is HTML     | <summary>&lt;b&gt;a&lt;/b&gt;</summary>                  | <b>a</b>
                    HTML                  | <summary type='html'>&lt;b&gt;a&lt;/b&gt;</summary>      | <b>a</b>
                    base64                | <content type='application/octet-stream'>YSBi</content>  | a b
                    text called otherwise | <content type='application/x'>test!</content>            | test!
                    JSON called so        | <content type='application/json'>{}</content>            | {}
                    """)
    void atomsTypesAreHeeded(String what, String item, String html) throws UnreadableFeedException {
        String feed =
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + item + "</entry></feed>";
        Entry entry = parser.parse(Documents.of(feed)).entries().getFirst();
        assertThat(entry.summary()).as(what).isEqualTo(html);
    }

    @Test
    void rdfAboutIsTheIdAndTheLastResortForALink() throws UnreadableFeedException {
        String rdf =
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                        + "<item rdf:about='https://a.example/1'><title>x</title></item></rdf:RDF>";
        Entry entry = parser.parse(Documents.of(rdf)).entries().getFirst();
        assertThat(entry.id()).contains("https://a.example/1");
        assertThat(entry.link()).contains("https://a.example/1");
    }

    private Entry rss(String item) throws UnreadableFeedException {
        String feed = "<rss" + EXTENSIONS + "><channel><item>" + item + "</item></channel></rss>";
        return parser.parse(Documents.of(feed)).entries().getFirst();
    }
}
