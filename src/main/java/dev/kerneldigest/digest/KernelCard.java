package dev.kerneldigest.digest;

import dev.kerneldigest.digest.LineList.Group;
import dev.kerneldigest.news.KernelHistory;
import dev.kerneldigest.news.KernelVersion;
import dev.kerneldigest.news.PrintedVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what is known of a kernel, a series or the cycle, as {@code /kernel} answers. */
public final class KernelCard {
    private static final int TYPED = 60;
    private static final int MOST_RELEASES = 15;

    private final KernelHistory history;

    public KernelCard(KernelHistory history) {
        this.history = history;
    }

    /** Whether a kernel is current, superseded or ended. */
    public Message version(PrintedVersion printed) {
        KernelVersion version = printed.upstream();
        List<String> lines = new ArrayList<>();
        if (printed.isOfDistribution()) {
            lines.add(
                    "⚠️ It is the kernel of a distribution, built on %s. What its maker fixed since, only its own changelog tells; the following is about upstream."
                            .formatted(version));
        }
        lines.add(release(version));
        lines.add(state(version.series()));
        successor(version).ifPresent(lines::add);
        String name = "Linux " + version + printed.suffix();
        return LineList.write(
                List.of(new Group(Markdown.inLine(Markdown.words(name, TYPED)), lines)));
    }

    /** The state of a series, and its releases that we know of. */
    public Message series(String series) {
        List<KernelVersion> releases = history.releases(series);
        List<String> lines = new ArrayList<>();
        lines.add(state(series));
        releases.stream().findFirst().ifPresent(newest -> lines.add("**Newest** " + dated(newest)));
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("Linux " + series, lines));
        if (releases.size() > 1) {
            groups.add(new Group("Releases that I know of", rows(releases)));
        }
        return LineList.write(groups);
    }

    /** Where the development of the next release stands. */
    public Message cycle() {
        Optional<KernelVersion> newest = history.mainline();
        if (newest.isEmpty()) {
            return LineList.write(List.of(new Group("", List.of(UNREAD))));
        }
        KernelVersion mainline = newest.get();
        List<String> lines = new ArrayList<>();
        lines.add("**Newest** " + dated(mainline));
        lines.add(
                mainline.isCandidate()
                        ? "Release candidate %d on the way to %s; there are seven or eight, one a week, as a rule."
                                .formatted(mainline.candidate(), mainline.series())
                        : "%s is out; the merge window of the next one is open for two weeks after it."
                                .formatted(mainline));
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("The cycle of Linux " + mainline.series(), lines));
        List<KernelVersion> candidates = history.candidates(mainline.series());
        if (!candidates.isEmpty()) {
            groups.add(new Group("Candidates that I know of", rows(candidates)));
        }
        return LineList.write(groups);
    }

    private static final String UNREAD = "kernel.org has not been read yet.";

    private List<String> rows(List<KernelVersion> versions) {
        List<String> rows = new ArrayList<>();
        versions.stream().limit(MOST_RELEASES).map(one -> "- " + dated(one)).forEach(rows::add);
        if (versions.size() > MOST_RELEASES) {
            rows.add("-# and " + (versions.size() - MOST_RELEASES) + " before them");
        }
        return rows;
    }

    private String dated(KernelVersion version) {
        return Markdown.bold(version.toString())
                + history.released(version).map(day -> " of " + Days.full(day)).orElse("");
    }

    private String release(KernelVersion version) {
        String what =
                version.isCandidate()
                        ? "a release candidate"
                        : version.isStable() ? "a stable update" : "a mainline release";
        return history.knows(version)
                ? dated(version) + " is " + what + " of the series " + version.series() + "."
                : "I have not seen the release of **%s** (%s of the series %s) myself."
                        .formatted(version, what, version.series());
    }

    private String state(String series) {
        if (history.hasEnded(series)) {
            return "🛑 The series %s has ended%s: it gets no more fixes."
                    .formatted(
                            series,
                            history.end(series).map(day -> " on " + Days.full(day)).orElse(""));
        }
        Optional<String> moniker = history.moniker(series);
        if (moniker.isPresent()) {
            return "✅ kernel.org lists the series %s as %s."
                    .formatted(series, Markdown.words(moniker.get(), TYPED));
        }
        return history.hasList()
                ? "🛑 kernel.org does not list the series %s: it gets no fixes from there."
                        .formatted(series)
                : UNREAD;
    }

    /** What to use in its place; empty for the newest of its series. */
    private Optional<String> successor(KernelVersion version) {
        List<KernelVersion> newer =
                history.releases(version.series()).stream()
                        .filter(release -> release.compareTo(version) > 0)
                        .toList();
        if (newer.isEmpty()) {
            boolean newest = history.knows(version) && !version.isCandidate();
            return newest ? Optional.of("It is the newest of its series.") : Optional.empty();
        }
        KernelVersion best = newer.getFirst();
        int behind = best.patch() - version.patch();
        String distance = behind > 0 ? ", " + ItemLines.counted(behind, "update") + " on" : "";
        return Optional.of("Superseded by " + dated(best) + distance + ".");
    }
}
