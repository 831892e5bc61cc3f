package dev.kerneldigest.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;

/** Writes a feed as JSON Feed 1.1, jsonfeed.org. */
final class JsonFeed {
    static final String TYPE = "application/feed+json; charset=utf-8";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonFeed() {}

    static String write(Feed feed) {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", "https://jsonfeed.org/version/1.1");
        root.put("title", feed.title());
        root.put("home_page_url", feed.absolute(feed.home()));
        root.put("feed_url", feed.absolute(feed.path() + "/feed.json"));
        root.put("language", "en");
        ArrayNode items = root.putArray("items");
        feed.entries().forEach(entry -> write(feed, entry, items.addObject()));
        return root.toString();
    }

    private static void write(Feed feed, Feed.Entry entry, ObjectNode item) {
        item.put("id", feed.id(entry.name()));
        item.put("url", feed.absolute(entry.page()));
        entry.source().ifPresent(source -> item.put("external_url", source.toString()));
        item.put("title", entry.title());
        item.put("content_html", entry.html());
        item.put("date_published", entry.published().truncatedTo(ChronoUnit.SECONDS).toString());
        if (!entry.author().isBlank()) {
            item.putArray("authors").addObject().put("name", entry.author());
        }
        ArrayNode tags = item.putArray("tags");
        entry.topics().forEach(tags::add);
    }
}
