package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The REST half: takes a request through token, limit, faults and checks to its route. */
final class RestServer implements AutoCloseable {
    private static final String PREFIX = "/api/v10";
    private static final String JSON = "application/json";
    private static final byte[] PAGE =
            "<html><title>Attention Required!</title></html>".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Router router;
    private final Access access;
    private final Faults faults;
    private final BodyCheck check;
    private final RequestLog log;
    private final GlobalLimit limit = new GlobalLimit();

    RestServer(Router router, Access access, Faults faults, BodyCheck check, RequestLog log)
            throws IOException {
        this.router = router;
        this.access = access;
        this.faults = faults;
        this.check = check;
        this.log = log;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
    }

    void start() {
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PREFIX + "/");
    }

    /** Begins with who calls, as a proxy's address may begin with anything. */
    URI url(String caller) {
        return URI.create(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/" + caller + PREFIX + "/");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            int prefix = path.indexOf(PREFIX + "/");
            Optional<Router.Match> match =
                    prefix < 0
                            ? Optional.empty()
                            : router.find(method, path.substring(prefix + PREFIX.length()));
            if (match.isEmpty()) {
                log.add(method + " " + path, 404, Optional.empty());
                send(exchange, new ApiError(404, 0, "404: Not Found").answer());
                return;
            }
            Request request =
                    new Request(
                            match.get().route().name(),
                            match.get().parameters(),
                            query(exchange.getRequestURI()),
                            json(body));
            if (Multipart.is(body)) {
                Multipart.files(body).forEach(log::uploaded);
            }
            String caller = path.substring(Math.min(1, prefix), prefix);
            serve(exchange, match.get().route(), request, caller);
        }
    }

    private void serve(HttpExchange exchange, Router.Route route, Request request, String caller)
            throws IOException {
        log.arrived(route.name(), caller, request.body());
        Optional<Fault> fault = faults.take(route.name());
        if (fault.isPresent() && fault.get() instanceof Fault.DropBefore) {
            log.add(route.name(), 0, request.body());
            return;
        }
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        Answer answer = answer(route, request, token == null ? "" : token, fault);
        faults.hold(route.name(), caller);
        if (fault.isPresent() && fault.get() instanceof Fault.DropAfter) {
            log.add(route.name(), 0, request.body());
            return;
        }
        log.add(route.name(), answer.status(), request.body());
        if (fault.isPresent() && fault.get() instanceof Fault.Page page) {
            page.headers().forEach(exchange.getResponseHeaders()::add);
            send(exchange, page.status(), "text/html", PAGE);
            return;
        }
        if (fault.isPresent() && fault.get() instanceof Fault.CutOff) {
            byte[] whole = answer.body().map(Json::write).orElse(PAGE);
            send(exchange, answer.status(), JSON, Arrays.copyOf(whole, whole.length / 2));
            return;
        }
        send(exchange, answer);
    }

    private Answer answer(
            Router.Route route, Request request, String token, Optional<Fault> fault) {
        try {
            if (fault.isPresent() && fault.get() instanceof Fault.Status status) {
                throw new ApiError(status.status(), status.code(), "a planned fault");
            }
            if (fault.isPresent() && fault.get() instanceof Fault.TooMany tooMany) {
                return Answer.tooMany(tooMany.retryAfterSeconds(), tooMany.scope());
            }
            if (fault.isPresent() && fault.get() instanceof Fault.Page page) {
                return new Answer(page.status(), Optional.empty(), page.headers());
            }
            if (!route.open()) {
                access.check(token);
                if (!limit.admits(System.nanoTime())) {
                    return Answer.tooMany(1, "global");
                }
            }
            check.check(request);
            return route.handler().answer(request);
        } catch (ApiError error) {
            return error.answer();
        }
    }

    /** The body as JSON; of one with files the part that is JSON. */
    private static Optional<JsonNode> json(byte[] body) {
        if (Multipart.is(body)) {
            return Multipart.payload(body).map(Json::read);
        }
        boolean isJson = body.length > 0 && (body[0] == '{' || body[0] == '[');
        return isJson ? Optional.of(Json.read(body)) : Optional.empty();
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new LinkedHashMap<>();
        if (uri.getQuery() != null) {
            for (String pair : List.of(uri.getQuery().split("&", -1))) {
                int equals = pair.indexOf('=');
                query.put(
                        equals < 0 ? pair : pair.substring(0, equals),
                        equals < 0 ? "" : pair.substring(equals + 1));
            }
        }
        return query;
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        if (answer.body().isEmpty()) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        send(exchange, answer.status(), JSON, Json.write(answer.body().get()));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes)
            throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
