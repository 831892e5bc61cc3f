package dev.kerneldigest.news;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/*
 * What a poll of kernel.org's list changes.
 *
 * That something is there is believed at once: a version that is listed has been released. That
 * something is not there is believed when two polls in a row say so: mirrors lag, and lists have
 * been seen cut in half. A line that is left out for the first time stays, marked as missed; left
 * out again, it is dropped, and a series that was not marked as ended then counts as gone.
 *
 * From a list that lost half of its lines or more at once nothing is concluded, an end of life
 * neither: its marks are taken over only from the poll after it. A list without any release says
 * nothing at all.
 */

/**
 * Compares what kernel.org listed with what it lists now. Immutable.
 *
 * <p>The first list is compared with nothing and changes nothing, so that a new bot does not tell
 * of ends long past.
 */
public final class KernelComparison {
    private final KernelList before;
    private final List<KernelRelease> listed;
    private final Set<String> lines;

    public KernelComparison(KernelList before, List<KernelRelease> listed) {
        this.before = before;
        this.listed = List.copyOf(listed);
        this.lines = lines(listed.stream());
    }

    private static Set<String> lines(Stream<KernelRelease> releases) {
        return releases.map(KernelList::line).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The list to believe from now on. */
    public KernelList after() {
        if (listed.isEmpty() || before.releases().isEmpty()) {
            return listed.isEmpty() ? before : KernelList.of(listed);
        }
        List<KernelRelease> releases = new ArrayList<>();
        listed.forEach(release -> releases.add(isCutShort() ? asMarkedBefore(release) : release));
        Set<String> missed = new HashSet<>();
        for (KernelRelease release : before.releases()) {
            if (isLeftOut(release) && !before.isMissed(release)) {
                releases.add(release);
                missed.add(KernelList.line(release));
            }
        }
        return new KernelList(releases, missed);
    }

    /** What has changed, in the order of the list. */
    public List<KernelChange> changes() {
        if (listed.isEmpty() || before.releases().isEmpty()) {
            return List.of();
        }
        List<KernelChange> changes = new ArrayList<>();
        for (KernelRelease release : listed) {
            KernelVersion.parse(release.version())
                    .ifPresent(version -> compare(release, version, changes));
        }
        before.releases().stream()
                .filter(release -> isLeftOut(release) && before.isMissed(release))
                .filter(release -> isOfSeries(release) && !release.endOfLife())
                .flatMap(release -> KernelVersion.parse(release.version()).stream())
                .map(KernelChange.Gone::new)
                .forEach(changes::add);
        return changes;
    }

    private void compare(KernelRelease now, KernelVersion version, List<KernelChange> changes) {
        Optional<KernelRelease> same = listedBefore(now.version());
        same.filter(was -> !was.moniker().equals(now.moniker()))
                .map(was -> new KernelChange.Renamed(version, was.moniker(), now.moniker()))
                .ifPresent(changes::add);
        if (same.isEmpty()) {
            appeared(now, version).ifPresent(changes::add);
        }
        boolean alive = before.of(KernelList.line(now)).filter(was -> !was.endOfLife()).isPresent();
        if (now.endOfLife() && alive && isOfSeries(now) && !isCutShort()) {
            changes.add(new KernelChange.Ended(version));
        }
    }

    /** A version below the one listed before comes from a mirror that lags: it is no news. */
    private Optional<KernelChange> appeared(KernelRelease now, KernelVersion version) {
        if (!hadSeries(version.series())) {
            return Optional.of(new KernelChange.NewSeries(version));
        }
        Optional<KernelVersion> previous =
                before.of(KernelList.line(now)).flatMap(was -> KernelVersion.parse(was.version()));
        if (previous.filter(was -> was.compareTo(version) >= 0).isPresent()) {
            return Optional.empty();
        }
        boolean released = !version.isCandidate() && !version.isStable();
        return Optional.of(
                released ? new KernelChange.Final(version) : new KernelChange.NewVersion(version));
    }

    private boolean hadSeries(String series) {
        return before.releases().stream()
                .flatMap(release -> KernelVersion.parse(release.version()).stream())
                .anyMatch(version -> version.series().equals(series));
    }

    private Optional<KernelRelease> listedBefore(String version) {
        return before.releases().stream()
                .filter(release -> release.version().equals(version))
                .findFirst();
    }

    private boolean isLeftOut(KernelRelease release) {
        return !lines.contains(KernelList.line(release));
    }

    /** Whether half of what the last poll listed, or more, is missing from this one. */
    private boolean isCutShort() {
        Set<String> known =
                lines(before.releases().stream().filter(release -> !before.isMissed(release)));
        long left = known.stream().filter(lines::contains).count();
        return left * 2 <= known.size();
    }

    private KernelRelease asMarkedBefore(KernelRelease release) {
        return before.of(KernelList.line(release))
                .map(was ->
                        new KernelRelease(
                                release.version(),
                                release.moniker(),
                                was.endOfLife(),
                                release.released()))
                .orElse(release);
    }

    private static boolean isOfSeries(KernelRelease release) {
        return release.moniker().equals("stable") || release.moniker().equals("longterm");
    }
}
