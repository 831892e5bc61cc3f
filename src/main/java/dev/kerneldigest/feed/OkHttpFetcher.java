package dev.kerneldigest.feed;

import dev.kerneldigest.feed.AnswerReader.Answer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Fetches over HTTP with OkHttp: conditional requests, one deadline for the whole answer, redirects
 * followed by our own rules, each of them through the {@link HostGate} of its host.
 *
 * <p>Gzip is OkHttp's: it asks for it and inflates while we read, so the bound on the body is one
 * on inflated bytes.
 */
public final class OkHttpFetcher implements Fetcher, AutoCloseable {
    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/rdf+xml;q=0.9,"
                    + " application/json;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.5";

    private final OkHttpClient client;
    private final HostGate gate;
    private final FetchLimits limits;
    private final String userAgent;
    private final Reach reach;
    private final AnswerReader reader;
    private volatile boolean closed;
    private final LargeBodies large = new LargeBodies();

    /** Makes a fetcher that goes wherever the operator says. */
    public OkHttpFetcher(HostGate gate, FetchLimits limits, String userAgent, InstantSource time) {
        this(gate, limits, userAgent, time, Reach.ANYWHERE);
    }

    /**
     * Makes a fetcher with connections of its own.
     *
     * @param userAgent who we say we are, see {@link #userAgent(String, URI)}
     * @param time what Retry-After and Expires are relative to
     * @param reach where its requests may go
     */
    public OkHttpFetcher(
            HostGate gate, FetchLimits limits, String userAgent, InstantSource time, Reach reach) {
        this.client =
                reach.on(new OkHttpClient.Builder())
                        .connectionPool(new ConnectionPool(16, 30, TimeUnit.SECONDS))
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .connectTimeout(Duration.ZERO)
                        .readTimeout(Duration.ZERO)
                        .writeTimeout(Duration.ZERO)
                        .callTimeout(limits.deadline())
                        .build();
        this.gate = gate;
        this.limits = limits;
        this.userAgent = userAgent;
        this.reach = reach;
        this.reader = new AnswerReader(limits.mostBytes(), time, large);
    }

    /**
     * An honest name, {@code kernel-digest/VERSION (+HOME)}: without "Mozilla", which is what bot
     * checks look for.
     *
     * @param home where the operator of a server reads who we are
     */
    public static String userAgent(String version, URI home) {
        return "kernel-digest/" + version + " (+" + home + ")";
    }

    @Override
    public FetchOutcome fetch(URI url, Validators validators) {
        HttpUrl place = HttpUrl.parse(url.toString());
        if (place == null) {
            return new FetchOutcome.Failed("no http or https address: " + url);
        }
        try {
            FetchOutcome outcome = follow(new Trail(place), validators);
            if (!(outcome instanceof FetchOutcome.Fetched)) {
                large.leave();
            }
            return outcome;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new FetchOutcome.Failed("stopped while waiting for its turn");
        }
    }

    @Override
    public LargeBodies large() {
        return large;
    }

    /**
     * Closes the connections. Requests under way, and later ones, throw {@link
     * CancellationException}: that we stop is not the fault of any source.
     */
    @Override
    public void close() {
        closed = true;
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
    }

    private FetchOutcome follow(Trail trail, Validators validators) throws InterruptedException {
        Duration left = limits.deadline();
        while (left.isPositive()) {
            Optional<String> objection = reach.objection(trail.here());
            if (objection.isPresent()) {
                return new FetchOutcome.Failed(objection.get());
            }
            Duration most = left;
            Step step = gate.pass(trail.here().uri(), () -> ask(trail, validators, most));
            left = left.minus(step.took());
            switch (step.answer()) {
                case Answer.Final(FetchOutcome outcome) -> {
                    gate.politeness().answered(HostGate.name(trail.here().uri()), outcome);
                    return outcome;
                }
                case Answer.Elsewhere(String location, boolean permanent) -> {
                    if (trail.hops() >= limits.mostHops()) {
                        return new FetchOutcome.Failed(tooMany());
                    }
                    Trail.Turn turn = trail.turn(location, permanent);
                    if (turn != Trail.Turn.TAKEN) {
                        return new FetchOutcome.Failed(turn.reason());
                    }
                }
            }
        }
        return new FetchOutcome.Failed(
                "no answer within " + FetchFailure.inWords(limits.deadline()));
    }

    private Step ask(Trail trail, Validators validators, Duration most) {
        long start = System.nanoTime();
        Answer answer = answer(trail, trail.isPermanent() ? Validators.NONE : validators, most);
        return new Step(answer, Duration.ofNanos(System.nanoTime() - start));
    }

    private Answer answer(Trail trail, Validators validators, Duration most) {
        if (closed) {
            throw stopping();
        }
        Call call = client.newCall(request(trail.here(), validators));
        call.timeout().timeout(most.toNanos(), TimeUnit.NANOSECONDS);
        try (Response response = call.execute()) {
            return reader.read(response, trail.moved());
        } catch (IOException failure) {
            if (closed) {
                throw stopping();
            }
            return new Answer.Final(
                    new FetchOutcome.Failed(FetchFailure.reason(failure, limits.deadline())));
        }
    }

    private static CancellationException stopping() {
        return new CancellationException("the program is stopping");
    }

    private Request request(HttpUrl place, Validators validators) {
        Headers.Builder headers =
                new Headers.Builder().add("User-Agent", userAgent).add("Accept", ACCEPT);
        // "Unsafe" only skips the check for ASCII: a validator goes back as it came.
        validators.etag().ifPresent(tag -> headers.addUnsafeNonAscii("If-None-Match", tag));
        validators
                .lastModified()
                .ifPresent(date -> headers.addUnsafeNonAscii("If-Modified-Since", date));
        return new Request.Builder().url(place).headers(headers.build()).build();
    }

    private String tooMany() {
        return "more than " + limits.mostHops() + " redirects";
    }

    /** One request on the way and how long it took, without the wait for its turn. */
    private record Step(Answer answer, Duration took) {}
}
