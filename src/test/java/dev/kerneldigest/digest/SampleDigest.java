package dev.kerneldigest.digest;

import static dev.kerneldigest.digest.TestItems.item;
import static dev.kerneldigest.digest.TestItems.listed;
import static dev.kerneldigest.digest.TestItems.request;
import static dev.kerneldigest.digest.TestItems.stable;
import static dev.kerneldigest.digest.TestItems.version;

import dev.kerneldigest.news.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An invented day with something of everything. */
final class SampleDigest {
    private SampleDigest() {}

    static Digest digest() {
        List<TestItems> items = new ArrayList<>(stories());
        items.addAll(kernels());
        items.addAll(security());
        return new DigestComposer(TestItems.CATALOGUE)
                .compose(
                        request(
                                DigestRequest.Period.DAY,
                                Set.of(),
                                List.of(
                                        listed("mainline", "7.4-rc3"),
                                        listed("stable", "7.3.5"),
                                        listed("longterm", "6.18.70"),
                                        listed("longterm", "6.12.101"),
                                        listed("linux-next", "next-20270316")),
                                items.toArray(TestItems[]::new)))
                .orElseThrow();
    }

    private static List<TestItems> stories() {
        return List.of(
                item("Teaching reclaim to wait its turn")
                        .story(1)
                        .about("mm-reclaim", "mm")
                        .paid(LocalDate.parse("2027-03-25"))
                        .gist("A queue in front of reclaim keeps small groups from starving.")
                        .event("Penguin Memory Days 2027"),
                item("Linux 7.5 May Queue Memory Reclaim")
                        .story(1)
                        .about("mm-reclaim")
                        .from("Phoronix", "https://www.phoronix.com/news/Linux-7.5-Reclaim-Queue"),
                item("A directory cache for the impatient")
                        .about("fs")
                        .gist("Negative entries get a clock of their own.")
                        .from("LWN.net", "https://lwn.net/Articles/990101/"),
                item("[PATCH v4 0/7] fs: forget names sooner")
                        .about("fs")
                        .kind(new Kind.Patch())
                        .from("linux-fsdevel", "https://lore.kernel.org/all/20270316-forget@ex/"),
                item("corkscrew 2.4 released")
                        .kind(new Kind.SoftwareRelease("corkscrew", "2.4"))
                        .from("LWN.net", "https://lwn.net/Articles/990102/"),
                item("LWN.net Weekly Edition for March 18, 2027").kind(new Kind.WeeklyEdition()));
    }

    private static List<TestItems> kernels() {
        return List.of(
                item("Two stable kernels for a Tuesday")
                        .kind(
                                new Kind.StableRelease(
                                        List.of(version("7.3.5"), version("7.2.16")),
                                        List.of(version("7.2.16"))))
                        .linking("7.3.5", "https://lwn.net/Articles/990104/")
                        .from("LWN.net", "https://lwn.net/Articles/990103/"),
                item("Kernel prepatch 7.4-rc3")
                        .kind(new Kind.Prepatch(Optional.of(version("7.4-rc3"))))
                        .from("LWN.net", "https://lwn.net/Articles/990105/"),
                item("6.18.70: longterm")
                        .kind(stable("6.18.70"))
                        .from("kernel.org", "https://cdn.kernel.org/pub/ChangeLog-6.18.70"));
    }

    private static List<TestItems> security() {
        Map<String, List<String>> packages = new LinkedHashMap<>();
        packages.put("Debian", List.of("linux", "corkscrew"));
        packages.put("Fedora", List.of("linux-firmware", "teapot", "kettle"));
        packages.put("Ubuntu", List.of("linux-aws", "linux-gcp"));
        List<TestItems> items = new ArrayList<>();
        items.add(
                item("Security updates for Wednesday")
                        .kind(new Kind.SecurityUpdates(packages))
                        .about("security-updates")
                        .aged(Duration.ofHours(1))
                        .from("LWN.net", "https://lwn.net/Articles/990106/"));
        List<String> subsystems = List.of("net", "net", "wifi", "drm/amd/display", "KVM", "net");
        for (int number = 0; number < subsystems.size(); number++) {
            String cve = "CVE-2027-1010" + number;
            items.add(
                    item(cve + ": " + subsystems.get(number) + ": check before use")
                            .kind(new Kind.Cve(cve))
                            .about("vulns")
                            .from("CVE", "https://lore.kernel.org/linux-cve-announce/" + number));
        }
        items.add(
                item("REJECTED: CVE-2027-10001: net: no bug at all")
                        .kind(new Kind.CveRejected("CVE-2027-10001"))
                        .about("vulns")
                        .from("CVE", "https://lore.kernel.org/linux-cve-announce/rejected"));
        return items;
    }
}
