package dev.kerneldigest.testing;

import com.sun.net.httpserver.HttpExchange;
import dev.kerneldigest.testing.TestFeedServer.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** Answers of feed servers, good and bad. Headers are given as name, value, name, value. */
public final class Answers {
    private Answers() {}

    public static Answer status(int status, String... headers) {
        return exchange -> {
            add(exchange, headers);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    public static Answer redirect(int status, String location) {
        return status(status, "Location", location);
    }

    public static Answer body(String text, String... headers) {
        return body(200, text, headers);
    }

    public static Answer body(int status, String text, String... headers) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return exchange -> {
            add(exchange, headers);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        };
    }

    /** A body with an ETag, and 304 to whoever sends exactly that back. */
    public static Answer tagged(String etag, String text, String... headers) {
        Answer whole = body(text, headers);
        return exchange -> {
            exchange.getResponseHeaders().add("ETag", etag);
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            whole.to(exchange);
        };
    }

    public static Answer gzip(String text) {
        return bytes(zipped(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Gzip that ends in the middle, at an honest Content-Length. */
    public static Answer cutGzip(String text) {
        byte[] whole = zipped(text.getBytes(StandardCharsets.UTF_8));
        return bytes(Arrays.copyOf(whole, whole.length / 2));
    }

    /** So many bytes of white space, small on the wire and never whole in memory. */
    public static Answer gzipBomb(int bytes) {
        byte[] block = new byte[1 << 16];
        Arrays.fill(block, (byte) ' ');
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            for (int written = 0; written < bytes; written += block.length) {
                out.write(block, 0, Math.min(block.length, bytes - written));
            }
        } catch (IOException impossible) {
            throw new AssertionError("memory does not fail", impossible);
        }
        return bytes(zipped.toByteArray());
    }

    /** Says that more comes than comes. */
    public static Answer brokenOff(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return exchange -> {
            exchange.sendResponseHeaders(200, bytes.length + 1000L);
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush();
        };
    }

    /** The first answer to the first request and so on; the last one stays. */
    public static Answer inTurn(Answer... answers) {
        AtomicInteger asked = new AtomicInteger();
        return exchange ->
                answers[Math.min(asked.getAndIncrement(), answers.length - 1)].to(exchange);
    }

    private static Answer bytes(byte[] zipped) {
        return exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, zipped.length);
            exchange.getResponseBody().write(zipped);
        };
    }

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new AssertionError("memory does not fail", impossible);
        }
        return zipped.toByteArray();
    }

    private static void add(HttpExchange exchange, String... headers) {
        for (int at = 0; at < headers.length; at += 2) {
            exchange.getResponseHeaders().add(headers[at], headers[at + 1]);
        }
    }
}
