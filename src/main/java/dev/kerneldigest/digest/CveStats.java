package dev.kerneldigest.digest;

import dev.kerneldigest.cve.Affected;
import dev.kerneldigest.cve.CvePoint;
import dev.kerneldigest.cve.FiledCve;
import dev.kerneldigest.digest.LineList.Group;
import dev.kerneldigest.news.KernelVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes and draws how many CVEs each kernel series fixed, and how many it still has. */
public final class CveStats {
    /** Series in the picture: more than kernel.org ever maintained at once. */
    private static final int MOST = 12;

    private final List<Row> rows;
    private final int cves;
    private final LocalDate since;
    private final Phrases phrases;

    /**
     * Counts.
     *
     * @param newest the newest version of each series, in the order to show
     * @param cves those that were announced since
     * @param phrases those of digests
     */
    public CveStats(
            List<KernelVersion> newest,
            Collection<FiledCve> cves,
            LocalDate since,
            Phrases phrases) {
        this.rows = newest.stream().limit(MOST).map(version -> row(version, cves)).toList();
        this.cves = cves.size();
        this.since = since;
        this.phrases = phrases;
    }

    /**
     * A series.
     *
     * @param fixed CVEs that a version of it mended
     * @param open CVEs that its newest version has
     */
    record Row(String series, KernelVersion newest, int fixed, int open) {}

    private static Row row(KernelVersion newest, Collection<FiledCve> cves) {
        int fixed = 0;
        int open = 0;
        for (FiledCve filed : cves) {
            switch (filed.cve().affects(newest)) {
                case Affected.Yes _ -> open++;
                case Affected.No _ -> fixed += isFixedIn(newest.series(), filed) ? 1 : 0;
                case Affected.Unknown _ -> {
                    // Neither can be said.
                }
            }
        }
        return new Row(newest.series(), newest, fixed, open);
    }

    private static boolean isFixedIn(String series, FiledCve filed) {
        return filed.cve().extent().pairs().stream()
                .flatMap(pair -> pair.fixed().map(CvePoint::version).stream())
                .anyMatch(version -> version.series().equals(series));
    }

    /** Whether there is anything to tell. */
    public boolean isEmpty() {
        return cves == 0 || rows.isEmpty();
    }

    /** The figures, for whoever does not see the picture. */
    public Message write(Optional<Picture> picture) {
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            lines.add(
                    phrases.say(
                            "stats.cveLine",
                            Markdown.bold("Linux " + row.series()),
                            row.fixed(),
                            row.open(),
                            row.newest().toString()));
        }
        lines.add("-# " + phrases.say("stats.upstream"));
        if (picture.isEmpty()) {
            lines.add(phrases.say("stats.noPicture"));
        }
        String heading = phrases.say("stats.cves") + " · " + below();
        return LineList.write(List.of(new Group(heading, lines)), phrases);
    }

    private String below() {
        return phrases.say("stats.announced", cves, Days.date(since, phrases));
    }

    /** The same drawn; empty where nothing can be drawn. */
    public Optional<Picture> draw() {
        String all =
                rows.stream()
                        .map(row ->
                                phrases.say(
                                        "stats.cveFigures", row.series(), row.fixed(), row.open()))
                        .collect(Collectors.joining("; "));
        String description =
                phrases.say("stats.description", phrases.say("stats.cves"), below(), all);
        return new SeriesPicture(rows, phrases)
                .draw(
                        phrases.say("stats.cves"),
                        below(),
                        Words.cut(description, StackCard.LONGEST_DESCRIPTION));
    }
}
