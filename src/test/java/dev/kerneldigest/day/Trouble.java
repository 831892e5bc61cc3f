package dev.kerneldigest.day;

import dev.kerneldigest.testing.Answers;
import dev.kerneldigest.testing.HostileAnswers;
import dev.kerneldigest.testing.TestFeedServer.Answer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What a server says in place of its feed. */
enum Trouble {
    ERROR,
    BAD_GATEWAY,
    MISSING,
    AWAY,
    AWAY_UNTIL,
    TOO_OFTEN,
    TOO_OFTEN_UNTIL,
    REFUSED,
    CHALLENGE,
    PAGE,
    SILENT,
    DRIPPING,
    BROKEN_OFF,
    HUNG_UP,
    DAMAGED,
    GARBAGE,
    EMPTY,
    REDIRECTS,
    ASTRAY;

    private static final String HTML = "<!doctype html><html><head><title>%s</title></head></html>";

    /** Longer than the program waits, in milliseconds of the real clock. */
    private static final int PATIENCE = 3_000;

    boolean namesTime() {
        return this == AWAY_UNTIL || this == TOO_OFTEN_UNTIL;
    }

    /**
     * How it answers.
     *
     * @param feed what it would say if it were well
     * @param until when it asks us to come back, if it does
     */
    Answer answer(String feed, Instant now, Instant until) {
        return switch (this) {
            case ERROR -> Answers.status(500);
            case BAD_GATEWAY -> Answers.body(502, HTML.formatted("Bad Gateway"));
            case MISSING -> Answers.status(404);
            case AWAY -> Answers.status(503);
            case AWAY_UNTIL ->
                    Answers.status(
                            503,
                            "Retry-After",
                            Long.toString(until.getEpochSecond() - now.getEpochSecond()));
            case TOO_OFTEN -> Answers.status(429);
            case TOO_OFTEN_UNTIL -> Answers.status(429, "Retry-After", date(until));
            case REFUSED -> Answers.status(403);
            case CHALLENGE -> Answers.body(HTML.formatted("Just a moment..."));
            case PAGE -> Answers.body(HTML.formatted("We are moving house"));
            case SILENT ->
                    _ -> {
                        boolean _ = new CountDownLatch(1).await(PATIENCE, TimeUnit.MILLISECONDS);
                    };
            case DRIPPING -> drip();
            case BROKEN_OFF -> Answers.brokenOff(feed.substring(0, feed.length() / 2));
            case HUNG_UP -> _ -> {};
            case DAMAGED -> Answers.cutGzip(feed);
            case GARBAGE -> Answers.body("\u0001\u0002%PDF-1.4 \u00ff\ufffd{]<<>>".repeat(50));
            case EMPTY -> Answers.body("");
            case REDIRECTS -> HostileAnswers.maze();
            case ASTRAY -> Answers.redirect(302, closedDoor(feed, now));
        };
    }

    static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Another host each time, of this machine, where nobody listens. */
    private static String closedDoor(String feed, Instant now) {
        int host = (feed + now).hashCode();
        return "http://127.%d.%d.%d:9/"
                .formatted(1 + (host & 0x7f), host >> 8 & 0xff, 1 + (host >> 16 & 0x7f));
    }

    private static Answer drip() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            CountDownLatch never = new CountDownLatch(1);
            for (int byteNumber = 0; byteNumber < PATIENCE / 100; byteNumber++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                boolean _ = never.await(100, TimeUnit.MILLISECONDS);
            }
        };
    }
}
