package dev.kerneldigest;

import dev.kerneldigest.config.SourceEntry;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.feed.SourceKind;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import java.util.List;
import java.util.stream.Collectors;

/** Turns the sources of the settings into those that are polled. */
final class Sources {
    private Sources() {}

    /** The enabled ones, in the settings' order. */
    static List<Source> enabled(List<SourceEntry> entries) {
        return entries.stream().filter(SourceEntry::enabled).map(Sources::source).toList();
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
