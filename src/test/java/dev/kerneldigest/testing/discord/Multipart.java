package dev.kerneldigest.testing.discord;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body of several parts, as of a message with files (Discord docs, "Uploading Files"): the part
 * {@code payload_json} is what a message without files is in whole.
 */
final class Multipart {
    private static final String PAYLOAD = "name=\"payload_json\"";
    private static final Pattern FILE = Pattern.compile("filename=\"([^\"]+)\"");
    private static final String HEAD_END = "\r\n\r\n";

    private Multipart() {}

    static boolean is(byte[] body) {
        return body.length > 2 && body[0] == '-' && body[1] == '-';
    }

    /** The JSON; empty where there is none. */
    static Optional<byte[]> payload(byte[] body) {
        String text = text(body);
        int part = text.indexOf(PAYLOAD);
        return part < 0 ? Optional.empty() : Optional.of(content(text, part));
    }

    /** The files, by name. */
    static Map<String, byte[]> files(byte[] body) {
        String text = text(body);
        Map<String, byte[]> files = new HashMap<>();
        Matcher file = FILE.matcher(text);
        while (file.find()) {
            files.put(file.group(1), content(text, file.start()));
        }
        return files;
    }

    /** Each byte is a character here, so that places in the text are places in the bytes. */
    private static String text(byte[] body) {
        return new String(body, StandardCharsets.ISO_8859_1);
    }

    /** What is in the part whose head this is a place of. */
    private static byte[] content(String text, int head) {
        String boundary = text.substring(0, text.indexOf("\r\n"));
        int start = text.indexOf(HEAD_END, head) + HEAD_END.length();
        int end = text.indexOf("\r\n" + boundary, start);
        return text.substring(start, end).getBytes(StandardCharsets.ISO_8859_1);
    }
}
