package dev.kerneldigest.digest;

import dev.kerneldigest.cve.Affected;
import dev.kerneldigest.cve.CvePair;
import dev.kerneldigest.cve.CvePoint;
import dev.kerneldigest.cve.CveScore;
import dev.kerneldigest.cve.KernelCve;
import dev.kerneldigest.cve.Severity;
import dev.kerneldigest.news.KernelVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A CVE that the news tell of.
 *
 * @param known what else is known of it
 */
record ToldCve(Story story, Optional<KernelCve> known) {
    Optional<CveScore> score() {
        return known.flatMap(KernelCve::score);
    }

    /** The base score, 0 for none. */
    double base() {
        return score().map(CveScore::base).orElse(0.0);
    }

    /** Whether nobody who has it should wait. */
    boolean isBad() {
        return score().filter(score -> score.severity().compareTo(Severity.HIGH) >= 0).isPresent();
    }

    /** Its title, and its score where it has one. */
    StoryLine line(DigestRequest request) {
        StoryLine line = StoryLines.of(story, request.today());
        List<String> notes =
                Stream.concat(score().map(CveWords::plain).stream(), line.notes().stream())
                        .toList();
        return StoryLines.brief(line, notes);
    }

    /** What to act on, for those who watch series that have it. */
    Optional<StoryLine> alarm(DigestRequest request) {
        Phrases phrases = request.phrases();
        List<String> hits =
                request.watches().series().stream()
                        .sorted()
                        .flatMap(series -> hit(series, phrases).stream())
                        .toList();
        if (hits.isEmpty() || known.isEmpty()) {
            return Optional.empty();
        }
        String score = score().map(CveWords::plain).orElse("");
        String words = phrases.say("cve.act", known.get().id(), score, String.join(", ", hits));
        return Optional.of(StoryLines.own(story, words));
    }

    /** That a series has it, or had it before its fix; empty where it has not. */
    private Optional<String> hit(String series, Phrases phrases) {
        List<CvePair> pairs = known.map(cve -> cve.extent().pairs()).orElse(List.of());
        Optional<KernelVersion> fix =
                pairs.stream()
                        .flatMap(pair -> pair.fixed().stream())
                        .map(CvePoint::version)
                        .filter(version -> version.series().equals(series) && version.isStable())
                        .findFirst();
        if (fix.isPresent()) {
            return Optional.of(phrases.say("cve.act.fixed", series, fix.get().toString()));
        }
        boolean backported =
                pairs.stream()
                        .flatMap(pair -> pair.introduced().stream())
                        .map(CvePoint::version)
                        .anyMatch(version -> version.series().equals(series) && version.isStable());
        boolean hit =
                backported
                        || known.map(cve -> cve.affects(new KernelVersion(series, 0, 0)))
                                .filter(Affected.Yes.class::isInstance)
                                .isPresent();
        return hit ? Optional.of(phrases.say("cve.act.open", series)) : Optional.empty();
    }
}
