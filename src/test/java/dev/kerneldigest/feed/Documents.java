package dev.kerneldigest.feed;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** Feed documents for tests: fixtures below {@code feeds/}, or text. */
final class Documents {
    static final URI PLACE = URI.create("https://feeds.example/news/feed.xml");

    private Documents() {}

    static FeedDocument fixture(String name) {
        try (InputStream in = Documents.class.getResourceAsStream("/feeds/" + name)) {
            return of(Objects.requireNonNull(in, name).readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    static FeedDocument of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static FeedDocument of(byte[] body) {
        return new FeedDocument(body, Optional.empty(), PLACE);
    }

    /** RSS with one item that holds this. */
    static FeedDocument rssItem(String item) {
        return of(
                "<rss version=\"2.0\"><channel><title>T</title><item>"
                        + item
                        + "</item></channel></rss>");
    }
}
