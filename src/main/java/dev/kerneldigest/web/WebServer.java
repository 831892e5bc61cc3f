package dev.kerneldigest.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server: reads only, so GET and HEAD are all it takes. Safe for many threads.
 *
 * <p>Pages are made by {@link Workers}, never by a thread of the server's own.
 */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int THREADS = 16;
    private static final int LEAST_THREADS = 2;
    private static final int IDLE_MILLIS = 30_000;

    /** No page needs a body; a header of more is refused by the server itself. */
    private static final long LARGEST_BODY = 1_024;

    private final Workers workers = new Workers();
    private final Javalin javalin;
    private final String host;
    private final int port;

    /**
     * Makes a server; nobody is answered yet.
     *
     * @param host a name or address of this machine
     * @param port 0 for any that is free
     */
    WebServer(String host, int port, List<Route> routes, ErrorPages errors) {
        this.host = host;
        this.port = port;
        this.javalin = Javalin.create(config -> configure(config, routes, errors));
    }

    /**
     * Answers from now on.
     *
     * @return where, e.g. {@code http://127.0.0.1:8080}
     * @throws AddressTakenException when the address is not to be had
     */
    public String start() throws AddressTakenException {
        try {
            javalin.start(host, port);
        } catch (JavalinBindException taken) {
            throw new AddressTakenException(
                    Optional.ofNullable(taken.getMessage()).orElse("it is taken"), taken);
        }
        String name = host.contains(":") ? "[" + host + "]" : host;
        String address = "http://" + name + ":" + javalin.port();
        LOG.info("The status pages are up. address={}", address);
        return address;
    }

    private void configure(JavalinConfig config, List<Route> routes, ErrorPages errors) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = LARGEST_BODY;
        config.jetty.threadPool = threads();
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendDateHeader(true);
        });
        config.jetty.modifyServer(server -> server.setErrorHandler(new BareErrors()));
        config.routes.before(SecurityHeaders::add);
        for (Route route : routes) {
            config.routes.get(route.path(), context -> answer(context, route, errors));
            config.routes.head(route.path(), context -> answer(context, route, errors));
        }
        config.routes.error(404, context -> give(context, errors.notFound(ask(context))));
        config.routes.error(
                405,
                context -> {
                    context.header("Allow", "GET, HEAD");
                    give(context, errors.notAllowed(ask(context)));
                });
    }

    /** Who waits for a page keeps nobody else from an answer: it waits on a virtual thread. */
    private static ThreadPool threads() {
        QueuedThreadPool pool = new QueuedThreadPool(THREADS, LEAST_THREADS, IDLE_MILLIS);
        pool.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        return pool;
    }

    private void answer(Context context, Route route, ErrorPages errors) {
        Ask ask = ask(context);
        Answer answer =
                switch (workers.make(route, ask)) {
                    case Workers.Made(var made) -> made;
                    case Workers.Busy() -> errors.busy(ask);
                    case Workers.Broken(var failure) -> {
                        LOG.error("A page could not be made. path={}", route.path(), failure);
                        yield errors.broken(ask);
                    }
                };
        give(context, answer);
    }

    private static void give(Context context, Answer answer) {
        answer.headers().forEach(context::header);
        if (answer.status() == 200) {
            String tag = EntityTag.of(answer.body());
            context.header("ETag", tag);
            if (EntityTag.isAmong(tag, Optional.ofNullable(context.header("If-None-Match")))) {
                context.status(304);
                return;
            }
        }
        context.status(answer.status()).contentType(answer.type()).result(answer.body());
    }

    private static Ask ask(Context context) {
        Map<String, String> query =
                context.queryParamMap().entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, entry -> entry.getValue().getFirst()));
        return new Ask(
                PublicAddress.of(
                        Optional.ofNullable(context.header("Host")),
                        Optional.ofNullable(context.header("X-Forwarded-Proto"))),
                context.path(),
                context.pathParamMap(),
                query,
                Optional.ofNullable(context.header("Authorization")).map(Ask.Credentials::new));
    }

    /** Lets pages under way end for a moment, without interrupting them. */
    @Override
    public void close() {
        workers.close();
        javalin.stop();
    }
}
