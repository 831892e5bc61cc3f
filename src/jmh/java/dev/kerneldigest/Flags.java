package dev.kerneldigest;

import java.util.Arrays;
import java.util.List;

/**
 * What a JVM is started with.
 *
 * @param name as it was typed
 */
record Flags(String name, List<String> options) {
    private static final String NONE = "none";

    /** Several, apart by {@code |}; {@code none} stands for no flags. */
    static List<Flags> all(String text) {
        return Arrays.stream(text.split("\\|", -1)).map(String::strip).map(Flags::one).toList();
    }

    private static Flags one(String text) {
        boolean none = text.equals(NONE) || text.isEmpty();
        return none
                ? new Flags(NONE, List.of())
                : new Flags(text, List.of(text.split("\\s+", -1)));
    }
}
