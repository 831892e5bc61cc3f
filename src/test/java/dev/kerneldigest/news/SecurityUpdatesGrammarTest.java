package dev.kerneldigest.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SecurityUpdatesGrammarTest {
    private static Map<String, List<String>> packages(Draft draft) {
        return ((Kind.SecurityUpdates) new NewsReader().read(draft).kind()).packages();
    }

    private static Map<String, List<String>> packages(String list) {
        return packages(Drafts.of("", "Security updates have been issued by " + list));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a broken line is joined      | python- alpha, b            | python-alpha/b
                    an empty entry is skipped    | a,, b                       | a/b
                    no comma before and          | a, b and c                  | a/b/c
                    and before a group           | a, and b, c                 | a/b/c
                    and in mid-list              | a and b, c                  | a/b/c
                    an ampersand parts           | a & b                       | a/b
                    a missing comma stays        | liba python-liba            | liba python-liba
                    a name with a space and dot  | .NET 8.0, b                 | .NET 8.0/b
                    a stream belongs to the name | perl-X:1.2, y:6             | perl-X:1.2/y:6
                    duplicates are kept once     | a, a, b                     | a/b
                    capitals are real            | Gerbv and pyt               | Gerbv/pyt
                    """)
    void irregularListsAreRead(String rule, String printed, String names) {
        assertThat(packages("Debian (" + printed + ").").get("Debian"))
                .as(rule)
                .containsExactly(names.split("/", -1));
    }

    @Test
    void aDistributionNamedOverAndOverIsReadOnce() {
        int times = 40_000;
        String list =
                IntStream.range(0, times)
                        .mapToObj(number -> "Debian (p" + number + ")")
                        .collect(Collectors.joining(", "));
        assertThat(packages(list).get("Debian")).hasSize(times);
        Draft notices =
                Drafts.of(
                        "Security updates for Monday",
                        list.replace(" (", " has updated ").replace("),", ".").replace(")", "."));
        assertThat(packages(notices).get("Debian")).hasSize(times);
    }

    @Test
    void everyDistributionKeepsItsOwnPackagesInOrder() {
        assertThat(packages("Red Hat (a), Some New OS (b and c), and SUSE (d)."))
                .containsExactly(
                        Map.entry("Red Hat", List.of("a")),
                        Map.entry("Some New OS", List.of("b", "c")),
                        Map.entry("SUSE", List.of("d")));
    }

    @Test
    void boldNamesDelimitWhateverStandsBetween() {
        Draft draft =
                Drafts.bold(
                        "Security updates have been issued by Debian (a (x), b) and Fedora (c).",
                        "Debian",
                        "Fedora");
        assertThat(packages(draft)).containsOnlyKeys("Debian", "Fedora");
        assertThat(packages(draft).get("Fedora")).containsExactly("c");
    }

    @Test
    void noticesOfTenYearsAgoAreRead() {
        Draft draft =
                Drafts.of(
                        "Friday's security updates",
                        "Debian has updated samba (many holes) and php5 (code execution). Fedora has"
                                + " updated nss (F23: denial of service; reversion fix).");
        assertThat(packages(draft))
                .containsEntry("Debian", List.of("samba", "php5"))
                .containsEntry("Fedora", List.of("nss"));
    }

    @Test
    void aRoundUpOfTwoHundredPackagesIsReadWhole() {
        String list =
                IntStream.range(0, 200).mapToObj(n -> "pkg-" + n).collect(Collectors.joining(", "));
        assertThat(packages("SUSE (" + list + ").").get("SUSE")).hasSize(200);
    }

    @ParameterizedTest(name = "{0} is a kernel: {1}")
    @CsvSource({
        "kernel, true",
        "kernel-rt, true",
        "linux-aws-5.15, true",
        "linux-firmware, false",
        "uek-kernel, true",
        "kernelshark, false",
        "kpatch-patch, true"
    })
    void kernelPackagesAreTold(String name, boolean kernel) {
        assertThat(PackageList.isKernel(name)).isEqualTo(kernel);
    }
}
