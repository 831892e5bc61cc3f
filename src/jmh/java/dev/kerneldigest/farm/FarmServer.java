package dev.kerneldigest.farm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Serves the farm: each feed on a loopback address of its own, through one socket, which answers
 * nobody but this machine. What it serves is said at its control addresses, see {@link Farm}.
 */
public final class FarmServer {
    private final Articles articles = Articles.ofDemo();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger notModified = new AtomicInteger();
    private final List<FarmFeed> feeds;
    private final int port;
    private int round;
    private int newInLastRound;
    private volatile boolean validators = true;

    private FarmServer(int count, int port) {
        this.port = port;
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        feeds =
                IntStream.range(0, count)
                        .parallel()
                        .mapToObj(number -> new FarmFeed(articles, number, host(number), start))
                        .toList();
    }

    /**
     * Serves until its standard input ends, so that it never outlives who started it.
     *
     * @param arguments how many feeds
     */
    public static void main(String[] arguments) throws IOException {
        // Head and body of an answer are two writes, of which the second would wait for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer http = HttpServer.create(new InetSocketAddress(0), 1_024);
        int port = http.getAddress().getPort();
        FarmServer farm = new FarmServer(Integer.parseInt(arguments[0]), port);
        http.createContext("/", farm::answer);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
        System.out.println("http://127.0.0.1:" + port);
        System.in.transferTo(OutputStream.nullOutputStream());
        System.exit(0);
    }

    private String host(int number) {
        return "127.%d.%d.%d:%d"
                .formatted(1 + number / 62_500, number / 250 % 250, 1 + number % 250, port);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRemoteAddress().getAddress().isLoopbackAddress()) {
                return;
            }
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/feed/")) {
                feed(exchange, feeds.get(Integer.parseInt(path.substring("/feed/".length()))));
                return;
            }
            send(exchange, control(path, query(exchange)).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void feed(HttpExchange exchange, FarmFeed feed) throws IOException {
        requests.incrementAndGet();
        if (!feed.served().answer(exchange, validators)) {
            notModified.incrementAndGet();
        }
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static Map<String, String> query(HttpExchange exchange) {
        String query = exchange.getRequestURI().getQuery();
        return Stream.of(query == null ? "" : query)
                .flatMap(all -> Arrays.stream(all.split("&", -1)))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private synchronized String control(String path, Map<String, String> query) {
        return switch (path) {
            case "/__urls" -> urls();
            case "/__truth" -> truth();
            case "/__stats" -> stats(query.containsKey("reset"));
            case "/__round" ->
                    advance(
                            Double.parseDouble(query.getOrDefault("share", "0.05")),
                            Integer.parseInt(query.getOrDefault("new", "1")));
            case "/__set" -> {
                validators = !"0".equals(query.getOrDefault("validators", validators ? "1" : "0"));
                yield "{\"validators\":%s}\n".formatted(validators);
            }
            default -> "{}\n";
        };
    }

    private String urls() {
        return IntStream.range(0, feeds.size())
                .mapToObj(number -> "http://" + host(number) + "/feed/" + number + "\n")
                .collect(Collectors.joining());
    }

    private String truth() {
        return "{\"round\":%d,\"feeds\":%d,\"itemsNow\":%d,\"newInLastRound\":%d,\"bytesNow\":%d}\n"
                .formatted(
                        round,
                        feeds.size(),
                        feeds.stream().mapToInt(FarmFeed::size).sum(),
                        newInLastRound,
                        feeds.stream().mapToLong(feed -> feed.served().length()).sum());
    }

    private String stats(boolean reset) {
        String stats =
                "{\"requests\":%d,\"notModified304\":%d}\n"
                        .formatted(requests.get(), notModified.get());
        if (reset) {
            requests.set(0);
            notModified.set(0);
        }
        return stats;
    }

    /** The same feeds in every run: chosen by the number of the round. */
    private String advance(double share, int fresh) {
        SplittableRandom random = new SplittableRandom(++round);
        List<Integer> order =
                IntStream.range(0, feeds.size())
                        .boxed()
                        .collect(Collectors.toMap(number -> number, _ -> random.nextLong()))
                        .entrySet()
                        .stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .toList();
        newInLastRound =
                order.stream()
                        .limit(Math.round(share * feeds.size()))
                        .parallel()
                        .mapToInt(number -> feeds.get(number).advance(fresh))
                        .sum();
        return truth();
    }
}
