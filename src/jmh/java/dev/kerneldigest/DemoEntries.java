package dev.kerneldigest;

import dev.kerneldigest.feed.Drafting;
import dev.kerneldigest.feed.Entry;
import dev.kerneldigest.feed.FeedDocument;
import dev.kerneldigest.feed.FeedParser;
import dev.kerneldigest.feed.FeedParsers;
import dev.kerneldigest.feed.ParsedFeed;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.feed.SourceKind;
import dev.kerneldigest.feed.UnreadableFeedException;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.SourceId;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The feeds of the demo, which are our own and in the project, as something to measure with. */
final class DemoEntries {
    private static final Map<String, String> NAMES =
            Map.of(
                    "lwn.rss", "LWN.net",
                    "phoronix.rss", "Phoronix",
                    "9to5linux.rss", "9to5Linux",
                    "lkml.atom", "LKML",
                    "linux-mm.atom", "linux-mm");

    private DemoEntries() {}

    /** A feed of the demo as it lies in the jar. */
    static FeedDocument document(String file) {
        try (InputStream stream = DemoEntries.class.getResourceAsStream("/demo/" + file)) {
            if (stream == null) {
                throw new FileNotFoundException("/demo/" + file);
            }
            return new FeedDocument(
                    stream.readAllBytes(),
                    Optional.of("application/xml"),
                    URI.create("https://example.org/" + file));
        } catch (IOException broken) {
            throw new UncheckedIOException("bench: unable to read " + file, broken);
        }
    }

    /** The items of the feeds that write about everything. */
    static List<Draft> drafts() {
        FeedParser parser = new FeedParsers().of(SourceKind.FEED);
        List<Draft> drafts = new ArrayList<>();
        for (Map.Entry<String, String> feed : NAMES.entrySet()) {
            Source source = source(feed.getKey(), feed.getValue());
            for (Entry entry : parse(parser, feed.getKey()).entries()) {
                drafts.add(Drafting.draft(source, entry));
            }
        }
        return drafts;
    }

    private static ParsedFeed parse(FeedParser parser, String file) {
        try {
            return parser.parse(document(file));
        } catch (UnreadableFeedException broken) {
            throw new IllegalStateException("bench: unable to parse " + file, broken);
        }
    }

    private static Source source(String file, String name) {
        return new Source(
                new SourceId(file.replaceFirst("\\..*", "")),
                name,
                SourceKind.FEED,
                URI.create("https://example.org/" + file),
                Duration.ofHours(1),
                true,
                Set.of(),
                true);
    }
}
