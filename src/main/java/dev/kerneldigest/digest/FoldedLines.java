package dev.kerneldigest.digest;

import dev.kerneldigest.digest.Section.CveSummary;
import dev.kerneldigest.digest.Section.Distribution;
import dev.kerneldigest.digest.Section.Kernels;
import dev.kerneldigest.digest.Section.Missed;
import dev.kerneldigest.digest.Section.Releases;
import dev.kerneldigest.digest.Section.SecuritySummary;
import dev.kerneldigest.news.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What stands folded at the bottom of a digest, in Discord Markdown. */
final class FoldedLines {
    /** Characters of one label. */
    private static final int RELEASE = 60;

    /** Characters of one row of links. */
    private static final int ROW = 1_100;

    /** Characters of one table. */
    private static final int TABLE = 1_000;

    private static final int COUNTS = 160;

    /** A reader of more lists than that with gaps has other troubles. */
    private static final int MOST_GAPS = 5;

    private final Digest digest;
    private final Phrases phrases;

    FoldedLines(Digest digest) {
        this.digest = digest;
        this.phrases = digest.phrases();
    }

    /** The lines of a section; none for one that stands further up. */
    List<String> of(Section section) {
        return switch (section) {
            case Releases(var releases) ->
                    List.of(label("🧩", "section.releases") + Markdown.row(releases, RELEASE, ROW));
            case SecuritySummary summary -> security(summary);
            case CveSummary summary -> cves(summary);
            case Kernels(var kernels) ->
                    List.of(
                            label("📌", "section.kernels")
                                    + "\n"
                                    + Table.block(
                                            KernelTable.rows(kernels, digest.last(), phrases),
                                            TABLE));
            case Missed(var gaps) -> List.of(missed(gaps));
            case Section _ -> List.of();
        };
    }

    private String missed(List<Gap> gaps) {
        String told =
                gaps.stream()
                        .limit(MOST_GAPS)
                        .map(gap -> SourceGaps.sentence(gap, phrases))
                        .collect(Collectors.joining("\n⚠ "));
        int left = gaps.size() - Math.min(gaps.size(), MOST_GAPS);
        return "⚠ " + (left > 0 ? phrases.say("fact.more", told, left) : told);
    }

    private String label(String emoji, String key) {
        return emoji + " " + Markdown.bold(phrases.say(key)) + " ";
    }

    /** Once a week with a table, as LWN prints one. */
    private List<String> security(SecuritySummary summary) {
        StringBuilder line = new StringBuilder(label("📥", "section.security"));
        line.append(Markdown.words(Counts.security(summary, phrases), COUNTS));
        if (!summary.roundUps().isEmpty()) {
            line.append(" · ").append(Markdown.row(summary.roundUps(), RELEASE, ROW));
        }
        if (!summary.notices().isEmpty()) {
            line.append("\n-# ").append(Markdown.row(summary.notices(), RELEASE, ROW));
        }
        List<String> lines = new ArrayList<>(List.of(line.toString()));
        if (digest.period() == DigestRequest.Period.WEEK && !summary.distributions().isEmpty()) {
            lines.add(Table.block(Table.rows(rows(summary)), TABLE));
        }
        return lines;
    }

    private List<List<String>> rows(SecuritySummary summary) {
        return summary.distributions().stream().map(this::row).toList();
    }

    private List<String> row(Distribution distribution) {
        return List.of(
                distribution.name(),
                phrases.say("count.packages", distribution.packages()),
                distribution.kernel() ? "kernel" : "");
    }

    private List<String> cves(CveSummary summary) {
        StringBuilder line = new StringBuilder(label("🚨", "section.cves"));
        line.append(Markdown.words(Counts.cves(summary, phrases), COUNTS));
        if (!summary.withdrawn().isEmpty()) {
            String row = "~~" + Markdown.row(summary.withdrawn(), RELEASE, ROW) + "~~";
            line.append(" · ").append(phrases.say("count.withdrawn", row));
        }
        summary.few().forEach(cve -> line.append("\n- ").append(StoryMarkdown.line(cve, phrases)));
        if (!summary.top().isEmpty()) {
            line.append("\n-# ").append(phrases.say("cve.top"));
        }
        summary.top().forEach(cve -> line.append("\n- ").append(StoryMarkdown.line(cve, phrases)));
        return List.of(line.toString());
    }
}
