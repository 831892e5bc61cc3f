package dev.kerneldigest;

import dev.kerneldigest.config.SourceEntry;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.feed.SourceKind;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.subscription.CustomFeed;
import dev.kerneldigest.subscription.CustomFeeds;
import dev.kerneldigest.subscription.ServerNews;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sources that are polled: those of the settings, and the feeds that servers added for
 * themselves, which come and go while the program runs. Safe for many threads.
 */
final class Sources {
    /** The least time between two polls of a feed that the operator did not choose. */
    static final Duration LEAST = Duration.ofMinutes(15);

    private final List<Source> configured;
    private final Optional<CustomFeeds> customs;

    /**
     * Knows sources.
     *
     * @param customs empty where servers may add none; then those of before are polled no more
     */
    Sources(List<Source> configured, Optional<CustomFeeds> customs) {
        this.configured = List.copyOf(configured);
        this.customs = customs;
    }

    /** The enabled ones, in the settings' order. */
    static List<Source> enabled(List<SourceEntry> entries) {
        return entries.stream().filter(SourceEntry::enabled).map(Sources::source).toList();
    }

    /** A server's own feed as it is polled, under the name that it gives itself. */
    static Source of(CustomFeed feed) {
        return named(feed, feed.title());
    }

    /** Those of the settings. */
    List<Source> configured() {
        return configured;
    }

    /** All that are polled, whosever they are. */
    List<Source> all() {
        return with(customs.map(CustomFeeds::all).orElse(List.of()).stream().map(Sources::of));
    }

    /** One that is polled, as the database says now. */
    Optional<Source> find(SourceId id) {
        return id.isCustom()
                ? customs.flatMap(feeds -> feeds.find(id)).map(Sources::of)
                : configured.stream().filter(source -> source.id().equals(id)).findFirst();
    }

    /** Those of the settings, and those of the server for which is worked, as it calls them. */
    List<Source> seen() {
        return with(own().map(feed -> named(feed, feed.name())));
    }

    /** The feeds of the server for which is worked. */
    private Stream<CustomFeed> own() {
        return customs
                .flatMap(feeds -> ServerNews.reader().map(feeds::of))
                .orElse(List.of())
                .stream();
    }

    /** What these are called. */
    Map<SourceId, String> names() {
        return seen().stream().collect(Collectors.toMap(Source::id, Source::name));
    }

    /** What these call themselves, as it stands in their news. */
    Map<SourceId, String> titles() {
        return with(own().map(Sources::of)).stream()
                .collect(Collectors.toMap(Source::id, Source::name));
    }

    private List<Source> with(Stream<Source> others) {
        return Stream.concat(configured.stream(), others).toList();
    }

    private static Source named(CustomFeed feed, String name) {
        return new Source(
                feed.source(), name, SourceKind.FEED, feed.url(), LEAST, true, Set.of(), true);
    }

    private static Source source(SourceEntry entry) {
        return new Source(
                new SourceId(entry.id()),
                entry.name(),
                SourceKind.of(entry.kind()).orElseThrow(),
                entry.url(),
                entry.every(),
                entry.adapt(),
                entry.topics().stream().map(TopicId::new).collect(Collectors.toSet()),
                entry.enabled());
    }
}
