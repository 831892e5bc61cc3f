package dev.kerneldigest.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.feed.SourceKind;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves our own recorded week of news on loopback, in the formats of the real sources and with
 * their ETags: asked again, it answers 304 until {@link #nextMorning}.
 *
 * <p>The resources, their dates and what comes the next morning are described in {@code
 * demo/README.md} beside them. Safe for many threads.
 */
public final class DemoFeeds implements AutoCloseable {
    /** A feed: its file, and what a {@link Source} says of it. */
    private record Feed(String file, String id, String name, SourceKind kind, String topic) {}

    static final String LATER = "{{later}}";

    private static final List<Feed> FEEDS =
            List.of(
                    new Feed("lwn.rss", "lwn", "LWN.net", SourceKind.FEED, ""),
                    new Feed(
                            "releases.json",
                            "kernel-org",
                            "kernel.org",
                            SourceKind.KERNEL_RELEASES,
                            ""),
                    new Feed("phoronix.rss", "phoronix", "Phoronix", SourceKind.FEED, ""),
                    new Feed("9to5linux.rss", "9to5linux", "9to5Linux", SourceKind.FEED, ""),
                    new Feed("linux-mm.atom", "linux-mm", "linux-mm", SourceKind.LORE, "mm"),
                    new Feed("lkml.atom", "lkml", "LKML", SourceKind.LORE, ""),
                    new Feed(
                            "linux-cve-announce.atom",
                            "linux-cve",
                            "linux-cve-announce",
                            SourceKind.KERNEL_CVE,
                            ""),
                    new Feed(
                            "debian-security.rdf",
                            "debian-security",
                            "Debian Security",
                            SourceKind.FEED,
                            "security-updates"),
                    new Feed(
                            "ubuntu-security.rss",
                            "ubuntu-security",
                            "Ubuntu Security",
                            SourceKind.FEED,
                            "security-updates"),
                    new Feed("arch-news.rss", "arch", "Arch Linux", SourceKind.FEED, "distros"));

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final DemoDates dates;
    private volatile boolean morning;

    private DemoFeeds(HttpServer server, Instant now) {
        this.server = server;
        this.dates = new DemoDates(now);
    }

    /**
     * Begins to serve on a free port of 127.0.0.1.
     *
     * @param now when the week ends
     * @throws IOException when loopback can't be listened on
     */
    public static DemoFeeds start(Instant now) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        DemoFeeds feeds = new DemoFeeds(server, now);
        server.createContext("/", feeds::answer);
        server.setExecutor(feeds.threads);
        server.start();
        return feeds;
    }

    /** The sources as an operator would configure them, polled every second at most. */
    public List<Source> sources() {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return FEEDS.stream()
                .map(feed ->
                        new Source(
                                new SourceId(feed.id()),
                                feed.name(),
                                feed.kind(),
                                base.resolve(feed.file()),
                                Duration.ofSeconds(1),
                                false,
                                feed.topic().isEmpty()
                                        ? Set.of()
                                        : Set.of(new TopicId(feed.topic())),
                                true))
                .toList();
    }

    /** From now on the feeds hold what came during the night. */
    public void nextMorning() {
        morning = true;
    }

    /** The files that are served, for tests. */
    static List<String> files() {
        return FEEDS.stream().map(Feed::file).toList();
    }

    /** A feed as it is served. */
    static String render(String file, boolean morning, DemoDates dates) {
        Optional<String> later = morning ? resource("later/" + file) : Optional.empty();
        String whole = resource(file).orElseThrow();
        boolean replaces = later.isPresent() && !whole.contains(LATER);
        String body = replaces ? later.get() : whole.replace(LATER, later.orElse(""));
        return dates.fill(body);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String file = exchange.getRequestURI().getPath().substring(1);
            if (!files().contains(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = render(file, morning, dates).getBytes(StandardCharsets.UTF_8);
            String tag = etag(body);
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", contentType(file));
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String contentType(String file) {
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "json" -> "application/json";
            case "atom" -> "application/atom+xml";
            case "rdf" -> "application/rdf+xml; charset=utf-8";
            case "rss" -> "application/rss+xml; charset=utf-8";
            default -> "application/octet-stream";
        };
    }

    private static String etag(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + HexFormat.of().formatHex(hash, 0, 12) + '"';
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    private static Optional<String> resource(String name) {
        try (InputStream stream = DemoFeeds.class.getResourceAsStream("/demo/" + name)) {
            if (stream == null) {
                return Optional.empty();
            }
            return Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("reading the demo's " + name, broken);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
