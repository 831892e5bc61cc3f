package dev.kerneldigest;

import dev.kerneldigest.feed.FeedDocument;
import dev.kerneldigest.feed.FeedParser;
import dev.kerneldigest.feed.FeedParsers;
import dev.kerneldigest.feed.ParsedFeed;
import dev.kerneldigest.feed.SourceKind;
import dev.kerneldigest.feed.UnreadableFeedException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many feeds a second are parsed, in each of the formats, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
public class ParseBench {
    private final FeedParser parser = new FeedParsers().of(SourceKind.FEED);
    private final FeedDocument rss = DemoEntries.document("phoronix.rss");
    private final FeedDocument rdf = DemoEntries.document("debian-security.rdf");
    private final FeedDocument atom = DemoEntries.document("lkml.atom");

    /** RSS 2.0. */
    @Benchmark
    public ParsedFeed rss() throws UnreadableFeedException {
        return parser.parse(rss);
    }

    /** RSS 1.0. */
    @Benchmark
    public ParsedFeed rdf() throws UnreadableFeedException {
        return parser.parse(rdf);
    }

    /** Atom. */
    @Benchmark
    public ParsedFeed atom() throws UnreadableFeedException {
        return parser.parse(atom);
    }
}
