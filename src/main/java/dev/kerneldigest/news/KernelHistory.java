package dev.kerneldigest.news;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The kernels that we know of: those that kernel.org lists, those that the news told of, and the
 * series of the past that are on record. Where they differ kernel.org is right, then the news.
 * Immutable.
 */
public final class KernelHistory {
    private final List<KernelRelease> listed;
    private final KernelRecords records = KernelRecords.bundled();

    /** Version to the day of its release, as far as known; the newest first. */
    private final SortedMap<KernelVersion, Optional<LocalDate>> versions =
            new TreeMap<>(Comparator.<KernelVersion>reverseOrder());

    /** Version to the items that tell of its release, the newest first. */
    private final Map<KernelVersion, List<ArchivedItem>> tellers = new HashMap<>();

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
        news.forEach(this::note);
        for (KernelRelease release : listed) {
            KernelVersion.parse(release.version())
                    .ifPresent(version -> note(version, release.released()));
        }
    }

    private void note(ArchivedItem item) {
        LocalDate day = LocalDate.ofInstant(item.item().published(), ZoneOffset.UTC);
        switch (item.item().reading().kind()) {
            case Kind.StableRelease(var updates, var last) -> {
                updates.forEach(version -> note(version, day, item));
                last.forEach(version -> {
                    note(version, Optional.of(day));
                    ended.merge(version.series(), day, KernelHistory::earlier);
                });
            }
            case Kind.MainlineRelease(var version) -> note(version, day, item);
            case Kind.Prepatch(var version) ->
                    version.ifPresent(candidate -> note(candidate, day, item));
            case Kind.KernelEol(var series) -> ended.merge(series, day, KernelHistory::earlier);
            case Kind _ -> {
                // Tells of no kernel.
            }
        }
    }

    private void note(KernelVersion version, LocalDate day, ArchivedItem teller) {
        note(version, Optional.of(day));
        tellers.computeIfAbsent(version, _ -> new ArrayList<>()).add(teller);
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
        return versions.getOrDefault(version, Optional.empty()).or(() -> recorded(version));
    }

    private Optional<LocalDate> recorded(KernelVersion version) {
        return records.find(version.series())
                .filter(series -> series.mainline().equals(version))
                .map(KernelSeries::released);
    }

    /** What told of a release, the newest first. */
    public List<ArchivedItem> news(KernelVersion version) {
        return List.copyOf(tellers.getOrDefault(version, List.of()));
    }

    public boolean knows(KernelVersion version) {
        return versions.containsKey(version) || onRecord(version.series()).contains(version);
    }

    /**
     * Whether there surely is no such version: a number above the newest of its series, or a series
     * that was left out.
     */
    public boolean neverWas(KernelVersion version) {
        if (knows(version)) {
            return false;
        }
        List<KernelVersion> newest = version.isStable() ? newest(version.series()) : mainlines();
        return newest.stream().findFirst().filter(known -> known.compareTo(version) < 0).isPresent()
                || records.lacks(version.series());
    }

    /** The newest of a series, known to be that: by its end, or by kernel.org's list. */
    private List<KernelVersion> newest(String series) {
        return Stream.concat(
                        listed.stream()
                                .flatMap(release -> KernelVersion.parse(release.version()).stream())
                                .filter(version -> version.series().equals(series)),
                        records.find(series).flatMap(KernelSeries::last).stream())
                .toList();
    }

    private List<KernelVersion> mainlines() {
        return versions.keySet().stream().filter(version -> !version.isStable()).toList();
    }

    /** The releases of a series, the newest first, candidates left out. */
    public List<KernelVersion> releases(String series) {
        return Stream.concat(versions.keySet().stream(), onRecord(series).stream())
                .filter(version -> version.series().equals(series) && !version.isCandidate())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** The first and the last release of a series of the past. */
    private List<KernelVersion> onRecord(String name) {
        return records.find(name).stream()
                .flatMap(series ->
                        Stream.concat(Stream.of(series.mainline()), series.last().stream()))
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
        records.all().forEach(it -> mainline.add(it.mainline()));
        return mainline.stream().map(KernelVersion::series).toList();
    }

    /** The newest release or candidate of Linus Torvalds. */
    public Optional<KernelVersion> mainline() {
        return mainlines().stream().findFirst();
    }

    /** The mainline releases of which the day is known, the oldest first. */
    public SortedMap<KernelVersion, LocalDate> finals() {
        SortedMap<KernelVersion, LocalDate> finals = new TreeMap<>();
        records.all().forEach(series -> finals.put(series.mainline(), series.released()));
        mainlines().stream()
                .filter(version -> !version.isCandidate())
                .forEach(version -> released(version).ifPresent(day -> finals.put(version, day)));
        return finals;
    }

    /** Which series live, and until when. */
    public KernelLives lives() {
        return new KernelLives(listed, ended, series -> released(new KernelVersion(series, 0, 0)));
    }

    /** Whether kernel.org's list has been read at all. */
    public boolean hasList() {
        return !listed.isEmpty();
    }
}
