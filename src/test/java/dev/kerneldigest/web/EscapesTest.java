package dev.kerneldigest.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import dev.kerneldigest.delivery.Line;
import dev.kerneldigest.digest.SourceReport;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.Link;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.Reading;
import dev.kerneldigest.testing.TestItems;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers write is text on every page, whatever they write. */
final class EscapesTest {
    private static final String HOSTILE =
            "</title></a><script>alert(1)</script><img src=x onerror=alert(2)>\"' onclick='x"
                    + " <svg/onload=alert(3)> &lt;b&gt; ]]> --> \u0001\u0008 \u202e mirrored"
                    + " [x](javascript:alert(4)) <t:1:R> ${7*7} {{8*8}} hostile";

    private final WebRig rig;

    EscapesTest() throws AddressTakenException {
        rig = new WebRig();
        rig.store(
                hostile("a", "javascript:alert(5)"),
                hostile("b", "https://evil.example/?a=%22&b='onmouseover='x"));
        rig.sources.add(
                new SourceReport(
                        "press",
                        HOSTILE,
                        "https://press.example/rss",
                        SourceReport.Health.FAILING,
                        HOSTILE,
                        3,
                        Duration.ofMinutes(15),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        rig.line = new Line.Waiting(HOSTILE);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/digest/2026-11-20",
                "/archive",
                "/day/2026-11-20",
                "/topics",
                "/topic/mm",
                "/topic/mm?after=1-1",
                "/story/1",
                "/story/2",
                "/search?q=hostile",
                "/status"
            })
    void noPageHoldsMarkupOfStrangers(String path) throws Exception {
        rig.clock.advance(Duration.ofDays(path.startsWith("/digest") ? 1 : 0));
        String page = rig.page(path);
        assertHarmless(Jsoup.parse(page, rig.address));
        assertThat(page).doesNotContain("\u0001", "\u0008", "\u202e");
    }

    @Test
    void whatSomebodySearchesForIsShownAsText() throws Exception {
        String words = URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8);
        Document page =
                Jsoup.parse(rig.page("/search?q=" + words + "&topic=" + words), rig.address);
        assertHarmless(page);
        assertThat(page.select("#words").attr("value")).contains("<script>alert(1)</script>");
    }

    @Test
    void theFeedsHoldTextAndNoMarkupOfStrangers() throws Exception {
        var feed = new SyndFeedInput().build(new StringReader(rig.page("/topic/mm/atom.xml")));
        assertThat(feed.getEntries()).hasSize(2);
        for (SyndEntry entry : feed.getEntries()) {
            assertThat(entry.getLink()).startsWith("http");
            assertThat(entry.getTitle()).contains("<script>alert(1)</script>");
            assertHarmless(Jsoup.parse(entry.getContents().getFirst().getValue(), rig.address));
        }
        JsonNode json = JsonMapper.builder().build().readTree(rig.page("/topic/mm/feed.json"));
        for (JsonNode item : json.path("items")) {
            assertThat(item.path("external_url").asText("http:")).startsWith("http");
            assertHarmless(Jsoup.parse(item.path("content_html").asText(), rig.address));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example\"><script>", "a b", "x/../y", "", "[::1"})
    void aHostThatIsNoneIsNotRepeated(String host) {
        assertThat(PublicAddress.of(Optional.of(host), Optional.of("javascript")))
                .isEqualTo("http://localhost");
    }

    @Test
    void behindAProxyTheLinksOfFeedsAreTheProxys() throws Exception {
        assertThat(PublicAddress.of(Optional.of("news.example"), Optional.of("https")))
                .isEqualTo("https://news.example");
        HttpResponse<String> feed = rig.get("/topic/mm/atom.xml", "X-Forwarded-Proto", "https");
        assertThat(feed.body()).contains("href=\"https://127.0.0.1:");
    }

    private static void assertHarmless(Document page) {
        assertThat(page.select("script, img, iframe, object, embed, base, style")).isEmpty();
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey().toLowerCase(Locale.ROOT))
                        .doesNotStartWith("on")
                        .isNotEqualTo("style");
            }
        }
        for (Element link : page.select("a[href], link[href], form[action]")) {
            String target = link.attr("href") + link.attr("action");
            assertThat(target).matches("(?:/|#|https?://).*");
            if (target.startsWith("http")) {
                assertThat(link.attr("rel")).contains("noopener", "nofollow");
            }
        }
    }

    private static NewsItem hostile(String key, String url) {
        NewsItem item = TestItems.item(key);
        Draft draft = item.draft();
        NewsItem drafted =
                TestItems.drafted(
                        item,
                        new Draft(
                                HOSTILE,
                                HOSTILE,
                                draft.text() + HOSTILE,
                                List.of(),
                                List.of(
                                        new Link(HOSTILE, URI.create("https://evil.example/")),
                                        new Link(HOSTILE, URI.create("data:text/html,x"))),
                                Optional.of(URI.create(url)),
                                draft.date()));
        return TestItems.withReading(
                drafted,
                new Reading(
                        new Kind.Article(),
                        HOSTILE,
                        true,
                        Optional.empty(),
                        "Quite other words tell more of the matter. " + HOSTILE,
                        List.of(HOSTILE),
                        List.of(),
                        List.of(),
                        List.of()));
    }
}
