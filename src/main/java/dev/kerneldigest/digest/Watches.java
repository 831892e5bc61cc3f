package dev.kerneldigest.digest;

import java.util.Set;

/**
 * What somebody wants to be told to act on.
 *
 * @param series kernel series, e.g. {@code 6.1}
 * @param packages packages of distributions, by base name, e.g. {@code openssl}
 */
public record Watches(Set<String> series, Set<String> packages) {
    /** Nothing is watched. */
    public static final Watches NONE = new Watches(Set.of(), Set.of());

    public Watches {
        series = Set.copyOf(series);
        packages = Set.copyOf(packages);
    }

    /**
     * Whether a package of a round-up is one of those watched: by its name, without its module
     * stream ({@code varnish:6}), or as part of a joint entry ({@code lapack/openblas}).
     */
    boolean watches(String printed) {
        if (packages.contains(printed)) {
            return true;
        }
        for (String part : printed.split("/", -1)) {
            if (packages.contains(part.split(":", -1)[0])) {
                return true;
            }
        }
        return false;
    }
}
