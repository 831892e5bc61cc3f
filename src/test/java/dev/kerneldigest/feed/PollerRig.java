package dev.kerneldigest.feed;

import dev.kerneldigest.news.NewsReader;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.testing.Answers;
import dev.kerneldigest.testing.SettableClock;
import dev.kerneldigest.testing.TestFeedServer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A poller with a real HTTP client, a test server and a store in memory. */
final class PollerRig implements AutoCloseable {
    private final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");
    private final TestFeedServer server = TestFeedServer.start();
    private final InMemoryStore store = new InMemoryStore();
    private final LineFeed lines = new LineFeed();
    private final AtomicInteger parsed = new AtomicInteger();
    private final OkHttpFetcher fetcher =
            new OkHttpFetcher(
                    new HostGate(Duration.ZERO, 64, clock, Pause.SLEEP),
                    FetchLimits.USUAL,
                    "test/1",
                    clock);
    private final Poller poller =
            new Poller(
                    new Pages(fetcher, new DocumentReader(kind -> this::parse), Pages.USUAL_MOST),
                    new Intake(
                            lines,
                            store,
                            new NewsReader(),
                            (draft, reading) -> List.of(new TopicId("bpf"), new TopicId("mm"))),
                    store,
                    clock,
                    () -> 0.5);
    private Source source = source("/f");

    /** A source at that path of the server, with a hint that the classifier gives too. */
    Source source(String path) {
        return new Source(
                new SourceId("lines"),
                "Lines",
                SourceKind.FEED,
                server.url(path),
                Duration.ofMinutes(15),
                true,
                Set.of(new TopicId("net"), new TopicId("bpf")),
                true);
    }

    /** From now on the operator's settings say that path. */
    void configure(String path) {
        source = source(path);
    }

    /** From now on it is a server's own. */
    void makeCustom() {
        source =
                new Source(
                        new SourceId("custom-lines"),
                        source.name(),
                        source.kind(),
                        source.url(),
                        source.every(),
                        source.adapt(),
                        Set.of(),
                        true);
    }

    void serve(String... lines) {
        server.on("/f", Answers.body(LineFeed.of(lines)));
    }

    PollReport poll() {
        return poller.poll(source);
    }

    List<String> titles() {
        return store.news().stream().map(item -> item.draft().title()).toList();
    }

    FeedState state() {
        return store.state(source);
    }

    Source source() {
        return source;
    }

    SettableClock clock() {
        return clock;
    }

    TestFeedServer server() {
        return server;
    }

    InMemoryStore store() {
        return store;
    }

    int parsed() {
        return parsed.get();
    }

    @Override
    public void close() {
        fetcher.close();
        server.close();
    }

    private ParsedFeed parse(FeedDocument document) throws UnreadableFeedException {
        parsed.incrementAndGet();
        return lines.parse(document);
    }
}
