package dev.kerneldigest.news;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * kernel.org's list of active releases as we believe it: what a poll brought, and what it left out
 * for the first time. Immutable.
 *
 * @param releases in the order of the list
 * @param missed the lines, as {@link #line} names them, that the last poll left out; their releases
 *     are listed here still, until a second poll in a row leaves them out too
 */
public record KernelList(List<KernelRelease> releases, Set<String> missed) {
    public static final KernelList NONE = of(List.of());

    public KernelList {
        releases = List.copyOf(releases);
        missed = Set.copyOf(missed);
    }

    /** A list that left out nothing. */
    public static KernelList of(List<KernelRelease> releases) {
        return new KernelList(releases, Set.of());
    }

    /** Whether the next poll is to tell if what this one left out is gone. */
    public boolean isInDoubt() {
        return !missed.isEmpty();
    }

    boolean isMissed(KernelRelease release) {
        return missed.contains(line(release));
    }

    /** The first release of a line. */
    Optional<KernelRelease> of(String line) {
        return releases.stream().filter(release -> line(release).equals(line)).findFirst();
    }

    /**
     * The line of development that a release goes on with: the series of a stable or longterm one,
     * e.g. {@code 6.12}, else the moniker, since mainline goes on from series to series.
     */
    public static String line(KernelRelease release) {
        return switch (release.moniker()) {
            case "stable", "longterm" ->
                    KernelVersion.parse(release.version())
                            .map(KernelVersion::series)
                            .orElse(release.version());
            default -> release.moniker();
        };
    }
}
