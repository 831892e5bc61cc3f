package dev.kerneldigest.news;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The kernels that we know of: those that kernel.org lists, and those that the news told of.
 * Immutable.
 */
public final class KernelHistory {
    private final List<KernelRelease> listed;

    /** Version to the day of its release, as far as known; the newest first. */
    private final SortedMap<KernelVersion, Optional<LocalDate>> versions =
            new TreeMap<>(Comparator.<KernelVersion>reverseOrder());

    /** Series that get no more updates, by what told so: the day. */
    private final Map<String, LocalDate> ended = new TreeMap<>();

    /**
     * Makes a history.
     *
     * @param listed what kernel.org lists
     * @param news items that tell of kernels; others are passed over
     */
    public KernelHistory(List<KernelRelease> listed, List<ArchivedItem> news) {
        this.listed = List.copyOf(listed);
        news.forEach(item -> note(item.item()));
        for (KernelRelease release : listed) {
            KernelVersion.parse(release.version())
                    .ifPresent(version -> note(version, release.released()));
        }
    }

    private void note(NewsItem item) {
        LocalDate day = LocalDate.ofInstant(item.published(), ZoneOffset.UTC);
        switch (item.reading().kind()) {
            case Kind.StableRelease(var updates, var last) -> {
                updates.forEach(version -> note(version, Optional.of(day)));
                last.forEach(version -> {
                    note(version, Optional.of(day));
                    ended.merge(version.series(), day, KernelHistory::earlier);
                });
            }
            case Kind.MainlineRelease(var version) -> note(version, Optional.of(day));
            case Kind.Prepatch(var version) ->
                    version.ifPresent(candidate -> note(candidate, Optional.of(day)));
            case Kind.KernelEol(var series) -> ended.merge(series, day, KernelHistory::earlier);
            case Kind _ -> {
                // Tells of no kernel.
            }
        }
    }

    /** kernel.org's own day is noted last and stands; of the news the first is nearest. */
    private void note(KernelVersion version, Optional<LocalDate> day) {
        boolean own =
                listed.stream().anyMatch(one -> isOf(one, version) && one.released().equals(day));
        Optional<LocalDate> before = versions.getOrDefault(version, Optional.empty());
        if (own || before.isEmpty()) {
            versions.put(version, day.or(() -> before));
        } else if (day.isPresent()) {
            versions.put(version, Optional.of(earlier(before.get(), day.get())));
        }
    }

    private static boolean isOf(KernelRelease release, KernelVersion version) {
        return release.version().equals(version.toString());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** The day a version came out, as far as known. */
    public Optional<LocalDate> released(KernelVersion version) {
        return versions.getOrDefault(version, Optional.empty());
    }

    public boolean knows(KernelVersion version) {
        return versions.containsKey(version);
    }

    /** The releases of a series, the newest first, candidates left out. */
    public List<KernelVersion> releases(String series) {
        return versions.keySet().stream()
                .filter(version -> version.series().equals(series) && !version.isCandidate())
                .toList();
    }

    /** The candidates of a series, the newest first. */
    public List<KernelVersion> candidates(String series) {
        return versions.keySet().stream()
                .filter(version -> version.series().equals(series) && version.isCandidate())
                .toList();
    }

    /** All series that are known, the newest first. */
    public List<String> series() {
        TreeSet<KernelVersion> mainline = new TreeSet<>(Comparator.<KernelVersion>reverseOrder());
        versions.keySet().forEach(it -> mainline.add(new KernelVersion(it.series(), 0, 0)));
        return mainline.stream().map(KernelVersion::series).toList();
    }

    /** The newest release or candidate of Linus Torvalds. */
    public Optional<KernelVersion> mainline() {
        return versions.keySet().stream().filter(version -> !version.isStable()).findFirst();
    }

    /** How kernel.org lists a series: {@code stable}, {@code longterm} or {@code mainline}. */
    public Optional<String> moniker(String series) {
        return listing(series).map(KernelRelease::moniker);
    }

    /** Whether the series gets no more updates, by kernel.org or the news. */
    public boolean hasEnded(String series) {
        return ended.containsKey(series)
                || listing(series).filter(KernelRelease::endOfLife).isPresent();
    }

    /** The day on which the news told the end of a series. */
    public Optional<LocalDate> end(String series) {
        return Optional.ofNullable(ended.get(series));
    }

    /** Whether kernel.org's list has been read at all. */
    public boolean hasList() {
        return !listed.isEmpty();
    }

    private Optional<KernelRelease> listing(String series) {
        return listed.stream()
                .filter(one ->
                        KernelVersion.parse(one.version())
                                .filter(version -> version.series().equals(series))
                                .isPresent())
                .findFirst();
    }
}
