package dev.kerneldigest.cli.moving;

import dev.kerneldigest.feed.FeedTrial;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.subscription.CustomFeed;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.UserId;
import dev.kerneldigest.text.WebAddress;
import dev.kerneldigest.topic.TopicCatalogue;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the kernel-digest that something moves to knows.
 *
 * @param sources those of the operator
 * @param ownFeeds whether servers may have feeds of their own
 * @param defaults what a server has that chose nothing
 * @param now from when on what is moved counts
 */
public record Here(
        TopicCatalogue topics,
        List<Source> sources,
        boolean ownFeeds,
        FeedNaming naming,
        Function<GuildId, GuildSettings> defaults,
        Instant now) {
    static final String NO_FEEDS =
            "servers have no feeds of their own here: write custom-feeds: on into"
                    + " kernel-digest.yaml, or take the lines for sources.yaml that import --sources"
                    + " prints";

    static final String URL = "an address like \"https://example.org/feed.xml\"";

    public Here {
        sources = List.copyOf(sources);
    }

    /** Names the feeds that servers add, as {@code /source add} does. */
    @FunctionalInterface
    public interface FeedNaming {
        /**
         * A feed as it is kept.
         *
         * @param url in the form that all spellings of an address have in common
         * @param title what the feed calls itself; may be blank
         * @param name what the server calls it; empty for the title
         */
        CustomFeed feed(
                GuildId guild,
                URI url,
                String title,
                Optional<String> name,
                UserId addedBy,
                Instant added);
    }

    /** The form that all spellings of an address have in common; empty for none of the web. */
    static Optional<URI> url(String text) {
        return WebAddress.of(text).flatMap(FeedTrial::canonical);
    }

    /** The operator's source at an address, with or without https and www. */
    Optional<SourceId> source(URI url) {
        String wanted = bare(url);
        return sources.stream()
                .filter(source ->
                        FeedTrial.canonical(source.url()).map(Here::bare).stream()
                                .anyMatch(wanted::equals))
                .map(Source::id)
                .findFirst();
    }

    private static String bare(URI url) {
        return url.toString().replaceFirst("^https?://(www\\.)?", "");
    }

    /** The names of the operator's sources, and of these feeds. */
    Map<SourceId, String> names(List<CustomFeed> feeds) {
        Map<SourceId, String> names = new HashMap<>();
        sources.forEach(source -> names.put(source.id(), source.name()));
        feeds.forEach(feed -> names.put(feed.source(), feed.name()));
        return names;
    }
}
