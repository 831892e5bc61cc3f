package dev.kerneldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class XmlFeedParserTest {
    private final FeedParser parser = new XmlFeedParser();

    @Test
    void rss20IsReadWithAllItsFields() throws UnreadableFeedException {
        ParsedFeed feed = parser.parse(Documents.fixture("formats/rss20.xml"));
        assertThat(feed.title()).isEqualTo("Penguin Post");
        assertThat(feed.broken()).isEmpty();
        assertThat(feed.entries().getFirst())
                .isEqualTo(
                        new Entry(
                                Optional.of("penguin-1"),
                                "A faster page cache & more",
                                Optional.of("https://penguin.example/1"),
                                Optional.of(Instant.parse("2025-05-06T08:20:30Z")),
                                Optional.empty(),
                                "<p>Pages are <b>cached</b>.</p>",
                                "<p>Pages are cached, at length.</p>"));
    }

    @Test
    void anItemWithoutTitleLinkAndDateIsStillAnEntry() throws UnreadableFeedException {
        Entry entry = parser.parse(Documents.fixture("formats/rss20.xml")).entries().get(1);
        assertThat(entry.title()).isEmpty();
        assertThat(entry.link()).contains("https://penguin.example/2"); // its guid is a permalink
        assertThat(entry.published()).isEmpty();
        assertThat(entry.summary()).isEqualTo("Neither title nor link nor date.");
    }

    @Test
    void rss091KeepsHtmlEntitiesAndDeclaredOnesWithoutItsDtd() throws UnreadableFeedException {
        Entry entry = only("formats/rss091-doctype.xml");
        assertThat(entry.title()).isEqualTo("Linux café");
        assertThat(entry.summary()).isEqualTo("Fish\u00A0&\u00A0chips");
        assertThat(entry.link()).contains("https://feeds.example/news/1.html");
    }

    @Test
    void rdfWithAnUndeclaredPrefixIsRead() throws UnreadableFeedException {
        Entry entry = only("formats/rss10-undeclared-dc.rdf");
        assertThat(entry.id()).contains("https://rdf.example/7/rss");
        assertThat(entry.link()).contains("https://rdf.example/7/");
        assertThat(entry.published()).contains(Instant.parse("2025-05-06T08:20:30Z"));
    }

    @Test
    void atom10ResolvesLinksAgainstXmlBase() throws UnreadableFeedException {
        Entry entry = only("formats/atom10.xml");
        assertThat(entry.link()).contains("https://atom.example/blog/2025/one");
        assertThat(entry.updated()).contains(Instant.parse("2025-05-07T08:20:30.500Z"));
        assertThat(entry.content()).contains("<code>XHTML</code>").doesNotContain("<div");
    }

    @Test
    void atomTextStaysTextAndIsNotTakenForHtml() throws UnreadableFeedException {
        Entry entry = only("formats/atom10.xml");
        assertThat(entry.title()).isEqualTo("Include &lt;linux/bpf.h&gt; twice");
        assertThat(entry.summary()).isEqualTo("5 &lt; 6");
    }

    @Test
    void atom03IsReadInItsThreeModes() throws UnreadableFeedException {
        Entry entry = only("formats/atom03.xml");
        assertThat(entry.title()).isEqualTo("The <b>third</b>");
        assertThat(entry.summary()).contains("Third").contains("em").contains("one");
        assertThat(entry.published()).contains(Instant.parse("2004-01-01T18:48:21Z"));
        assertThat(entry.updated()).contains(Instant.parse("2004-01-02T19:48:21Z"));
    }

    @Test
    void aBrokenDocumentIsMendedItemByItem() throws UnreadableFeedException {
        ParsedFeed feed = parser.parse(Documents.fixture("broken/everything.xml"));
        assertThat(feed.title()).isEqualTo("Broken & Proud");
        assertThat(feed.entries()).hasSize(2);
        Entry first = feed.entries().getFirst();
        assertThat(first.link()).contains("https://broken.example/?a=1&b=2");
        assertThat(first.id()).contains("b-1");
        assertThat(first.summary()).contains("1 &lt; 2 ©").contains("unknown").contains("end");
        Entry second = feed.entries().get(1);
        assertThat(second.title()).isEqualTo("Second");
        assertThat(second.link()).contains("https://broken.example/2");
        assertThat(second.published()).contains(Instant.parse("2025-05-06T00:00:00Z"));
    }

    @Test
    void anEntryCutOffIsLeftOutAndNoted() throws UnreadableFeedException {
        ParsedFeed feed = parser.parse(Documents.fixture("broken/truncated.xml"));
        assertThat(feed.entries()).extracting(Entry::title).containsExactly("Whole");
        assertThat(feed.broken()).containsExactly("the document ends within its last entry");
    }

    @Test
    void moreEntriesThanAnyHonestFeedHasAreLeftOutAndThatIsSaid() throws UnreadableFeedException {
        String items = "<item><title>x</title></item>".repeat(5_002);
        ParsedFeed feed = parser.parse(Documents.of("<rss><channel>" + items + "</channel></rss>"));
        assertThat(feed.entries()).hasSize(5_000);
        assertThat(feed.broken()).containsExactly("all entries beyond the first 5000");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    the link of the item       | <link>https://a.example/1</link>                                | https://a.example/1
                    spaces around it           | <link>  https://a.example/1 </link>                             | https://a.example/1
                    relative to the feed       | <link>1.html</link>                                             | https://feeds.example/news/1.html
                    a guid that is a permalink | <guid>https://a.example/g</guid>                                | https://a.example/g
                    the link before the guid   | <guid>https://a.example/g</guid><link>https://a.example/1</link>| https://a.example/1
                    a guid that is none        | <guid isPermaLink="false">https://a.example/g</guid>            |
                    an Atom link in RSS        | <link xmlns="http://www.w3.org/2005/Atom" href="https://a.example/2"/> | https://a.example/2
                    not the comments           | <link xmlns="http://www.w3.org/2005/Atom" rel="replies" href="https://a.example/2"/> |
                    """)
    void theLinkIsThePageOfTheItem(String what, String item, String link)
            throws UnreadableFeedException {
        Entry entry = parser.parse(Documents.rssItem(item)).entries().getFirst();
        assertThat(entry.link()).as(what).isEqualTo(Optional.ofNullable(link));
    }

    @Test
    void elementsOfForeignNamespacesAreNotTakenForTheFeedsOwn() throws UnreadableFeedException {
        Entry entry =
                parser.parse(
                                Documents.rssItem(
                                        "<title xmlns='urn:other'>wrong</title><title>right</title>"))
                        .entries()
                        .getFirst();
        assertThat(entry.title()).isEqualTo("right");
    }

    @Test
    void manyThreadsReadTheSame() throws InterruptedException, ExecutionException {
        FeedDocument document = Documents.fixture("formats/rss20.xml");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<ParsedFeed>> tasks =
                    Collections.nCopies(200, () -> parser.parse(document));
            Set<ParsedFeed> read = new HashSet<>();
            for (Future<ParsedFeed> task : threads.invokeAll(tasks)) {
                read.add(task.get());
            }
            assertThat(read).hasSize(1);
        }
    }

    private Entry only(String fixture) throws UnreadableFeedException {
        ParsedFeed feed = parser.parse(Documents.fixture(fixture));
        assertThat(feed.entries()).hasSize(1);
        return feed.entries().getFirst();
    }
}
