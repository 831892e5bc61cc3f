package dev.kerneldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Kind;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which distribution updated what, day by day. */
final class SecurityTableTest {
    private static final long WEDNESDAY = Instant.parse("2027-03-17T12:00:00Z").getEpochSecond();
    private static final long DAY = 86_400;

    @Test
    void aDayHasItsDistributionsInOrderAndWhoToldIt() {
        Map<String, List<String>> updates = new LinkedHashMap<>();
        updates.put("Ubuntu", List.of("linux-aws", "lib_x"));
        updates.put("debian", List.of("teapot", "linux"));
        assertThat(written(roundUp(1, 101, WEDNESDAY, updates)))
                .isEqualTo(
                        """
                        ### 📥 Wed 17 Mar 2027
                        - **debian** (2) teapot, **linux**
                        - **Ubuntu** (2) **linux-aws**, lib\\_x
                        -# [LWN.net](<https://lwn.net/Articles/1/>) `#101`
                        """);
    }

    @Test
    void theLastDayComesFirst() {
        assertThat(
                        written(
                                roundUp(1, 101, WEDNESDAY - DAY, Map.of("Debian", List.of("a"))),
                                roundUp(2, 102, WEDNESDAY, Map.of("Debian", List.of("b")))))
                .isEqualTo(
                        """
                        ### 📥 Wed 17 Mar 2027
                        - **Debian** (1) b
                        -# [LWN.net](<https://lwn.net/Articles/1/>) `#102`
                        ### 📥 Tue 16 Mar 2027
                        - **Debian** (1) a
                        -# [LWN.net](<https://lwn.net/Articles/1/>) `#101`
                        """);
    }

    @Test
    void whatTwoTellOfOneDayIsOneRowAndNothingIsToldTwice() {
        ArchivedItem notice =
                SampleItem.numbered(2, "DSA-6502-1 teapot - security update")
                        .story(102)
                        .at(WEDNESDAY, WEDNESDAY)
                        .from("Debian", "https://debian.example/")
                        .about("security-updates")
                        .get();
        ArchivedItem roundUp =
                roundUp(1, 101, WEDNESDAY, Map.of("DEBIAN", List.of("kettle", "teapot")));
        assertThat(written(roundUp, notice))
                .contains("- **DEBIAN** (2) kettle, teapot\n")
                .contains(
                        "-# [LWN.net](<https://lwn.net/Articles/1/>) `#101`"
                                + " · [Debian](<https://debian.example/>) `#102`\n");
    }

    @Test
    void daysBeginInTheGivenZone() {
        List<ArchivedItem> items =
                List.of(roundUp(1, 101, WEDNESDAY, Map.of("Debian", List.of("a"))));
        SecurityTable table =
                new SecurityTable(items, SecurityFilter.ALL, ZoneId.of("Pacific/Auckland"));
        assertThat(Drawn.of(table.write(Phrases.ENGLISH))).startsWith("### 📥 Thu 18 Mar 2027\n");
    }

    @Test
    void whatIsNotWantedIsNeitherShownNorNamedAsTeller() {
        List<ArchivedItem> items =
                List.of(
                        roundUp(1, 101, WEDNESDAY, Map.of("Debian", List.of("teapot", "kettle"))),
                        roundUp(2, 102, WEDNESDAY, Map.of("Fedora", List.of("teapot"))),
                        roundUp(3, 103, WEDNESDAY - DAY, Map.of("Debian", List.of("kettle"))));
        SecurityFilter teapots = new SecurityFilter(Optional.of("debian"), Optional.of("TEAPOT"));
        SecurityTable table = new SecurityTable(items, teapots, ZoneOffset.UTC);
        assertThat(table.isEmpty()).isFalse();
        assertThat(Drawn.of(table.write(Phrases.ENGLISH)))
                .isEqualTo(
                        """
                        ### 📥 Wed 17 Mar 2027
                        - **Debian** (1) teapot
                        -# [LWN.net](<https://lwn.net/Articles/1/>) `#101`
                        """);
    }

    @Test
    void withoutUpdatesThereIsNoMessage() {
        List<ArchivedItem> items = List.of(SampleItem.numbered(1, "A cache").get());
        SecurityTable table = new SecurityTable(items, SecurityFilter.ALL, ZoneOffset.UTC);
        assertThat(table.isEmpty()).isTrue();
        assertThat(table.write(Phrases.ENGLISH)).isEmpty();
    }

    /** The gap before a package is not counted, so that a line is at most two longer. */
    @Test
    void aRowIsFilledToNineHundredCharactersAndGoesOnOnTheNextLine() {
        List<String> full = full("- **Debian** (16) ");
        assertThat(rows(full)).hasSize(1).first().asString().hasSize(902);
        List<String> over = new ArrayList<>(full);
        over.set(15, full.getLast() + "b");
        assertThat(rows(over))
                .hasSize(2)
                .last()
                .isEqualTo("- **Debian** … " + full.getLast() + "b");
        over.add("last");
        assertThat(rows(over))
                .hasSize(2)
                .last()
                .isEqualTo("- **Debian** … " + full.getLast() + "b, last");
    }

    /** Sixteen packages, the last of which makes the line as long as it may be. */
    private static List<String> full(String begun) {
        List<String> names = new ArrayList<>();
        for (int number = 10; number < 25; number++) {
            names.add(number + "a".repeat(51));
        }
        int taken = begun.length() + 15 * 53 + 14 * 2;
        names.add("b".repeat(900 - taken));
        return names;
    }

    private static List<String> rows(List<String> packages) {
        return written(roundUp(1, 101, WEDNESDAY, Map.of("Debian", packages)))
                .lines()
                .filter(line -> line.startsWith("- "))
                .toList();
    }

    @Test
    void distributionsAndPackagesAreListedOnceByTheAlphabet() {
        List<ArchivedItem> items =
                List.of(
                        roundUp(1, 101, WEDNESDAY, Map.of("Ubuntu", List.of("zlib", "Xorg"))),
                        roundUp(2, 102, WEDNESDAY, Map.of("debian", List.of("zlib", "acl"))),
                        SampleItem.numbered(3, "A cache").get(),
                        roundUp(4, 104, WEDNESDAY, Map.of("Ubuntu", List.of("zlib"))));
        assertThat(SecurityTable.distributions(items)).containsExactly("debian", "Ubuntu");
        assertThat(SecurityTable.packages(items)).containsExactly("acl", "Xorg", "zlib");
        assertThat(SecurityTable.distributions(List.of())).isEmpty();
    }

    private static ArchivedItem roundUp(
            long id, long story, long published, Map<String, List<String>> updates) {
        return SampleItem.numbered(id, "Security updates")
                .story(story)
                .at(published, published)
                .kind(new Kind.SecurityUpdates(updates))
                .get();
    }

    private static String written(ArchivedItem... items) {
        return Drawn.of(
                new SecurityTable(List.of(items), SecurityFilter.ALL, ZoneOffset.UTC)
                        .write(Phrases.ENGLISH));
    }
}
