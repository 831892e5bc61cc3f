package dev.kerneldigest.digest;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Bracketed;
import dev.kerneldigest.news.EarlierStory;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.PatchTag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts the items of one story together and chooses the one that speaks for it: the primary source
 * for releases and CVEs, LWN for everything else; of a series its cover letter, or the first patch
 * that there is; then the longest text; then the earliest.
 */
public final class Stories {
    private static final Comparator<ArchivedItem> LONGEST_THEN_EARLIEST =
            Comparator.comparingInt((ArchivedItem item) -> item.item().draft().text().length())
                    .reversed()
                    .thenComparing(item -> item.item().published())
                    .thenComparingLong(ArchivedItem::id);

    private Stories() {}

    /** The stories of these items, in the order in which each is first met. */
    public static List<Story> of(Collection<ArchivedItem> items) {
        Map<Long, List<ArchivedItem>> members = new LinkedHashMap<>();
        for (ArchivedItem item : items) {
            members.computeIfAbsent(item.story(), _ -> new ArrayList<>()).add(item);
        }
        return members.values().stream().map(Stories::story).toList();
    }

    /** Without the versions of patches that a newer one among these goes on from. */
    static List<Story> current(List<Story> stories) {
        Set<Long> replaced =
                stories.stream()
                        .filter(story -> StoryLines.isPost(kind(story.lead())))
                        .flatMap(story -> story.earlier().stream())
                        .map(EarlierStory::number)
                        .collect(Collectors.toSet());
        return stories.stream()
                .filter(story ->
                        !replaced.contains(story.id()) || !StoryLines.isPost(kind(story.lead())))
                .toList();
    }

    private static Story story(List<ArchivedItem> members) {
        boolean primaryFirst =
                members.stream().anyMatch(item -> isRelease(kind(item)))
                        || members.stream().allMatch(item -> isCve(kind(item)));
        Comparator<ArchivedItem> rank =
                Comparator.comparingInt(item -> primaryFirst ? distance(item) : analysis(item));
        List<ArchivedItem> ranked =
                members.stream()
                        .distinct()
                        .sorted(
                                rank.thenComparingInt(Stories::place)
                                        .thenComparing(LONGEST_THEN_EARLIEST))
                        .toList();
        return new Story(ranked.getFirst(), ranked.subList(1, ranked.size()));
    }

    /**
     * How far a member is from the origin of a release: the project, LWN, the rest of the press.
     */
    private static int distance(ArchivedItem item) {
        String host = host(item);
        if (host.equals("lwn.net")) {
            return 1;
        }
        return Press.isPress(host) ? 2 : 0;
    }

    /** Its number in a series of patches. */
    private static int place(ArchivedItem item) {
        return kind(item) instanceof Kind.Patch
                ? Bracketed.of(item.item().reading().title(), true)
                        .patch()
                        .map(PatchTag::number)
                        .orElse(0)
                : 0;
    }

    private static int analysis(ArchivedItem item) {
        return host(item).equals("lwn.net") ? 0 : 1;
    }

    private static String host(ArchivedItem item) {
        return item.item().draft().url().map(Press::host).orElse("");
    }

    private static Kind kind(ArchivedItem item) {
        return item.item().reading().kind();
    }

    private static boolean isCve(Kind kind) {
        return kind instanceof Kind.Cve || kind instanceof Kind.CveRejected;
    }

    private static boolean isRelease(Kind kind) {
        return switch (kind) {
            case Kind.StableRelease _,
                    Kind.MainlineRelease _,
                    Kind.Prepatch _,
                    Kind.KernelEol _,
                    Kind.SoftwareRelease _,
                    Kind.DistroRelease _ ->
                    true;
            case Kind.SecurityUpdates _,
                    Kind.ReleaseStatus _,
                    Kind.WeeklyEdition _,
                    Kind.Quote _,
                    Kind.ExternalLink _,
                    Kind.Brief _,
                    Kind.Article _,
                    Kind.Cve _,
                    Kind.CveRejected _,
                    Kind.Patch _,
                    Kind.Pull _ ->
                    false;
        };
    }
}
