package dev.kerneldigest.digest;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody wants to be told to act on.
 *
 * @param series kernel series, e.g. {@code 6.1}
 * @param packages packages of distributions, by base name in any case, e.g. {@code openssl}
 */
public record Watches(Set<String> series, Set<String> packages) {
    /** Nothing is watched. */
    public static final Watches NONE = new Watches(Set.of(), Set.of());

    public Watches {
        series = Set.copyOf(series);
        packages = packages.stream().map(Watches::fold).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a package of a round-up is one of those watched: by its name, without its module
     * stream ({@code varnish:6}), or as part of a joint entry ({@code lapack/openblas}).
     */
    boolean watches(String printed) {
        String folded = fold(printed);
        if (packages.contains(folded)) {
            return true;
        }
        for (String part : folded.split("/", -1)) {
            if (packages.contains(part.split(":", -1)[0])) {
                return true;
            }
        }
        return false;
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
