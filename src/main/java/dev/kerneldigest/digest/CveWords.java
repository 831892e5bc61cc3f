package dev.kerneldigest.digest;

import dev.kerneldigest.cve.Affected;
import dev.kerneldigest.cve.CvePair;
import dev.kerneldigest.cve.CvePoint;
import dev.kerneldigest.cve.CveScore;
import dev.kerneldigest.cve.KernelCve;
import dev.kerneldigest.cve.Severity;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** What answers about CVEs say of one, in Discord Markdown. */
final class CveWords {
    private static final int COMMIT = 12;

    private final Phrases phrases;

    CveWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The record of a CVE, which the kernel's announcements themselves name for updates. */
    static URI record(String id) {
        return URI.create("https://www.cve.org/CVERecord?id=" + id);
    }

    static String link(KernelCve cve) {
        return Markdown.link(cve.id(), Optional.of(record(cve.id())), 30);
    }

    /** {@code **7.8 HIGH**}, or that there is no score. */
    String score(KernelCve cve) {
        return cve.score().map(CveWords::score).orElseGet(() -> phrases.say("cve.notScored"));
    }

    private static String score(CveScore score) {
        return Markdown.bold(plain(score));
    }

    /** {@code 7.8 HIGH}. */
    static String plain(CveScore score) {
        return "%.1f %s".formatted(score.base(), score.severity().name());
    }

    /** A pair, with its fixing commit where that is known. */
    String pair(CvePair pair) {
        String fixed = pair.fixed().map(CveWords::point).orElse("");
        if (pair.introduced().isEmpty()) {
            return phrases.say("cve.pair.always", fixed);
        }
        String introduced = pair.introduced().get().version().toString();
        return fixed.isEmpty()
                ? phrases.say("cve.pair.open", introduced)
                : phrases.say("cve.pair.fixed", introduced, fixed);
    }

    private static String point(CvePoint point) {
        String commit = point.commit();
        String shown = commit.isBlank() ? "" : " (" + Markdown.code(cut(commit), COMMIT) + ")";
        return point.version() + shown;
    }

    private static String cut(String commit) {
        return commit.length() <= COMMIT ? commit : commit.substring(0, COMMIT);
    }

    /** Whether a version has the bug, and what says so. */
    String affected(Affected affected) {
        return switch (affected) {
            case Affected.Yes(var pair) -> phrases.say("cve.yes", pair(pair));
            case Affected.No(var pair) ->
                    pair.map(it -> phrases.say("cve.no", pair(it)))
                            .orElseGet(() -> phrases.say("cve.noPair"));
            case Affected.Unknown() -> phrases.say("cve.unknown");
        };
    }

    String day(Instant moment) {
        return Days.full(LocalDate.ofInstant(moment, ZoneOffset.UTC), phrases);
    }

    /** The name of a severity, in small letters as people type it. */
    static String name(Severity severity) {
        return severity.id();
    }
}
