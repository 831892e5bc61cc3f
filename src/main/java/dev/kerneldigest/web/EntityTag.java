package dev.kerneldigest.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a browser or feed reader knows an answer by, so that it is not sent again: a weak one, since
 * an answer may go zipped (RFC 9110, section 8.8.3).
 */
final class EntityTag {
    private static final int BYTES = 16;

    private EntityTag() {}

    static String of(String body) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(body.getBytes(StandardCharsets.UTF_8));
            return "W/\"" + HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES)) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Whether the header {@code If-None-Match} names it, compared weakly. */
    static boolean isAmong(String tag, Optional<String> known) {
        return known.stream()
                .flatMap(header -> Stream.of(header.split(",", -1)))
                .map(String::strip)
                .anyMatch(one -> one.equals(tag) || tag.equals("W/" + one));
    }
}
