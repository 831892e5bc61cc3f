package dev.kerneldigest.news;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Drafts for tests. */
public final class Drafts {
    private Drafts() {}

    public static Draft of(String title, String text) {
        return new Draft(
                "LWN", title, text, List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    public static Draft of(String source, String title, String url, String date) {
        return new Draft(
                source,
                title,
                "",
                List.of(),
                List.of(),
                Optional.of(URI.create(url)),
                Optional.of(Instant.parse(date + "T12:00:00Z")));
    }

    static Draft bold(String text, String... bold) {
        return new Draft(
                "LWN",
                "Security updates for Monday",
                text,
                List.of(bold),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
