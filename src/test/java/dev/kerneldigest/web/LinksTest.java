package dev.kerneldigest.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.ServedDemo;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The links between the pages of the demo's week. */
final class LinksTest {
    @Test
    void everyLinkLeadsToAPageOrFeedOfOurs() throws Exception {
        Set<String> links = new TreeSet<>();
        Map<String, Integer> broken = new TreeMap<>();
        try (ServedDemo demo = ServedDemo.start();
                HttpClient client = HttpClient.newHttpClient()) {
            for (Sight sight : Sight.demo(demo.address()).toList()) {
                String page = get(client, sight.address()).body();
                for (Element link : Jsoup.parse(page).select("a[href^=/], link[href^=/]")) {
                    links.add(link.attr("href"));
                }
            }
            for (String link : links) {
                int status = get(client, demo.address() + link).statusCode();
                if (status != 200) {
                    broken.put(link, status);
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(links)
                .hasSizeGreaterThan(50)
                .contains("/digest/atom.xml", "/topic/mm/feed.json", "/style.css", "/archive");
    }

    private static HttpResponse<String> get(HttpClient client, String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
