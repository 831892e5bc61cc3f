package dev.kerneldigest.digest;

import dev.kerneldigest.digest.Section.CveSummary;
import dev.kerneldigest.digest.Section.Missed;
import dev.kerneldigest.digest.Section.Releases;
import dev.kerneldigest.digest.Section.SecuritySummary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What stands folded at the bottom of a digest, as plain words with a name before them. */
record FoldedLabel(String name, String text) {
    static List<FoldedLabel> of(Section section) {
        return switch (section) {
            case Releases(var releases) ->
                    List.of(
                            new FoldedLabel(
                                    "🧩 Releases",
                                    releases.stream()
                                            .map(Reference::label)
                                            .collect(Collectors.joining(" · "))));
            case SecuritySummary summary ->
                    List.of(
                            new FoldedLabel(
                                    "📥 Security updates",
                                    Counts.security(summary, Phrases.ENGLISH)));
            case CveSummary summary -> List.of(new FoldedLabel("🚨 Kernel CVEs", cves(summary)));
            case Missed(var gaps) ->
                    gaps.stream()
                            .map(gap -> new FoldedLabel("⚠ Missing", SourceGaps.plain(gap)))
                            .toList();
            case Section _ -> List.of();
        };
    }

    private static String cves(CveSummary summary) {
        List<String> parts = new ArrayList<>(List.of(Counts.cves(summary, Phrases.ENGLISH)));
        summary.few().forEach(cve -> parts.add(cve.title()));
        summary.top().forEach(cve -> parts.add(cve.title()));
        if (!summary.withdrawn().isEmpty()) {
            parts.add(
                    summary.withdrawn().stream()
                            .map(Reference::label)
                            .collect(Collectors.joining(", ", "withdrawn: ", "")));
        }
        return String.join(" · ", parts);
    }
}
