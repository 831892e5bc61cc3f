package dev.kerneldigest.digest;

import dev.kerneldigest.news.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Stories sorted by how a digest treats them.
 *
 * @param kernels releases of the kernel, for the status line
 * @param finals mainline releases, which are releases too
 * @param releases of software and distributions
 * @param roundUps security round-ups
 * @param cves announced and rejected ones
 * @param asides tables of contents and sayings, which are no stories
 * @param told stories proper, and patches and pulls
 */
record Bins(
        List<Story> kernels,
        List<Story> finals,
        List<Story> releases,
        List<Story> roundUps,
        List<Story> cves,
        List<Story> asides,
        List<Story> told) {
    static Bins of(List<Story> stories) {
        Bins bins =
                new Bins(
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>());
        stories.forEach(bins::sort);
        return bins;
    }

    private void sort(Story story) {
        switch (kind(story)) {
            case Kind.MainlineRelease _ -> {
                kernels.add(story);
                finals.add(story);
            }
            case Kind.StableRelease _, Kind.Prepatch _, Kind.KernelEol _ -> kernels.add(story);
            case Kind.SoftwareRelease _, Kind.DistroRelease _ -> releases.add(story);
            case Kind.SecurityUpdates _ -> roundUps.add(story);
            case Kind.Cve _, Kind.CveRejected _ -> cves.add(story);
            case Kind.WeeklyEdition _, Kind.Quote _ -> asides.add(story);
            case Kind.ReleaseStatus _ -> {
                // Our status line tells it.
            }
            case Kind.ExternalLink _, Kind.Brief _, Kind.Article _, Kind.Patch _, Kind.Pull _ ->
                    told.add(story);
        }
    }

    static Kind kind(Story story) {
        return story.lead().item().reading().kind();
    }
}
