package dev.kerneldigest.feed;

import dev.kerneldigest.text.FeedLinks;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Tries an address that somebody gives: whether a feed is there, and what is in it. Where a web
 * page is, the feed that it names first is tried in its place. Safe for many threads; never throws
 * for what a server does.
 */
public final class FeedTrial {
    private final Fetcher fetcher;
    private final FeedParser parser;

    public FeedTrial(Fetcher fetcher, FeedParser parser) {
        this.fetcher = fetcher;
        this.parser = parser;
    }

    /** What was found. */
    public sealed interface Result {
        /**
         * A feed.
         *
         * @param url where, in the form that all spellings of an address have in common
         * @param fetched as it came, so that it needs not be asked for again
         */
        record Feed(URI url, ParsedFeed feed, FetchOutcome.Fetched fetched) implements Result {}

        /** Something else; why, for people. */
        record None(String reason) implements Result {}
    }

    public Result of(URI given) {
        return switch (fetcher.fetch(given, Validators.NONE)) {
            case FetchOutcome.Page(FeedDocument page) -> named(page);
            case FetchOutcome other -> feed(given, other);
        };
    }

    /**
     * An address as all its spellings have it: host in lower case, no default port, no fragment;
     * empty when it is none of http and https.
     */
    public static Optional<URI> canonical(URI given) {
        return Optional.ofNullable(HttpUrl.parse(given.toString()))
                .map(url -> url.newBuilder().fragment(null).build().uri());
    }

    private Result named(FeedDocument page) {
        // Addresses are ASCII, whatever the rest of the page is written in.
        String html = new String(page.body(), StandardCharsets.ISO_8859_1);
        List<URI> named = FeedLinks.of(html, page.location());
        if (named.isEmpty()) {
            return new Result.None("a web page that names no feed");
        }
        return feed(named.getFirst(), fetcher.fetch(named.getFirst(), Validators.NONE));
    }

    private Result feed(URI url, FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.Fetched fetched -> read(url, fetched);
            case FetchOutcome.Page _ -> new Result.None(FetchOutcome.Page.REASON);
            case FetchOutcome.NotModified _ -> new Result.None("HTTP 304");
            case FetchOutcome.RateLimited(int status, var _) -> new Result.None("HTTP " + status);
            case FetchOutcome.Gone() -> new Result.None("HTTP 410: gone for good");
            case FetchOutcome.Blocked(String reason) -> new Result.None(reason);
            case FetchOutcome.Failed(String reason) -> new Result.None(reason);
        };
    }

    private Result read(URI url, FetchOutcome.Fetched fetched) {
        try {
            ParsedFeed feed = parser.parse(fetched.document());
            return canonical(url)
                    .<Result>map(place -> new Result.Feed(place, feed, fetched))
                    .orElseGet(() -> new Result.None("no http or https address: " + url));
        } catch (UnreadableFeedException unreadable) {
            return new Result.None(String.valueOf(unreadable.getMessage()));
        } catch (RuntimeException | StackOverflowError bug) {
            return new Result.None("could not be read: " + bug.getClass().getSimpleName());
        }
    }
}
