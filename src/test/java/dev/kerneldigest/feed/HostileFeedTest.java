package dev.kerneldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who means harm, or a server in trouble, may send. */
final class HostileFeedTest {
    private final FeedParser parser = new XmlFeedParser();

    @Test
    void entitiesOfEntitiesAreNotExpanded() throws UnreadableFeedException {
        ParsedFeed feed = parser.parse(Documents.fixture("hostile/billion-laughs.xml"));
        assertThat(feed.entries().getFirst().title()).isEqualTo("Boom &lol9; lol");
    }

    @Test
    void noFileAndNoAddressIsReadForAnEntity() throws UnreadableFeedException {
        ParsedFeed feed = parser.parse(Documents.fixture("hostile/external-entity.xml"));
        assertThat(feed.entries().getFirst().title()).isEqualTo("Read &secret; here");
    }

    @Test
    void entitiesOfTheDocumentAddBoundedText() throws UnreadableFeedException {
        String text =
                "<!DOCTYPE rss [<!ENTITY a \""
                        + "x".repeat(1_000)
                        + "\">]><rss><channel><title>"
                        + "&a;".repeat(5_000)
                        + "</title></channel></rss>";
        assertThat(parser.parse(Documents.of(text)).title()).hasSizeLessThan(130_000);
    }

    @Test
    void aHundredThousandNestedElementsDoNoHarm() throws UnreadableFeedException {
        String deep = "<b>".repeat(100_000) + "deep" + "</b>".repeat(100_000);
        FeedDocument document =
                Documents.rssItem("<guid>d</guid><description>" + deep + "</description>");
        ParsedFeed feed =
                Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(20), () -> parser.parse(document));
        assertThat(feed.entries().getFirst().id()).contains("d");
        assertThat(feed.entries().getFirst().summary()).contains("deep");
    }

    @Test
    void aFieldIsLookedAtOnceHoweverOftenItIsRepeated() throws UnreadableFeedException {
        String text = " ".repeat(1_000_000) + "x".repeat(1_000_000);
        FeedDocument document =
                Documents.rssItem(
                        "<description>"
                                + text
                                + "</description>"
                                + "<description/>".repeat(90_000)
                                + "<description>y</description>");
        assertThat(parser.parse(document).entries().getFirst().summary()).startsWith("xxx");
    }

    @Test
    void declarationsWithoutNumberAreEachReadOnce() throws UnreadableFeedException {
        String text = "<!a>".repeat(1_000_000) + "<rss><channel><title>T</title></channel></rss>";
        assertThat(parser.parse(Documents.of(text)).title()).isEqualTo("T");
    }

    @Test
    void anEndlessAddressStaysAsItIs() throws UnreadableFeedException {
        String address = "a/".repeat(300_000) + "../".repeat(300_000);
        FeedDocument document = Documents.rssItem("<guid>d</guid><link>" + address + "</link>");
        assertThat(parser.parse(document).entries().getFirst().link()).contains(address);
    }

    @Test
    void unclosedAndUnopenedTagsTakeLinearTime() {
        String text = "<rss><channel><item>" + "<a></b>".repeat(300_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(parser.parse(Documents.of(text)).broken()).hasSize(1));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "hostile/anubis.html, a bot check by Anubis",
        "hostile/cloudflare.html, a bot check by Cloudflare",
        "hostile/login.xhtml, 'a web page, not a feed'"
    })
    void aWebPageIsSaidToBeOne(String fixture, String reason) {
        UnreadableFeedException thrown =
                catchThrowableOfType(
                        UnreadableFeedException.class,
                        () -> parser.parse(Documents.fixture(fixture)));
        assertThat(thrown.isPage()).isTrue();
        assertThat(thrown).hasMessage(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n ",
                "no XML at all",
                "{\"version\": 1}",
                "\u0000\u0001",
                "<",
                "<!--",
                "<![CDATA["
            })
    void bytesThatAreNoFeedAreDamaged(String text) {
        UnreadableFeedException thrown =
                catchThrowableOfType(
                        UnreadableFeedException.class, () -> parser.parse(Documents.of(text)));
        assertThat(thrown.isPage()).isFalse();
    }

    @Test
    void htmlByItsContentTypeIsAPage() {
        FeedDocument refusal =
                new FeedDocument(
                        "Access denied".getBytes(StandardCharsets.UTF_8),
                        Optional.of("text/html; charset=utf-8"),
                        Documents.PLACE);
        UnreadableFeedException thrown =
                catchThrowableOfType(UnreadableFeedException.class, () -> parser.parse(refusal));
        assertThat(thrown.isPage()).isTrue();
    }

    @Test
    void aFeedServedAsHtmlIsStillAFeed() throws UnreadableFeedException {
        FeedDocument feed =
                new FeedDocument(
                        "<rss><channel><title>T</title></channel></rss>"
                                .getBytes(StandardCharsets.UTF_8),
                        Optional.of("text/html"),
                        Documents.PLACE);
        assertThat(parser.parse(feed).title()).isEqualTo("T");
    }

    @Test
    void jsonIsSaidToBeJson() {
        assertThatThrownBy(() -> parser.parse(Documents.of("{\"items\": \"<p>x</p>\"}")))
                .hasMessage("JSON, not XML");
    }

    @Test
    void opmlIsNoPage() {
        assertThatThrownBy(() -> parser.parse(Documents.of("<opml><head/><body/></opml>")))
                .hasMessageContaining("its root is <opml>");
    }

    @Test
    void xmlOfAnotherKindIsDamaged() {
        assertThatThrownBy(() -> parser.parse(Documents.of("<sitemap><url/></sitemap>")))
                .isInstanceOf(UnreadableFeedException.class)
                .hasMessageContaining("its root is <sitemap>");
    }

    @Test
    void noPrefixOfAFeedThrowsAnythingElse() {
        String whole =
                new String(
                        Documents.fixture("formats/rss091-doctype.xml").body(),
                        StandardCharsets.UTF_8);
        for (int end = 0; end < whole.length(); end++) {
            FeedDocument cut = Documents.of(whole.substring(0, end));
            Throwable thrown =
                    org.assertj.core.api.Assertions.catchThrowable(() -> parser.parse(cut));
            if (thrown != null) {
                assertThat(thrown).as("cut at " + end).isInstanceOf(UnreadableFeedException.class);
            }
        }
    }
}
