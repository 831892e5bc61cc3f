package dev.kerneldigest.testing;

import com.sun.net.httpserver.HttpExchange;
import dev.kerneldigest.testing.TestFeedServer.Answer;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A source that plays recorded documents, byte for byte and with an ETag; there is nothing before
 * the first. Safe for many threads.
 */
public final class Recording {
    private volatile byte[] document = {};
    private volatile CountDownLatch polls = new CountDownLatch(1);

    /**
     * Serves a document from now on, and waits until the third poll for it comes: two are over
     * then, and what they brought is known.
     *
     * @return false when 30 s were not enough
     */
    public boolean play(byte[] next) throws InterruptedException {
        document = next.clone();
        CountDownLatch awaited = new CountDownLatch(3);
        polls = awaited;
        return awaited.await(30, TimeUnit.SECONDS);
    }

    public Answer answer() {
        return exchange -> {
            send(exchange, document);
            polls.countDown();
        };
    }

    private static void send(HttpExchange exchange, byte[] bytes) throws IOException {
        String etag = "\"" + Arrays.hashCode(bytes) + "\"";
        exchange.getResponseHeaders().add("ETag", etag);
        if (bytes.length == 0) {
            exchange.sendResponseHeaders(404, -1);
        } else if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
