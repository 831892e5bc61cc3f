package dev.kerneldigest.feed;

import java.util.Optional;
import okhttp3.Headers;

/**
 * Tells that a body is still compressed after the one gzip that was asked for is off: such a body
 * is no feed, and to unpack it again would be what the next bomb counts on.
 */
final class LeftCompression {
    private static final int LONGEST_NAME = 20;

    private LeftCompression() {}

    /** Why the body cannot be read, for people; empty when nothing speaks against it. */
    static Optional<String> complaint(byte[] body, Headers headers) {
        if (body.length > 1 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b) {
            return Optional.of("compressed twice");
        }
        // OkHttp has taken the header away where it has unpacked. Many a server claims what it does
        // not do, so that text is read whatever the header says.
        return Optional.ofNullable(headers.get("Content-Encoding"))
                .filter(_ -> !isText(body))
                .map(name -> "compressed in a way we did not ask for (" + shortened(name) + ")");
    }

    private static boolean isText(byte[] body) {
        for (byte octet : body) {
            if (octet == '<' || octet == '{') {
                return true;
            }
            if (octet >= 0 && octet < ' ' && !Character.isWhitespace(octet)) {
                return false;
            }
        }
        return body.length == 0;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }
}
