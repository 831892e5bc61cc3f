package dev.kerneldigest.testing;

import dev.kerneldigest.testing.TestFeedServer.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** What servers answer that are in trouble, or that mean harm. */
public final class HostileAnswers {
    private static final int BLOCK = 1 << 16;

    private HostileAnswers() {}

    /** So many blanks at an honest length; no more of them in memory than a block. */
    public static Answer vast(long bytes) {
        return blanks(bytes, bytes);
    }

    /** The same in pieces, without a word about the length. */
    public static Answer unannounced(long bytes) {
        return blanks(bytes, 0);
    }

    private static Answer blanks(long bytes, long announced) {
        return exchange -> {
            byte[] block = " ".repeat(BLOCK).getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, announced);
            for (long sent = 0; sent < bytes; sent += BLOCK) {
                exchange.getResponseBody().write(block);
            }
        };
    }

    /** A redirect to another address each time, for ever. */
    public static Answer maze() {
        AtomicInteger turns = new AtomicInteger();
        return exchange -> {
            String next = exchange.getRequestURI().getPath() + "?" + turns.incrementAndGet();
            Answers.redirect(302, next).to(exchange);
        };
    }

    public static Answer bytes(byte[] body, String... headers) {
        return exchange -> {
            for (int at = 0; at < headers.length; at += 2) {
                exchange.getResponseHeaders().add(headers[at], headers[at + 1]);
            }
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        };
    }

    /** Compressed twice, of which the header tells once. */
    public static Answer gzipInGzip(String text) {
        byte[] once = zipped(text.getBytes(StandardCharsets.UTF_8));
        return bytes(zipped(once), "Content-Encoding", "gzip");
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
}
