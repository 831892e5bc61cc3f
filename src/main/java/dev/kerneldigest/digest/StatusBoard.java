package dev.kerneldigest.digest;

import dev.kerneldigest.digest.DigestRequest.Period;
import dev.kerneldigest.digest.Section.Branch;
import dev.kerneldigest.digest.Section.Ended;
import dev.kerneldigest.digest.Section.Listed;
import dev.kerneldigest.digest.Section.StatusLine;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.news.KernelVersion;
import dev.kerneldigest.news.Kind;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which kernels there are: what kernel.org lists, overtaken by what the news of the window tells.
 */
final class StatusBoard {
    private static final List<String> ORDER = List.of("mainline", "stable", "longterm");

    private final DigestRequest request;

    /** The kernels that came out, and what tells of each. */
    private final Map<KernelVersion, Optional<URI>> fresh =
            new TreeMap<>(Comparator.<KernelVersion>reverseOrder());

    private final List<Ended> ended = new ArrayList<>();
    private final Map<String, Story> endings = new TreeMap<>();

    StatusBoard(DigestRequest request, List<Story> kernels) {
        this.request = request;
        for (Story story : kernels) {
            note(story.lead());
            story.others().forEach(this::note);
        }
        for (Story story : kernels) {
            noteEndings(story);
        }
    }

    /** The line; empty when there is no kernel to show. */
    Optional<StatusLine> line() {
        List<Branch> branches =
                ORDER.stream()
                        .map(label -> new Branch(label, listed(label)))
                        .filter(branch -> !branch.kernels().isEmpty())
                        .toList();
        List<Ended> unwatched = ended.stream().filter(end -> !isWatched(end)).toList();
        if (branches.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new StatusLine(branches, unwatched));
    }

    boolean hasNews() {
        return !fresh.isEmpty() || !ended.isEmpty();
    }

    /** The ends of watched series, as lines to act on. */
    List<StoryLine> actOn() {
        return ended.stream()
                .filter(this::isWatched)
                .flatMap(end ->
                        Optional.ofNullable(endings.get(end.series())).stream()
                                .map(story ->
                                        StoryLines.own(story, end.sentence(request.phrases()))))
                .toList();
    }

    private boolean isWatched(Ended end) {
        return request.watches().series().contains(end.series());
    }

    private void note(ArchivedItem item) {
        switch (item.item().reading().kind()) {
            case Kind.StableRelease(var versions, var last) -> {
                versions.forEach(version -> noteFresh(version, item));
                last.forEach(version -> noteFresh(version, item));
            }
            case Kind.MainlineRelease(var version) -> noteFresh(version, item);
            case Kind.Prepatch(var version) ->
                    version.ifPresent(candidate -> noteFresh(candidate, item));
            case Kind _ -> {
                // Tells of no new kernel.
            }
        }
    }

    /** The link that carries the version itself leads closer to it than the item's own. */
    private void noteFresh(KernelVersion version, ArchivedItem item) {
        Optional<URI> own =
                item.item().draft().links().stream()
                        .filter(link -> link.anchor().strip().equals(version.toString()))
                        .map(link -> link.target())
                        .findFirst();
        fresh.putIfAbsent(version, own.or(() -> item.item().draft().url()));
    }

    private void noteEndings(Story story) {
        Kind kind = Bins.kind(story);
        if (kind instanceof Kind.StableRelease(_, var last)) {
            last.forEach(version -> noteEnding(version.series(), story));
        }
        if (kind instanceof Kind.KernelEol(var series)) {
            noteEnding(series, story);
        }
    }

    private void noteEnding(String series, Story story) {
        if (endings.putIfAbsent(series, story) == null) {
            ended.add(new Ended(series, newest(series).map(KernelVersion::toString)));
        }
    }

    private Optional<KernelVersion> newest(String series) {
        List<KernelVersion> known = new ArrayList<>(fresh.keySet());
        request.kernels().stream()
                .flatMap(kernel -> KernelVersion.parse(kernel.version()).stream())
                .forEach(known::add);
        return known.stream()
                .filter(version -> version.series().equals(series) && version.isStable())
                .max(Comparator.naturalOrder());
    }

    private List<Listed> listed(String label) {
        Map<String, KernelVersion> shown = new TreeMap<>();
        for (KernelRelease release : request.kernels()) {
            KernelVersion.parse(release.version())
                    .filter(_ -> release.moniker().equals(label))
                    .ifPresent(version -> shown.merge(key(version), version, StatusBoard::later));
        }
        for (KernelVersion version : fresh.keySet()) {
            boolean here = shown.containsKey(key(version)) || label.equals(unlistedLabel(version));
            if (here) {
                shown.merge(key(version), version, StatusBoard::later);
            }
        }
        boolean freshOnly = request.period() == Period.INSTANT;
        return shown.values().stream()
                .filter(version -> !freshOnly || fresh.containsKey(version))
                .sorted(Comparator.reverseOrder())
                .map(this::show)
                .toList();
    }

    /** Mainline is one line of development; a stable kernel stands for its series. */
    private static String key(KernelVersion version) {
        return version.isStable() ? version.series() : "mainline";
    }

    private static KernelVersion later(KernelVersion one, KernelVersion other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Where a kernel of the news belongs that kernel.org does not list a relative of. */
    private String unlistedLabel(KernelVersion version) {
        if (!version.isStable()) {
            return "mainline";
        }
        boolean known =
                request.kernels().stream()
                        .flatMap(kernel -> KernelVersion.parse(kernel.version()).stream())
                        .anyMatch(listed -> key(listed).equals(version.series()));
        return known ? "" : "stable";
    }

    private Listed show(KernelVersion version) {
        return new Listed(
                version.toString(),
                fresh.containsKey(version),
                Optional.ofNullable(fresh.get(version)).flatMap(url -> url));
    }
}
