package dev.kerneldigest.cve;

import java.util.Optional;

/**
 * The CVSS score of a CVE. The kernel's team gives one to a third of them, often long after the
 * announcement, and so far hardly ever below HIGH: none means "not scored", never "harmless".
 *
 * @param base the base score, 0.0 to 10.0
 * @param vector how it comes about, e.g. {@code CVSS:3.1/AV:L/…}; may be blank
 */
public record CveScore(double base, Severity severity, String vector) {
    public CveScore {
        if (!(base >= 0 && base <= 10)) {
            throw new IllegalArgumentException("a CVSS score is 0.0 to 10.0, not " + base);
        }
    }

    /** A score in somebody's words; empty for a number that is none. A missing severity follows. */
    static Optional<CveScore> of(double base, String severity, String vector) {
        if (!(base >= 0 && base <= 10)) {
            return Optional.empty();
        }
        return Optional.of(
                new CveScore(
                        base,
                        Severity.parse(severity).orElseGet(() -> Severity.of(base)),
                        vector.strip()));
    }
}
