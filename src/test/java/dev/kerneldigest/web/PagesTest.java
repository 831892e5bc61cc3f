package dev.kerneldigest.web;

import static dev.kerneldigest.testing.TestItems.SEEN;
import static dev.kerneldigest.testing.TestItems.about;
import static dev.kerneldigest.testing.TestItems.item;
import static dev.kerneldigest.testing.TestItems.keyed;
import static dev.kerneldigest.testing.TestItems.ofSource;
import static dev.kerneldigest.testing.TestItems.seen;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import dev.kerneldigest.news.NewsItem;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PagesTest {
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    private final WebRig rig;

    PagesTest() throws AddressTakenException {
        rig = new WebRig();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/digest/2026-11-19",
                "/archive",
                "/archive?month=2026-02",
                "/day/2026-11-20",
                "/topics",
                "/topic/mm",
                "/story/1",
                "/search?q=page%20cache",
                "/status",
                "/digest/atom.xml",
                "/topic/mm/feed.json",
                "/style.css",
                "/icon.svg",
                "/robots.txt",
                "/healthz",
                "/metrics"
            })
    void everyAnswerHasItsHeadersAndHeadHasTheSame(String path) throws Exception {
        rig.store(item("a"));
        HttpResponse<String> answer = rig.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertSafe(answer);
        HttpResponse<String> head = rig.ask("HEAD", path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(answer.headers().firstValue("Content-Type"));
        assertSafe(head);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/story/0",
                "/story/x",
                "/story/99999999999999999999",
                "/topic/none",
                "/topic/%3Cscript%3E",
                "/topic/none/atom.xml",
                "/day/2026-02-30",
                "/day/x",
                "/digest/2099-01-01",
                "/archive?month=2026-13",
                "/topic/mm?after=x",
                "/../etc/passwd",
                "/admin"
            })
    void whatIsNotThereIs404AndRepeatsNothing(String path) throws Exception {
        HttpResponse<String> answer = rig.get(path);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("script", "passwd", "Jetty", "Javalin");
        assertSafe(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void nothingCanBeChanged(String method) throws Exception {
        HttpResponse<String> answer = rig.ask(method, "/topics");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
        assertSafe(answer);
    }

    @Test
    void whatABrowserHasIsNotSentAgain() throws Exception {
        HttpResponse<String> first = rig.get("/topics");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("W/\"").endsWith("\"");
        HttpResponse<String> again = rig.get("/topics", "If-None-Match", "\"x\", " + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aLargeArchiveIsReadToItsEndPageByPage() throws Exception {
        List<NewsItem> items = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            // All of the first poll are seen at one moment.
            items.add(seen(item("k" + i), i < 300 ? SEEN : SEEN.plusMillis(i)));
        }
        rig.store(items.toArray(NewsItem[]::new));
        for (String path : List.of("/topic/mm", "/day/2026-11-20")) {
            Set<String> stories = new HashSet<>();
            String next = path;
            int pages = 0;
            while (!next.isEmpty()) {
                String page = rig.page(next);
                Document read = Jsoup.parse(page);
                List<String> links = read.select("article .meta a[href^=/story/]").eachAttr("href");
                assertThat(stories).doesNotContainAnyElementsOf(links);
                stories.addAll(links);
                Matcher link = NEXT.matcher(page);
                next = link.find() ? link.group(1) : "";
                pages++;
            }
            assertThat(stories).hasSize(400);
            assertThat(pages).isEqualTo(7);
        }
    }

    @Test
    void aStoryNamesAllItsSources() throws Exception {
        rig.store(keyed(item("a"), "url:same"), ofSource(keyed(item("b"), "url:same"), "phoronix"));
        Document page = Jsoup.parse(rig.page("/story/1"));
        assertThat(page.select(".tellers li")).hasSize(2);
        assertThat(page.text()).contains("2 sources tell it", "The state of the page cache");
    }

    @Test
    void searchFindsWordsAndMarksThem() throws Exception {
        rig.store(item("a"), about(item("b"), "fs"));
        Document found = Jsoup.parse(rig.page("/search?q=folios&topic=mm"));
        assertThat(found.select("article")).hasSize(1);
        assertThat(found.select("mark").text()).containsIgnoringCase("folios");
        assertThat(rig.page("/search?q=zyzzyva")).contains("Nothing has these words");
    }

    @Test
    void ofServersOwnFeedsNothingIsToBeSeen() throws Exception {
        rig.store(
                item("public"),
                ofSource(keyed(item("own"), "url:own"), "custom-abc"),
                ofSource(keyed(item("own2"), "url:own"), "custom-abc"));
        List<Integer> found = new ArrayList<>();
        for (int number = 1; number <= 9; number++) {
            found.add(rig.get("/story/" + number).statusCode());
        }
        assertThat(found).filteredOn(status -> status == 200).hasSize(1);
        for (String path :
                List.of(
                        "/",
                        "/digest/2026-11-20",
                        "/archive",
                        "/day/2026-11-20",
                        "/topics",
                        "/topic/mm",
                        "/topic/mm/atom.xml",
                        "/topic/mm/feed.json",
                        "/search?q=cache",
                        "/status",
                        "/metrics")) {
            assertHidden(path);
        }
        assertThat(Jsoup.parse(rig.page("/topic/mm")).select("article")).hasSize(1);
        assertThat(rig.page("/metrics")).contains("kernel_digest_items 1.0");
    }

    @Test
    void whatAServersOwnFeedMayHaveMissedIsToldToNobodyElse() throws Exception {
        rig.storeWithGap("press", item("a"));
        rig.storeWithGap("custom-abc", ofSource(item("b"), "custom-abc"));
        assertThat(rig.page("/")).contains("Feed of press").doesNotContain("custom-abc");
    }

    private void assertHidden(String path) {
        try {
            assertThat(rig.get(path).body()).doesNotContain("custom-");
        } catch (Exception failure) {
            throw new AssertionError(path, failure);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/topic/mm", "/digest"})
    void otherProgramsReadTheFeeds(String feeds) throws Exception {
        rig.store(item("a"), item("b"), item("c"));
        rig.clock.advance(Duration.ofDays(1));
        SyndFeed feed = new SyndFeedInput().build(new StringReader(rig.page(feeds + "/atom.xml")));
        assertThat(feed.getEntries()).isNotEmpty();
        assertThat(feed.getTitle()).startsWith("kernel-digest: ");
        assertThat(feed.getEntries())
                .allSatisfy(entry -> {
                    assertThat(entry.getUri()).startsWith("tag:127.0.0.1,2026:");
                    assertThat(entry.getTitle()).isNotBlank();
                    assertThat(entry.getLink()).startsWith("http");
                    assertThat(entry.getPublishedDate()).isNotNull();
                });
        var json = JsonMapper.builder().build().readTree(rig.page(feeds + "/feed.json"));
        assertThat(json.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(json.path("items")).hasSize(feed.getEntries().size());
        assertThat(json.path("items").get(0).path("url").asText()).startsWith(rig.address);
    }

    private static void assertSafe(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe", "script-src");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }
}
