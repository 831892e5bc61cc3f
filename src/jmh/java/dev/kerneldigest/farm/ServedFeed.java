package dev.kerneldigest.farm;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** A feed as it is served just now: plain and zipped, with its validators. Immutable. */
final class ServedFeed {
    private final String type;
    private final String etag;
    private final String modified;
    private final byte[] plain;
    private final byte[] zipped;

    ServedFeed(String type, String etag, String modified, byte[] plain, byte[] zipped) {
        this.type = type;
        this.etag = etag;
        this.modified = modified;
        this.plain = plain;
        this.zipped = zipped;
    }

    /** Bytes before they are zipped. */
    int length() {
        return plain.length;
    }

    /**
     * Answers a request, zipped if that is asked for.
     *
     * @param validators whether to tell them, and to answer 304 to who has them
     * @return false for 304
     */
    boolean answer(HttpExchange exchange, boolean validators) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        if (validators) {
            headers.set("ETag", etag);
            headers.set("Last-Modified", modified);
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return false;
            }
        }
        headers.set("Content-Type", type);
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        boolean zip = accepted != null && accepted.contains("gzip");
        if (zip) {
            headers.set("Content-Encoding", "gzip");
        }
        byte[] body = zip ? zipped : plain;
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        return true;
    }
}
