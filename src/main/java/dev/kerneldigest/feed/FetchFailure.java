package dev.kerneldigest.feed;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** Says in a few words for people why a request came to nothing. */
final class FetchFailure {
    /** Longer messages of a library are cut: the reason goes into a chat message. */
    private static final int MOST = 120;

    private FetchFailure() {}

    static String reason(IOException failure, Duration deadline) {
        return switch (failure) {
            case NotPublicException outside -> message(outside);
            case UnknownHostException outside
                    when outside.getCause() instanceof NotPublicException refused ->
                    message(refused);
            case InterruptedIOException late -> "no answer within " + inWords(deadline);
            case UnknownHostException unknown -> "could not connect: no such host";
            case ConnectException refused -> "could not connect: " + refusal(refused);
            case NoRouteToHostException away -> "could not connect: no route to host";
            case SSLException secure -> "no secure connection: " + message(secure);
            case EOFException end -> "the answer broke off";
            case SocketException closed -> "the connection broke: " + message(closed);
            case ProtocolException odd -> unsorted(odd, "no HTTP: ");
            default -> unsorted(failure, "the answer is damaged: ");
        };
    }

    static String inWords(Duration length) {
        long seconds = length.toSeconds();
        if (seconds == 0) {
            return length.toMillis() + " ms";
        }
        if (seconds < 120) {
            return seconds + " s";
        }
        return seconds < 2 * 3600 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }

    /** OkHttp says "unexpected end of stream" in exceptions of several types. */
    private static String unsorted(IOException failure, String otherwise) {
        String message = message(failure);
        return message.startsWith("unexpected end of stream")
                ? "the answer broke off"
                : otherwise + message;
    }

    private static String refusal(ConnectException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        String message = message(cause).toLowerCase(Locale.ROOT);
        return message.contains("refused") ? "connection refused" : message;
    }

    private static String message(Throwable failure) {
        String message = failure.getMessage();
        if (message == null || message.isBlank()) {
            return failure.getClass().getSimpleName();
        }
        String line = message.lines().findFirst().orElse(message).strip();
        return line.length() <= MOST ? line : line.substring(0, MOST) + "…";
    }
}
