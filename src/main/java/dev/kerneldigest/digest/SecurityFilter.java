package dev.kerneldigest.digest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which security updates are wanted; empty for all.
 *
 * @param distribution its name, in any case of letters
 * @param name a package's name; it fits module streams ({@code nodejs:18}) and joined names too
 */
public record SecurityFilter(Optional<String> distribution, Optional<String> name) {
    public static final SecurityFilter ALL = new SecurityFilter(Optional.empty(), Optional.empty());

    /** The packages of a distribution's row that are wanted. */
    List<String> wanted(String row, List<String> packages) {
        if (distribution.isPresent() && !distribution.get().equalsIgnoreCase(row)) {
            return List.of();
        }
        return name.map(wanted -> packages.stream().filter(one -> fits(one, wanted)).toList())
                .orElse(packages);
    }

    private static boolean fits(String updated, String wanted) {
        return updated.equalsIgnoreCase(wanted)
                || List.of(updated.toLowerCase(Locale.ROOT).split("[:/]", -1))
                        .contains(wanted.toLowerCase(Locale.ROOT));
    }
}
