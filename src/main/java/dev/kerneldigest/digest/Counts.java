package dev.kerneldigest.digest;

import dev.kerneldigest.digest.Section.CveSummary;
import dev.kerneldigest.digest.Section.Distribution;
import dev.kerneldigest.digest.Section.SecuritySummary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the folded sections say in numbers, for all writers. */
final class Counts {
    private Counts() {}

    /** E.g. {@code 8 distros, 33 packages · kernel: Debian, Ubuntu}. */
    static String security(SecuritySummary summary, Phrases phrases) {
        List<String> parts = new ArrayList<>();
        if (!summary.distributions().isEmpty()) {
            parts.add(
                    phrases.say("count.distros", summary.distributions().size())
                            + ", "
                            + phrases.say("count.packages", summary.packages()));
            parts.add(phrases.say("count.kernel", kernel(summary, phrases)));
        }
        if (!summary.notices().isEmpty()) {
            parts.add(phrases.say("count.advisories", summary.notices().size()));
        }
        return String.join(" · ", parts);
    }

    private static String severities(CveSummary summary) {
        return summary.severities().isEmpty()
                ? ""
                : " (" + String.join(", ", summary.severities()) + ")";
    }

    private static String kernel(SecuritySummary summary, Phrases phrases) {
        String names =
                summary.distributions().stream()
                        .filter(Distribution::kernel)
                        .map(Distribution::name)
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? phrases.say("count.none") : Words.oneLine(names);
    }

    /** E.g. {@code 12 new (critical 1, high 3): net 4, wifi 3, KVM 1}. */
    static String cves(CveSummary summary, Phrases phrases) {
        String published =
                summary.published() == 0
                        ? phrases.say("count.noneNew")
                        : phrases.say("count.new", summary.published()) + severities(summary);
        return summary.subsystems().isEmpty()
                ? published
                : published + ": " + String.join(", ", summary.subsystems());
    }
}
