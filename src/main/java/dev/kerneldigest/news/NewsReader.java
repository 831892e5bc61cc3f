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
    private static final List<Rule> RULES =
            List.of(
                    new Rule("the grammar of list mail", new ListMailGrammar()),
                    new Rule("the grammar of kernel.org's list", new KernelOrgGrammar()),
                    new Rule("the grammar of security round-ups", new SecurityUpdatesGrammar()),
                    new Rule("the grammar of weekly editions", new WeeklyEditionGrammar()),
                    new Rule("the grammar of mainline and prepatches", new PrepatchGrammar()),
                    new Rule("the grammar of stable kernels", new StableReleaseGrammar()),
                    new Rule("the grammar of ended series", new KernelEolGrammar()),
                    new Rule("the grammar of releases", new SoftwareReleaseGrammar()),
                    new Rule("the grammar of pointers elsewhere", new ExternalLinkGrammar()));

    /** A grammar and what people call it. */
    private record Rule(String words, Grammar grammar) {}

    /** Up to this many characters a text of LWN is a brief item rather than an article's lede. */
    private static final int BRIEF = 200;

    public Reading read(Draft draft) {
        Wording wording = Wording.of(draft);
        Kind kind = verdict(wording).kind();
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

    /** What a draft is and which rule says so, for those who ask why. */
    public Verdict judge(Draft draft) {
        return verdict(Wording.of(draft));
    }

    private static Verdict verdict(Wording wording) {
        for (Rule rule : RULES) {
            Optional<Kind> kind = rule.grammar().read(wording);
            if (kind.isPresent()) {
                return new Verdict(kind.get(), rule.words());
            }
        }
        return isBrief(wording)
                ? new Verdict(new Kind.Brief(), "its shortness, since no grammar knows it")
                : new Verdict(new Kind.Article(), "its length, since no grammar knows it");
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
