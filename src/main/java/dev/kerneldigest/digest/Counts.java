package dev.kerneldigest.digest;

import dev.kerneldigest.digest.Section.CveSummary;
import dev.kerneldigest.digest.Section.SecuritySummary;
import java.util.ArrayList;
import java.util.List;

/** What the folded sections say in numbers, for all writers. */
final class Counts {
    private Counts() {}

    /** E.g. {@code 8 distros, 33 packages · kernel: Debian, Ubuntu}. */
    static String security(SecuritySummary summary) {
        List<String> parts = new ArrayList<>();
        if (summary.distributions() > 0) {
            parts.add(
                    count(summary.distributions(), "distro")
                            + ", "
                            + count(summary.packages(), "package"));
            parts.add(
                    "kernel: "
                            + (summary.kernel().isEmpty()
                                    ? "none"
                                    : Words.oneLine(String.join(", ", summary.kernel()))));
        }
        if (!summary.notices().isEmpty()) {
            parts.add(
                    summary.notices().size()
                            + (summary.notices().size() == 1 ? " advisory" : " advisories"));
        }
        return String.join(" · ", parts);
    }

    /** E.g. {@code 12 new: net 4, wifi 3, KVM 1}. */
    static String cves(CveSummary summary) {
        String published = summary.published() == 0 ? "none new" : summary.published() + " new";
        return summary.subsystems().isEmpty()
                ? published
                : published + ": " + String.join(", ", summary.subsystems());
    }

    static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
