package dev.kerneldigest.cve;

import dev.kerneldigest.news.KernelVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** CVEs that never were. */
public final class SampleCves {
    /** A text as the kernel team writes them. */
    static final String MAIL =
            """
            Description
            ===========

            In the Linux kernel, the following vulnerability has been resolved:

            kettle: do not boil over

            Issue introduced in 1.0 with commit aaaaaaaaaaaa means nothing up here.

            The Linux kernel CVE team has assigned CVE-2027-10001 to this issue.


            Severity
            ========

              CVSS v3.1: 7.8 HIGH
              Vector:    CVSS:3.1/AV:L/AC:L


            Affected and fixed versions
            ===========================

            \tIssue introduced in 6.1.43 with commit 89a4d1a89751 and fixed in 6.1.78 with commit 1296c110c5a0
            \tIssue introduced in 6.5 with commit f718863aca46 and fixed in 6.6.17 with commit b734f7a47aea
            \tIssue introduced in 6.5 with commit f718863aca46 and fixed in 6.8 with commit 60c0c230c6f0
            \tIssue introduced in 6.4.9 with commit b5477f53e1d4

            Please see https://www.kernel.org for a full list of currently supported
            kernel versions by the kernel community.


            Affected files
            ==============

            The file(s) affected by this issue are:
            \tdrivers/kettle/Makefile
            \tdrivers/kettle/steam_v2.c


            Mitigation
            ==========

            Update.
            \thttps://git.kernel.org/stable/c/1296c110c5a0
            """;

    private SampleCves() {}

    /** A CVE that concerns the versions of these pairs, each as in {@code 6.1.43>6.1.78}. */
    public static KernelCve of(String id, String title, String... pairs) {
        List<CvePair> read = Arrays.stream(pairs).map(SampleCves::pair).toList();
        return new KernelCve(
                id,
                title,
                false,
                new Extent(read, true, List.of("drivers/kettle/steam.c")),
                Optional.empty());
    }

    /** The same CVE with a score. */
    public static KernelCve scored(KernelCve cve, double score) {
        return new KernelCve(
                cve.id(),
                cve.title(),
                cve.rejected(),
                cve.extent(),
                CveScore.of(score, "", "CVSS:3.1/AV:N"));
    }

    public static KernelCve rejected(String id, String title) {
        return new KernelCve(id, title, true, Extent.UNKNOWN, Optional.empty());
    }

    static CvePair pair(String written) {
        String[] ends = written.split(">", -1);
        return new CvePair(point(ends[0]), point(ends[1]));
    }

    private static Optional<CvePoint> point(String version) {
        return KernelVersion.parse(version).map(it -> new CvePoint(it, "89a4d1a89751"));
    }

    static String written(CvePair pair) {
        return written(pair.introduced()) + ">" + written(pair.fixed());
    }

    private static String written(Optional<CvePoint> point) {
        return point.map(it -> it.version().toString()).orElse("");
    }
}
