package dev.kerneldigest.digest;

import dev.kerneldigest.digest.LineList.Group;
import dev.kerneldigest.news.KernelHistory;
import dev.kerneldigest.news.KernelLives;
import dev.kerneldigest.news.KernelVersion;
import dev.kerneldigest.news.KernelVersionWords.Origin;
import dev.kerneldigest.news.KernelVersionWords.Spoken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what is known of a kernel, a series or the cycle, as {@code /kernel} answers. */
public final class KernelCard {
    private static final int TYPED = 60;
    private static final int MOST_RELEASES = 15;

    private final KernelHistory history;
    private final KernelLives lives;
    private final ReleaseLines releases;
    private final LocalDate today;
    private final Phrases phrases;

    /**
     * Makes one.
     *
     * @param today what ages are counted to
     * @param phrases those of digests
     */
    public KernelCard(KernelHistory history, FixedCves cves, LocalDate today, Phrases phrases) {
        this.history = history;
        this.releases = new ReleaseLines(cves, phrases);
        this.today = today;
        this.lives = history.lives();
        this.phrases = phrases;
    }

    /** Whether a kernel is current, superseded or ended. */
    public Message version(Spoken spoken) {
        return switch (spoken) {
            case Spoken.Numbered(var version, _, var origin) ->
                    write(spoken.toString(), numbered(version, origin));
            case Spoken.Next next -> write(next.toString(), List.of(phrases.say("card.next")));
        };
    }

    private Message write(String name, List<String> lines) {
        String heading = Markdown.inLine(Markdown.words("Linux " + name, TYPED));
        return LineList.write(List.of(new Group(heading, lines)), phrases);
    }

    private List<String> numbered(KernelVersion version, Origin origin) {
        List<String> lines = new ArrayList<>();
        switch (origin) {
            case DISTRIBUTION -> lines.add(phrases.say("card.distribution", version));
            case REAL_TIME -> lines.add(phrases.say("card.realTime", version));
            case UPSTREAM -> {
                // As kernel.org gives it: nothing to warn of.
            }
        }
        lines.add(release(version));
        lines.addAll(state(version.series()));
        successor(version).ifPresent(lines::add);
        if (!history.neverWas(version)) {
            lines.addAll(
                    releases.of(version, history.released(version), today, history.news(version)));
        }
        return lines;
    }

    /** The state of a series, and its releases that we know of. */
    public Message series(String series) {
        List<KernelVersion> releases = history.releases(series);
        List<String> lines = new ArrayList<>();
        history.released(new KernelVersion(series, 0, 0))
                .map(day -> Days.full(day, phrases))
                .map(day ->
                        phrases.say(
                                lives.isLongterm(series) ? "card.begunLongterm" : "card.begun",
                                day))
                .ifPresent(lines::add);
        lines.addAll(state(series));
        releases.stream().findFirst().ifPresent(one -> lines.add(newest(one)));
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("Linux " + series, lines));
        if (releases.size() > 1) {
            groups.add(new Group(phrases.say("card.releases"), rows(releases)));
        }
        return LineList.write(groups, phrases);
    }

    private List<String> rows(List<KernelVersion> versions) {
        List<String> rows = new ArrayList<>();
        versions.stream().limit(MOST_RELEASES).map(one -> "- " + dated(one)).forEach(rows::add);
        if (versions.size() > MOST_RELEASES) {
            rows.add("-# " + phrases.say("card.before", versions.size() - MOST_RELEASES));
        }
        return rows;
    }

    private String newest(KernelVersion version) {
        return phrases.say("card.newest", dated(version));
    }

    private String dated(KernelVersion version) {
        String name = Markdown.bold(version.toString());
        return history.released(version)
                .map(day -> phrases.say("card.dated", name, Days.full(day, phrases)))
                .orElse(name);
    }

    private String release(KernelVersion version) {
        if (history.neverWas(version)) {
            return phrases.say("card.never", version);
        }
        String kind =
                version.isCandidate() ? "candidate" : version.isStable() ? "stable" : "mainline";
        return history.knows(version)
                ? phrases.say("card.seen." + kind, dated(version), version.series())
                : phrases.say("card.unseen." + kind, version, version.series());
    }

    private List<String> state(String series) {
        if (lives.hasEnded(series)) {
            return List.of(
                    lives.end(series)
                            .map(day ->
                                    phrases.say("card.endedOn", series, Days.full(day, phrases)))
                            .orElseGet(() -> phrases.say("card.ended", series)));
        }
        List<String> lines = new ArrayList<>();
        lines.add(listing(series));
        lives.projectedEnd(series)
                .map(day -> phrases.say("card.projected", Days.full(day, phrases)))
                .ifPresent(lines::add);
        return lines;
    }

    private String listing(String series) {
        Optional<String> moniker = lives.moniker(series);
        if (moniker.isPresent()) {
            return phrases.say("card.listed", series, Markdown.words(moniker.get(), TYPED));
        }
        return history.hasList()
                ? phrases.say("card.unlisted", series)
                : phrases.say("kernel.unread");
    }

    /** What to use in its place; empty for the newest of its series. */
    private Optional<String> successor(KernelVersion version) {
        List<KernelVersion> newer =
                history.releases(version.series()).stream()
                        .filter(release -> release.compareTo(version) > 0)
                        .toList();
        if (newer.isEmpty()) {
            boolean newest = history.knows(version) && !version.isCandidate();
            return newest ? Optional.of(phrases.say("card.last")) : Optional.empty();
        }
        KernelVersion best = newer.getFirst();
        int behind = best.patch() - version.patch();
        return Optional.of(
                behind > 0
                        ? phrases.say("card.supersededBy", dated(best), behind)
                        : phrases.say("card.superseded", dated(best)));
    }
}
