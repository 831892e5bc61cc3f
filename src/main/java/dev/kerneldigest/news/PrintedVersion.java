package dev.kerneldigest.news;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kernel's version as {@code uname -r} prints it: the upstream version, and what its maker put
 * behind it, e.g. {@code 6.8} and {@code -45-generic}.
 *
 * @param suffix blank for a kernel as kernel.org gives it
 */
public record PrintedVersion(KernelVersion upstream, String suffix) {
    private static final Pattern SHAPE =
            Pattern.compile(
                    "(?:linux[- ])?v?(?<version>(?:2\\.6\\.\\d{1,3}|\\d{1,3}\\.\\d{1,3})(?:\\.\\d{1,4})?(?:-rc\\d{1,2})?)(?<suffix>(?:[^0-9.].*)?)",
                    Pattern.CASE_INSENSITIVE);

    /** Reads a version; empty when the text does not begin with one. */
    public static Optional<PrintedVersion> read(String text) {
        Matcher matcher = SHAPE.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String suffix = matcher.group("suffix");
        return KernelVersion.parse(matcher.group("version"))
                .map(version -> new PrintedVersion(version, suffix));
    }

    /** Whether somebody else than kernel.org made it. */
    public boolean isOfDistribution() {
        return !suffix.isBlank();
    }
}
