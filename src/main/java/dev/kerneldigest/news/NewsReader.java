package dev.kerneldigest.news;

import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Understands a draft: what kind it is, and what is in it. Safe for many threads; never throws, and
 * takes time in proportion to the text.
 */
public final class NewsReader {
    /** In this order: the first that recognises an item decides. */
    private static final List<Grammar> GRAMMARS =
            List.of(
                    new ListMailGrammar(),
                    new KernelOrgGrammar(),
                    new SecurityUpdatesGrammar(),
                    new WeeklyEditionGrammar(),
                    new PrepatchGrammar(),
                    new StableReleaseGrammar(),
                    new KernelEolGrammar(),
                    new SoftwareReleaseGrammar(),
                    new ExternalLinkGrammar());

    /** Up to this many characters a text of LWN is a brief item rather than an article's lede. */
    private static final int BRIEF = 200;

    public Reading read(Draft draft) {
        Wording wording = Wording.of(draft);
        Kind kind = kind(wording);
        List<String> cves = CveIds.in(wording.words());
        return new Reading(
                kind,
                Titles.of(wording),
                wording.isPaid(),
                PaidItems.free(wording),
                Gist.of(kind, wording),
                events(kind, wording),
                versions(kind, wording),
                cves,
                StoryKeys.of(kind, wording, cves));
    }

    private static Kind kind(Wording wording) {
        for (Grammar grammar : GRAMMARS) {
            Optional<Kind> kind = grammar.read(wording);
            if (kind.isPresent()) {
                return kind.get();
            }
        }
        return isBrief(wording) ? new Kind.Brief() : new Kind.Article();
    }

    /** LWN's articles are ledes of some length; what others write in a feed is short. */
    private static boolean isBrief(Wording wording) {
        if (wording.isPaid()) {
            return false;
        }
        return !wording.isFrom("LWN")
                || (!wording.text().isEmpty() && wording.text().length() < BRIEF);
    }

    private static List<String> events(Kind kind, Wording wording) {
        return switch (kind) {
            case Kind.Article _, Kind.Brief _, Kind.ExternalLink _ ->
                    EventNames.reported(
                            wording.words(),
                            wording.draft()
                                    .date()
                                    .map(date -> date.atOffset(ZoneOffset.UTC).getYear()));
            case Kind.SecurityUpdates _,
                    Kind.StableRelease _,
                    Kind.MainlineRelease _,
                    Kind.Prepatch _,
                    Kind.KernelEol _,
                    Kind.ReleaseStatus _,
                    Kind.SoftwareRelease _,
                    Kind.DistroRelease _,
                    Kind.WeeklyEdition _,
                    Kind.Quote _,
                    Kind.Cve _,
                    Kind.CveRejected _,
                    Kind.Patch _,
                    Kind.Pull _ ->
                    List.of();
        };
    }

    private static List<String> versions(Kind kind, Wording wording) {
        return switch (kind) {
            case Kind.StableRelease stable ->
                    stable.versions().stream().map(KernelVersion::toString).toList();
            case Kind.Prepatch prepatch ->
                    with(prepatch.version(), KernelVersions.all(wording.words()));
            case Kind.MainlineRelease release ->
                    with(Optional.of(release.version()), KernelVersions.ofKernel(wording.words()));
            case Kind.ReleaseStatus _ -> KernelVersions.all(wording.words());
            case Kind.KernelEol _,
                    Kind.ExternalLink _,
                    Kind.Brief _,
                    Kind.Article _,
                    Kind.Cve _,
                    Kind.CveRejected _,
                    Kind.Patch _,
                    Kind.Pull _ ->
                    KernelVersions.ofKernel(wording.words());
            case Kind.SecurityUpdates _,
                    Kind.SoftwareRelease _,
                    Kind.DistroRelease _,
                    Kind.WeeklyEdition _,
                    Kind.Quote _ ->
                    List.of();
        };
    }

    private static List<String> with(Optional<KernelVersion> first, List<String> others) {
        Set<String> all = new LinkedHashSet<>();
        first.ifPresent(version -> all.add(version.toString()));
        all.addAll(others);
        return List.copyOf(all);
    }
}
