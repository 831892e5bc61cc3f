package dev.kerneldigest.digest;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.KernelHistory;
import dev.kerneldigest.news.KernelLives;
import dev.kerneldigest.news.KernelVersion;
import dev.kerneldigest.news.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a line about a release says beside its title, for whoever runs that series: the CVEs that it
 * fixes, and until when there will be updates.
 */
final class ReleaseNotes {
    private final FixedCves cves;
    private final DigestRequest request;
    private final KernelLives lives;

    ReleaseNotes(FixedCves cves, DigestRequest request) {
        this.cves = cves;
        this.request = request;
        this.lives = new KernelHistory(request.kernels(), List.of()).lives();
    }

    /** The line with its notes; as it is when it tells of no release, or of several. */
    StoryLine on(StoryLine line, Story story) {
        return version(story)
                .map(version -> line.with(notes(version)).linked(links(version, story)))
                .orElse(line);
    }

    /** A card about nothing else says where all of the release is; other lines stay lines. */
    private List<Reference> links(KernelVersion version, Story story) {
        return isCard()
                ? new ReleaseLines(cves, request.phrases())
                        .references(
                                version,
                                Stream.concat(Stream.of(story.lead()), story.others().stream())
                                        .toList())
                : List.of();
    }

    private boolean isCard() {
        return request.period() == DigestRequest.Period.INSTANT
                && request.items().stream().map(ArchivedItem::story).distinct().count() == 1;
    }

    /** The one release of a story, or of several the one of a watched series. */
    private Optional<KernelVersion> version(Story story) {
        return switch (Bins.kind(story)) {
            case Kind.MainlineRelease(var version) -> Optional.of(version);
            case Kind.StableRelease(var versions, _) -> concerned(versions);
            case Kind _ -> Optional.empty();
        };
    }

    private Optional<KernelVersion> concerned(List<KernelVersion> versions) {
        List<KernelVersion> concerned =
                versions.size() == 1
                        ? versions
                        : versions.stream()
                                .filter(version ->
                                        request.watches().series().contains(version.series()))
                                .toList();
        return concerned.size() == 1 ? Optional.of(concerned.getFirst()) : Optional.empty();
    }

    private List<String> notes(KernelVersion version) {
        Phrases phrases = request.phrases();
        List<String> notes = new ArrayList<>();
        new ReleaseLines(cves, phrases).fixed(version).ifPresent(notes::add);
        if (lives.hasEnded(version.series())) {
            notes.add(phrases.say("kernel.eol"));
        }
        lives.projectedEnd(version.series())
                .map(day -> phrases.say("card.noteEnd", Days.date(day, phrases)))
                .ifPresent(notes::add);
        return notes;
    }
}
