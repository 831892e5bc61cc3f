package dev.kerneldigest.news;

import dev.kerneldigest.fuzz.Claim;
import dev.kerneldigest.fuzz.TimeGuard;
import dev.kerneldigest.fuzz.Written;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What any item is understood as, by every grammar. */
public final class NewsReaderFuzz {
    private static final NewsReader READER = new NewsReader();
    private static final TimeGuard GUARD = new TimeGuard();
    private static final Pattern CVE = Pattern.compile("CVE-(?:19|20)\\d{2}-\\d{4,7}");

    private NewsReaderFuzz() {}

    /** Reads the bytes as a draft. */
    public static void fuzzerTestOneInput(byte[] input) {
        Draft draft = Written.draft(Written.text(input));
        int size = draft.title().length() + draft.text().length();
        check(draft, GUARD.watch(size, () -> READER.read(draft)));
    }

    private static void check(Draft draft, Reading reading) {
        Claim.that(!reading.title().isBlank(), "a title is never blank", draft);
        Claim.that(reading.gist().length() <= 160, "a gist is short", reading.gist());
        Claim.that(reading.gist().indexOf('\n') < 0, "a gist is on one line", reading.gist());
        Claim.that(isEachOnce(reading.keys()), "keys are told once", reading);
        Claim.that(isEachOnce(reading.versions()), "versions are told once", reading);
        Claim.that(isEachOnce(reading.events()), "events are told once", reading);
        reading.cves()
                .forEach(cve -> Claim.that(CVE.matcher(cve).matches(), "an id is one", cve));
        reading.free()
                .ifPresent(day -> Claim.that(reading.paid(), "only what is paid is free", day));
        check(reading.kind());
        Claim.that(READER.read(draft).equals(reading), "an item reads the same twice", draft);
    }

    private static boolean isEachOnce(List<?> words) {
        return new HashSet<>(words).size() == words.size();
    }

    private static void check(Kind kind) {
        switch (kind) {
            case Kind.SecurityUpdates(var packages) ->
                    packages.forEach((distribution, names) -> {
                        Claim.that(!distribution.isBlank(), "a distribution has a name", kind);
                        Claim.that(!names.isEmpty(), "a distribution has packages", kind);
                        Claim.that(names.stream().noneMatch(String::isBlank), "names", kind);
                    });
            case Kind.StableRelease(var versions, var last) -> {
                versions.forEach(NewsReaderFuzz::checkUpdate);
                last.forEach(NewsReaderFuzz::checkUpdate);
            }
            case Kind.MainlineRelease(var version) -> checkVersion(version);
            case Kind.Prepatch(var version) -> version.ifPresent(NewsReaderFuzz::checkVersion);
            case Kind.KernelEol(var series) ->
                    Claim.that(KernelVersion.parse(series).isPresent(), "a series is one", kind);
            case Kind.SoftwareRelease(var product, _) ->
                    Claim.that(!product.isBlank(), "a product has a name", kind);
            case Kind.DistroRelease(var product, _) ->
                    Claim.that(!product.isBlank(), "a distribution has a name", kind);
            case Kind.Cve(var cve) -> Claim.that(CVE.matcher(cve).matches(), "an id", cve);
            case Kind.CveRejected(var cve) -> Claim.that(CVE.matcher(cve).matches(), "an id", cve);
            case Kind.ExternalLink(var site) ->
                    Claim.that(!site.isBlank(), "a site has a name", kind);
            case Kind.ReleaseStatus _,
                    Kind.WeeklyEdition _,
                    Kind.Quote _,
                    Kind.Brief _,
                    Kind.Article _,
                    Kind.Patch _,
                    Kind.Pull _ -> {
                // Nothing but its name.
            }
        }
    }

    private static void checkUpdate(KernelVersion version) {
        Claim.that(version.isStable(), "an update has a number", version);
        checkVersion(version);
    }

    private static void checkVersion(KernelVersion version) {
        Claim.that(
                KernelVersion.parse(version.toString()).equals(Optional.of(version)),
                "a version reads as it is written",
                version);
    }
}
