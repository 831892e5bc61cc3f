package dev.kerneldigest.feed;

import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.KernelRelease;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The simplest feed there is, for tests: a first line {@code feed}, then an entry a line as {@code
 * id|title|date|link}, the last two may be missing. A title {@code BOOM} breaks whoever drafts it;
 * an entry with a blank id cannot be known.
 */
final class LineFeed implements FeedParser, EntryRules {
    static String of(String... lines) {
        return "feed\n" + String.join("\n", lines);
    }

    @Override
    public ParsedFeed parse(FeedDocument document) throws UnreadableFeedException {
        String text = new String(document.body(), java.nio.charset.StandardCharsets.UTF_8);
        if (text.startsWith("page")) {
            throw UnreadableFeedException.page("a consent page");
        }
        if (text.startsWith("bug")) {
            throw new IllegalStateException("a bug in the parser");
        }
        if (!text.startsWith("feed")) {
            throw UnreadableFeedException.damaged("no feed");
        }
        List<Entry> entries =
                text.lines().skip(1).filter(line -> !line.isBlank()).map(LineFeed::entry).toList();
        List<KernelRelease> kernels =
                entries.stream()
                        .filter(entry -> entry.title().startsWith("kernel"))
                        .map(entry -> new KernelRelease("6.1", "stable", false, Optional.empty()))
                        .toList();
        return new ParsedFeed("Lines", entries, kernels, List.of());
    }

    private static Entry entry(String line) {
        String[] parts = line.split("\\|", -1);
        return new Entry(
                Optional.of(parts[0]),
                parts[1],
                parts.length > 3 ? Optional.of(parts[3]) : Optional.empty(),
                parts.length > 2 && !parts[2].isEmpty()
                        ? Optional.of(Instant.parse(parts[2]))
                        : Optional.empty(),
                Optional.empty(),
                "",
                "");
    }

    @Override
    public Optional<ItemKey> key(Source source, Entry entry) {
        return entry.id()
                .filter(id -> !id.isEmpty())
                .map(id -> new ItemKey("guid:" + source.id() + ":" + id));
    }

    @Override
    public Draft draft(Source source, Entry entry) {
        if (entry.title().equals("BOOM")) {
            throw new IllegalStateException("boom");
        }
        return new Draft(
                source.name(),
                entry.title(),
                entry.summary(),
                List.of(),
                List.of(),
                entry.link().map(URI::create),
                entry.published());
    }
}
