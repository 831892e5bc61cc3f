package dev.kerneldigest.web;

import dev.kerneldigest.delivery.Line;
import dev.kerneldigest.digest.DigestComposer;
import dev.kerneldigest.digest.FixedCves;
import dev.kerneldigest.digest.MessageWriter;
import dev.kerneldigest.digest.SourceReport;
import dev.kerneldigest.feed.FeedState;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.feed.SourceKind;
import dev.kerneldigest.news.Gap;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.search.NewsIndex;
import dev.kerneldigest.store.Database;
import dev.kerneldigest.store.SqlArchiveFigures;
import dev.kerneldigest.store.SqlFeedStates;
import dev.kerneldigest.store.SqlNewsArchive;
import dev.kerneldigest.store.SqlOutboxReport;
import dev.kerneldigest.subscription.ServerNews;
import dev.kerneldigest.testing.SettableClock;
import dev.kerneldigest.testing.TestDatabases;
import dev.kerneldigest.testing.TestItems;
import dev.kerneldigest.topic.Topic;
import dev.kerneldigest.topic.TopicCatalogue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** The status pages over real HTTP, of a real archive in memory. */
final class WebRig implements AutoCloseable {
    static final String TOKEN = "open-sesame-0123456789";
    static final ServerFigures SERVER =
            new ServerFigures(4711471147114711L, 3, List.of("it lacks <b>View Channel</b>"));

    final SettableClock clock = new SettableClock(TestItems.SEEN.plusSeconds(60));
    final Metrics metrics = new Metrics();
    final Database database = TestDatabases.h2().open();
    final List<SourceReport> sources = new ArrayList<>();
    final List<HostFigures> hosts = new ArrayList<>();
    Line line = new Line.Open();

    /** What whoever wants to know of the sources waits for. */
    CountDownLatch gate = new CountDownLatch(0);

    private final NewsArchive archive = new SqlNewsArchive(database);
    private final NewsIndex index = NewsIndex.open(Optional.empty(), archive, clock);
    private final HttpClient browser = HttpClient.newHttpClient();
    private final WebServer server;
    final String address;

    WebRig() throws AddressTakenException {
        this(Optional.empty());
    }

    /** With a token for the admin. */
    WebRig(Optional<String> token) throws AddressTakenException {
        server =
                new StatusPages(
                                shelf(),
                                works(),
                                metrics,
                                new Admin(token, () -> List.of(SERVER)),
                                "1.2",
                                clock)
                        .at("127.0.0.1", 0);
        address = server.start();
    }

    private Shelf shelf() {
        TopicCatalogue topics =
                new TopicCatalogue(
                        List.of(
                                topic("mm", "Memory management", Optional.empty()),
                                topic("mm-reclaim", "Reclaim", Optional.of(new TopicId("mm"))),
                                topic("fs", "Filesystems", Optional.empty())));
        DigestComposer composer = new DigestComposer(topics, _ -> Map.of(), FixedCves.UNKNOWN);
        return new Shelf(
                new ServerNews(archive, _ -> Map.of()),
                new SqlArchiveFigures(database),
                topics,
                request -> {
                    index.catchUp();
                    return index.search(request);
                },
                request ->
                        composer.compose(request)
                                .map(new MessageWriter()::write)
                                .orElse(List.of()));
    }

    private Works works() {
        return new Works(
                this::sources,
                new SqlOutboxReport(database),
                () -> line,
                () -> List.copyOf(hosts),
                database::check);
    }

    private List<SourceReport> sources() {
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(sources);
    }

    private static Topic topic(String id, String name, Optional<TopicId> parent) {
        return new Topic(new TopicId(id), name, "🧠", "kernel", parent, "About " + name);
    }

    /** Stores items as a poll does. */
    void store(NewsItem... items) {
        new SqlFeedStates(database).save(state("lwn"), List.of(items), List.of());
    }

    /** Stores an item of a source of which something may be missing. */
    void storeWithGap(String source, NewsItem item) {
        Gap gap =
                new Gap(
                        new SourceId(source),
                        "Feed of " + source,
                        Set.of(),
                        TestItems.SEEN.minusSeconds(600),
                        TestItems.SEEN,
                        TestItems.SEEN,
                        "it moved on");
        new SqlFeedStates(database).save(state(source).with(gap), List.of(item), List.of());
    }

    private static FeedState state(String source) {
        return FeedState.fresh(
                new Source(
                        new SourceId(source),
                        source,
                        SourceKind.FEED,
                        URI.create("https://lwn.example/rss"),
                        Duration.ofMinutes(15),
                        true,
                        Set.of(),
                        true),
                TestItems.SEEN);
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return ask("GET", path, headers);
    }

    /** The body of a page that is there. */
    String page(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    /** Asks and does not wait for the answer. */
    CompletableFuture<HttpResponse<String>> send(String path) {
        return browser.sendAsync(
                HttpRequest.newBuilder(URI.create(address + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> ask(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(Duration.ofSeconds(60))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        server.close();
        browser.close();
        index.close();
        metrics.close();
        database.close();
    }
}
