package dev.kerneldigest.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a feed reader gets, before it is written in any format.
 *
 * @param base as {@link Ask#base}
 * @param path of the feeds without their end, e.g. {@code /topic/mm}
 * @param home the path of the page that shows the same
 * @param updated when the newest entry came
 */
record Feed(
        String base, String title, String path, String home, Instant updated, List<Entry> entries) {
    Feed {
        entries = List.copyOf(entries);
    }

    /**
     * An entry.
     *
     * @param name tells it from all others of these pages, for ever, e.g. {@code story/12}
     * @param page its path here
     * @param source where it comes from, of the web
     * @param author who tells it; may be blank
     * @param html what it says; blank for nothing but the title
     */
    record Entry(
            String name,
            String title,
            String page,
            Optional<URI> source,
            Instant published,
            String author,
            String html,
            List<String> topics) {
        Entry {
            topics = List.copyOf(topics);
        }
    }

    /** RFC 4151: the same whatever scheme and port somebody comes by. */
    String id(String name) {
        String host = URI.create(base).getHost();
        return "tag:" + (host == null ? "localhost" : host) + ",2026:" + name;
    }

    /** A path here as others can follow it. */
    String absolute(String place) {
        return base + place;
    }
}
