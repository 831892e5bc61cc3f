package dev.kerneldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.EarlierStory;
import dev.kerneldigest.news.Kind;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What answers about a story say of an item and of what is in it. */
final class ItemLinesTest {
    @Test
    void aSourceWithoutANameIsCalledByItsId() {
        assertThat(ItemLines.source(SampleItem.numbered(1, "x").get())).isEqualTo("LWN.net");
        assertThat(
                        ItemLines.source(
                                SampleItem.numbered(1, "x").from(" ", "https://x.example/").get()))
                .isEqualTo("sample");
    }

    @Test
    void aTellerIsSourceTitleMomentAndNumber() {
        assertThat(ItemLines.teller(SampleItem.numbered(4711, "A *new* cache").get()))
                .isEqualTo(
                        "LWN.net: [A \\*new\\* cache](<https://lwn.net/Articles/1/>)"
                                + " · <t:1000:f> · `i4711`");
        assertThat(ItemLines.teller(SampleItem.numbered(7, "A cache").nowhere().undated().get()))
                .isEqualTo("LWN.net: A cache · <t:2000:f> · `i7`");
    }

    @Test
    void anEarlierStoryIsALinkAndItsNumber() {
        assertThat(
                        ItemLines.earlier(
                                new EarlierStory(
                                        12_345,
                                        "Part one",
                                        Optional.of(URI.create("https://lwn.net/Articles/2/"))),
                                Phrases.ENGLISH))
                .isEqualTo("**Earlier** [Part one](<https://lwn.net/Articles/2/>) · story #12345");
    }

    @Test
    void anItemOfNothingSpecialHasNoFacts() {
        assertThat(facts(SampleItem.numbered(1, "x"))).isEmpty();
    }

    @Test
    void whatIsInAnItemIsToldLineByLine() {
        assertThat(
                        facts(
                                SampleItem.numbered(1, "x")
                                        .events("Plumbers 2027")
                                        .versions("6.1.9", "7.4-rc1")
                                        .cves("CVE-2027-10001")))
                .containsExactly(
                        "**Event** Plumbers 2027",
                        "**Versions** 6.1.9, 7.4-rc1",
                        "**CVEs** CVE-2027-10001");
    }

    @Test
    void releasesAndEndsAreToldByTheirKind() {
        assertThat(kind(new Kind.SoftwareRelease("util-linux", "2.39")))
                .containsExactly("**Release** util-linux 2.39");
        assertThat(kind(new Kind.SoftwareRelease("systemd", "")))
                .containsExactly("**Release** systemd");
        assertThat(kind(new Kind.DistroRelease("Debian", "13.1")))
                .containsExactly("**Release** Debian 13.1");
        assertThat(kind(new Kind.DistroRelease("Arch", ""))).containsExactly("**Release** Arch");
        assertThat(kind(new Kind.KernelEol("6.2"))).containsExactly("**Ended series** 6.2");
    }

    @Test
    void securityUpdatesAreALineForEachDistribution() {
        Map<String, List<String>> updates = new LinkedHashMap<>();
        updates.put("Ubuntu", List.of("linux-aws", "lib_x"));
        updates.put("Debian", List.of("linux"));
        assertThat(kind(new Kind.SecurityUpdates(updates)))
                .containsExactly("**Ubuntu** linux-aws, lib\\_x", "**Debian** linux");
    }

    @Test
    void ofTheFactsOfOneLineTwelveAreToldAndTheOthersCounted() {
        assertThat(facts(SampleItem.numbered(1, "x").versions(versions(12))))
                .containsExactly("**Versions** " + String.join(", ", versions(12)));
        assertThat(facts(SampleItem.numbered(1, "x").versions(versions(15))))
                .containsExactly("**Versions** " + String.join(", ", versions(12)) + " and 3 more");
    }

    @Test
    void ofADistributionsPackagesFortyAreToldAndTheOthersCounted() {
        assertThat(kind(new Kind.SecurityUpdates(Map.of("Fedora", packages(40)))))
                .containsExactly("**Fedora** " + String.join(", ", packages(40)));
        assertThat(kind(new Kind.SecurityUpdates(Map.of("Fedora", packages(42)))))
                .containsExactly("**Fedora** " + String.join(", ", packages(40)) + " and 2 more");
    }

    @Test
    void ofTheDistributionsTwelveAreTold() {
        Map<String, List<String>> updates =
                IntStream.range(10, 23)
                        .boxed()
                        .collect(
                                Collectors.toMap(
                                        number -> "Distribution " + number,
                                        _ -> List.of("linux"),
                                        (one, _) -> one,
                                        LinkedHashMap::new));
        assertThat(kind(new Kind.SecurityUpdates(updates)))
                .hasSize(12)
                .last()
                .isEqualTo("**Distribution 21** linux");
    }

    private static List<String> packages(int count) {
        return IntStream.range(0, count).mapToObj(number -> "package" + number).toList();
    }

    private static String[] versions(int count) {
        return IntStream.range(0, count).mapToObj(number -> "6.1." + number).toArray(String[]::new);
    }

    private static List<String> kind(Kind kind) {
        return facts(SampleItem.numbered(1, "x").kind(kind));
    }

    private static List<String> facts(SampleItem item) {
        return ItemLines.facts(item.reading(), Phrases.ENGLISH);
    }
}
