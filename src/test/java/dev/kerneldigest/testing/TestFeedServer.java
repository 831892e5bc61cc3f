package dev.kerneldigest.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on 127.0.0.1 that answers as a test tells it, and remembers what it was asked. */
public final class TestFeedServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private final boolean remembers;

    private TestFeedServer(boolean remembers) throws IOException {
        this.remembers = remembers;
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public static TestFeedServer start() {
        return start(true);
    }

    /** One that forgets what it was asked, for runs in which memory is measured. */
    public static TestFeedServer forgetful() {
        return start(false);
    }

    private static TestFeedServer start(boolean remembers) {
        try {
            return new TestFeedServer(remembers);
        } catch (IOException failure) {
            throw new UncheckedIOException("no port on loopback", failure);
        }
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** From now on answers so at that path; other paths are 404. */
    public TestFeedServer on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    /** What was asked so far, in order. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public List<Request> requests(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    /** Accepts the request and says nothing until the server is closed. */
    public Answer silence() {
        return exchange -> closed.await();
    }

    /** Sends a byte now and then, for ever. */
    public Answer drip() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (!closed.await(10, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            }
        };
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (remembers) {
            requests.add(new Request(path, Map.copyOf(exchange.getRequestHeaders())));
        }
        try (exchange) {
            answers.getOrDefault(path, Answers.status(404)).to(exchange);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** How a path answers. */
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    /** A request as it came. */
    public record Request(String path, Map<String, List<String>> headers) {
        /** The first header of that name, whatever its case. */
        public Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst();
        }
    }
}
