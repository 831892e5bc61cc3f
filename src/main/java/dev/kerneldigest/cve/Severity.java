package dev.kerneldigest.cve;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How bad a CVE is, in the words of CVSS 3.1, section 5, from the least to the worst. */
public enum Severity {
    NONE,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** Reads a word in any case. */
    public static Optional<Severity> parse(String word) {
        String upper = word.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(one -> one.name().equals(upper)).findFirst();
    }

    /** What a base score, 0.0 to 10.0, is called. */
    static Severity of(double score) {
        if (score <= 0) {
            return NONE;
        }
        if (score < 4) {
            return LOW;
        }
        if (score < 7) {
            return MEDIUM;
        }
        return score < 9 ? HIGH : CRITICAL;
    }

    /** The name as people write it: {@code high}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
