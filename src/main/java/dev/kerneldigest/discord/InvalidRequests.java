package dev.kerneldigest.discord;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the answers that Discord counts against us. Safe for many threads.
 *
 * <p>10,000 answers of 401, 403 or 429 within 10 minutes ban an address for a while, those of 429
 * with the scope "shared" apart (Discord docs, "Rate Limits", "Invalid Request Limit"). Sending
 * stops at a tenth of it and goes on when half of that has passed, so that what is on its way then,
 * answers to commands and other programs at the same address have the rest.
 *
 * <p>It also mends a 429 that does not say in whole seconds how long to wait, as those of a proxy
 * in between: the client library would repeat the request at once, and for ever.
 */
final class InvalidRequests implements Interceptor {
    /** Answers within the window from which on nothing is sent. */
    static final int MOST = 1_000;

    /** Discord's own. */
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(InvalidRequests.class);
    private static final int TOO_MANY = 429;
    private static final Set<Integer> COUNTED = Set.of(401, 403, TOO_MANY);
    private static final String SCOPE = "X-RateLimit-Scope";
    private static final String RETRY_AFTER = "Retry-After";
    private static final Pattern WHOLE_SECONDS = Pattern.compile("\\d{1,9}");
    private static final Pattern PARTS_OF_SECONDS = Pattern.compile("(\\d{1,9})\\.\\d+");

    /** Seconds to wait where nothing was said of it. */
    private static final long USUAL_WAIT = 60;

    private final InstantSource clock;
    private final Deque<Instant> counted = new ArrayDeque<>();
    private volatile Traffic traffic = Traffic.UNHEARD;
    private boolean over;

    InvalidRequests(InstantSource clock) {
        this.clock = clock;
    }

    /** Tells somebody of every answer. */
    void tell(Traffic hearer) {
        traffic = hearer;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        traffic.answered(response.code());
        if (COUNTED.contains(response.code()) && !isShared(response)) {
            count();
        }
        return response.code() == TOO_MANY ? mended(response) : response;
    }

    /** How many there were within the last 10 minutes. */
    synchronized int recent() {
        Instant begin = clock.instant().minus(WINDOW);
        while (!counted.isEmpty() && !counted.peekFirst().isAfter(begin)) {
            counted.removeFirst();
        }
        return counted.size();
    }

    /** Whether there were so many that nothing more should be tried for a while. */
    synchronized boolean isOver() {
        int recent = recent();
        if (!over && recent >= MOST) {
            over = true;
            LOG.error(
                    "Discord refused very many requests; nothing is sent for some minutes, before it"
                            + " bans this address. refused={} within={}",
                    recent,
                    WINDOW);
        } else if (over && recent <= MOST / 2) {
            over = false;
            LOG.info("Discord refuses fewer requests, sending goes on. refused={}", recent);
        }
        return over;
    }

    private synchronized void count() {
        counted.addLast(clock.instant());
        boolean _ = isOver();
    }

    private static boolean isShared(Response response) {
        return response.code() == TOO_MANY && "shared".equals(response.header(SCOPE));
    }

    private static Response mended(Response response) {
        String told = response.header(RETRY_AFTER, "");
        if (WHOLE_SECONDS.matcher(told).matches()) {
            return response;
        }
        var parts = PARTS_OF_SECONDS.matcher(told);
        long seconds = parts.matches() ? Long.parseLong(parts.group(1)) + 1 : USUAL_WAIT;
        return response.newBuilder().header(RETRY_AFTER, Long.toString(seconds)).build();
    }
}
