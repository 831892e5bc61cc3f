package dev.kerneldigest.testing.discord;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A body of several parts, as of a message with files (Discord docs, "Uploading Files"): the part
 * {@code payload_json} is what a message without files is in whole.
 */
final class Multipart {
    private static final String PAYLOAD = "name=\"payload_json\"";
    private static final String HEAD_END = "\r\n\r\n";

    private Multipart() {}

    static boolean is(byte[] body) {
        return body.length > 2 && body[0] == '-' && body[1] == '-';
    }

    /** The JSON; empty where there is none. */
    static Optional<byte[]> payload(byte[] body) {
        // Each byte is a character here, so that places in the text are places in the bytes.
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String boundary = text.substring(0, text.indexOf("\r\n"));
        int part = text.indexOf(PAYLOAD);
        if (part < 0) {
            return Optional.empty();
        }
        int start = text.indexOf(HEAD_END, part) + HEAD_END.length();
        int end = text.indexOf("\r\n" + boundary, start);
        return Optional.of(text.substring(start, end).getBytes(StandardCharsets.ISO_8859_1));
    }
}
