package dev.kerneldigest.digest;

import dev.kerneldigest.news.KernelHistory;
import dev.kerneldigest.news.KernelLives;
import dev.kerneldigest.news.KernelVersion;
import dev.kerneldigest.news.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a line about a stable release says beside its title, for whoever runs that series: the CVEs
 * that it fixes, and until when there will be updates.
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

    /** The line with its notes; as it is when it tells of no stable release, or of several. */
    StoryLine on(StoryLine line, Story story) {
        return version(story).map(version -> line.with(notes(version))).orElse(line);
    }

    /** The one release of a story, or of several the one of a watched series. */
    private Optional<KernelVersion> version(Story story) {
        if (!(Bins.kind(story) instanceof Kind.StableRelease(var versions, _))) {
            return Optional.empty();
        }
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
