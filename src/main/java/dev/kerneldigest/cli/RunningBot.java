package dev.kerneldigest.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * The bot that runs on this machine, asked by its status pages how it is.
 *
 * @param host as in the settings; where all addresses are listened on, this machine's own is asked
 * @param port 1 to 65535
 */
public record RunningBot(String host, int port) {
    /** Docker gives a health check 30 s by default; who hangs for so long is not well. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int MOST_BYTES = 4_096;

    /** What it answered. */
    public record Answer(int status, String body) {
        /** Whether it says that it is well. */
        public boolean isWell() {
            return status == HttpURLConnection.HTTP_OK;
        }
    }

    /**
     * Asks whether its process lives.
     *
     * @throws IOException when nobody answers
     */
    public Answer alive() throws IOException {
        return ask("/healthz");
    }

    /**
     * Asks whether it does its work: the database answers and Discord is connected.
     *
     * @throws IOException when nobody answers
     */
    public Answer ready() throws IOException {
        return ask("/readyz");
    }

    private Answer ask(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) place(path).toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout((int) PATIENCE.toMillis());
        connection.setReadTimeout((int) PATIENCE.toMillis());
        connection.setInstanceFollowRedirects(false);
        try {
            return new Answer(connection.getResponseCode(), body(connection));
        } finally {
            connection.disconnect();
        }
    }

    private URI place(String path) throws IOException {
        try {
            return new URI("http", null, reachable(), port, path, null, null);
        } catch (URISyntaxException e) {
            throw new IOException("%s is no host".formatted(host), e);
        }
    }

    private String reachable() {
        return switch (host) {
            case "0.0.0.0", "" -> "127.0.0.1";
            case "::" -> "::1";
            default -> host;
        };
    }

    private static String body(HttpURLConnection connection) throws IOException {
        Optional<InputStream> stream =
                connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST
                        ? Optional.of(connection.getInputStream())
                        : Optional.ofNullable(connection.getErrorStream());
        if (stream.isEmpty()) {
            return "";
        }
        try (InputStream in = stream.get()) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).strip();
        }
    }
}
