package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.Deflater;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;

/**
 * A connection to the gateway, with transport compression if the client asked for it: one zlib
 * stream over the whole connection, flushed after each message (Discord docs, "Transport
 * Compression").
 */
final class Connection {
    private final WebSocket socket;
    private final Optional<Deflater> deflater;

    Connection(WebSocket socket) {
        this.socket = socket;
        boolean compressed = socket.getResourceDescriptor().contains("compress=zlib-stream");
        this.deflater = compressed ? Optional.of(new Deflater()) : Optional.empty();
    }

    synchronized void send(ObjectNode payload) {
        byte[] json = Json.write(payload);
        try {
            if (deflater.isPresent()) {
                socket.send(deflate(deflater.get(), json));
            } else {
                socket.send(new String(json, StandardCharsets.UTF_8));
            }
        } catch (WebsocketNotConnectedException gone) {
            // The client left between our look and our send; it will resume and get it then.
            return;
        }
    }

    void close(int code, String reason) {
        socket.close(code, reason);
    }

    /** Breaks the connection, as a network does. */
    void drop() {
        socket.closeConnection(1006, "dropped by the test");
    }

    private static byte[] deflate(Deflater deflater, byte[] json) {
        deflater.setInput(json);
        byte[] out = new byte[json.length + 64];
        int length = 0;
        while (true) {
            length += deflater.deflate(out, length, out.length - length, Deflater.SYNC_FLUSH);
            if (length < out.length) {
                return Arrays.copyOf(out, length);
            }
            out = Arrays.copyOf(out, out.length * 2);
        }
    }
}
