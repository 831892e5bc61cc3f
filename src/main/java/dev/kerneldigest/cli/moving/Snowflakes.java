package dev.kerneldigest.cli.moving;

import java.util.Optional;
import java.util.regex.Pattern;

/** The numbers by which Discord knows things: unsigned, of 64 bits (Discord docs, "Snowflakes"). */
final class Snowflakes {
    static final String ALLOWED = "a number that Discord gave, e.g. \"210987654321098765\"";

    private static final Pattern SHAPE = Pattern.compile("[0-9]{1,20}");

    private Snowflakes() {}

    static Optional<Long> read(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseUnsignedLong(text)).filter(number -> number != 0);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
