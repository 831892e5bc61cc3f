package dev.kerneldigest.digest;

import static dev.kerneldigest.digest.TestItems.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.cve.KernelCve;
import dev.kerneldigest.cve.SampleCves;
import dev.kerneldigest.digest.DigestRequest.Period;
import dev.kerneldigest.digest.Section.CveSummary;
import dev.kerneldigest.digest.Section.MustAct;
import dev.kerneldigest.news.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What digests make of CVEs of which more is known than the news say. */
final class CveFoldTest {
    private final Map<String, KernelCve> known = new HashMap<>();

    private TestItems cve(int number, String subject, double score, String... pairs) {
        String id = "CVE-2027-%d".formatted(number);
        KernelCve cve = SampleCves.of(id, subject, pairs);
        known.put(id, score > 0 ? SampleCves.scored(cve, score) : cve);
        return item(id + ": " + subject).story(number).about("vulns").kind(new Kind.Cve(id));
    }

    private Digest digest(DigestRequest request) {
        return new DigestComposer(
                        TestItems.CATALOGUE,
                        ids -> {
                            Map<String, KernelCve> found = new HashMap<>(known);
                            found.keySet().retainAll(ids);
                            return found;
                        },
                        FixedCves.UNKNOWN)
                .compose(request)
                .orElseThrow();
    }

    private <S extends Section> List<S> sections(DigestRequest request, Class<S> type) {
        return digest(request).sections().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static DigestRequest watching(DigestRequest request, String... series) {
        return request.withWatches(new Watches(Set.of(series), Set.of()));
    }

    private String discord(DigestRequest request) {
        return new MessageWriter()
                .write(digest(request)).stream()
                        .flatMap(message -> message.blocks().stream())
                        .map(Object::toString)
                        .reduce("", String::concat)
                        .replace("\\", "");
    }

    @Test
    void countsSayHowBadTheyAre() {
        TestItems[] items = {
            cve(1001, "net: one", 9.8),
            cve(1002, "net: two", 7.8),
            cve(1003, "mm: three", 7.1),
            cve(1004, "mm: four", 0)
        };
        CveSummary summary = sections(TestItems.day(items), CveSummary.class).getFirst();
        assertThat(summary.severities()).containsExactly("critical 1", "high 2");
        assertThat(Counts.cves(summary, Phrases.ENGLISH))
                .isEqualTo("4 new (critical 1, high 2): mm 2, net 2");
        assertThat(summary.top()).isEmpty();
    }

    @Test
    void aFewShowTheirScores() {
        String written = discord(TestItems.day(cve(1001, "net: one", 9.8)));
        assertThat(written).contains("net: one", "9.8 CRITICAL");
    }

    @Test
    void aWeekNamesTheWorst() {
        TestItems[] items =
                IntStream.range(0, 8)
                        .mapToObj(i -> cve(1001 + i, "net: hole " + i, i == 7 ? 0 : 7 + i / 10.0))
                        .toArray(TestItems[]::new);
        DigestRequest week = TestItems.request(Period.WEEK, Set.of(), List.of(), items);
        assertThat(sections(week, CveSummary.class).getFirst().top())
                .extracting(StoryLine::title)
                .hasSize(5)
                .startsWith("CVE-2027-1007: net: hole 6");
        assertThat(discord(week)).contains("The worst of them", "7.6 HIGH");
    }

    @Test
    void badOnesOfWatchedSeriesStandOnTopTheWorstFirst() {
        DigestRequest request =
                TestItems.day(
                        cve(1001, "net: high", 7.8, "6.1>6.6.17", "6.1>6.8"),
                        cve(1002, "net: worst", 9.8, "6.5>6.8"),
                        cve(1003, "net: elsewhere", 9.9, "6.7>6.8"),
                        cve(1004, "net: nobody scored", 0, "6.1>6.8"),
                        cve(1005, "net: medium", 5.0, "6.1>6.8"),
                        cve(1006, "net: came by a backport", 7.0, "6.6.9>", "6.7>6.8"));
        assertThat(sections(watching(request, "6.6"), MustAct.class).getFirst().lines())
                .extracting(StoryLine::title)
                .containsExactly(
                        "CVE-2027-1002 (9.8 CRITICAL) hits 6.6, not fixed yet",
                        "CVE-2027-1001 (7.8 HIGH) hits 6.6, fixed in 6.6.17",
                        "CVE-2027-1006 (7.0 HIGH) hits 6.6, not fixed yet");
        assertThat(sections(watching(request, "5.4"), MustAct.class)).isEmpty();
        assertThat(sections(request, MustAct.class)).isEmpty();
    }

    @Test
    void aRejectedOneIsStruckThrough() {
        TestItems one = cve(1001, "net: one", 9.8, "6.1>6.8");
        known.put("CVE-2027-1001", SampleCves.rejected("CVE-2027-1001", "net: one"));
        DigestRequest request = watching(TestItems.day(one), "6.6");
        assertThat(sections(request, CveSummary.class).getFirst().published()).isZero();
        assertThat(sections(request, MustAct.class)).isEmpty();
        assertThat(discord(request)).contains("withdrawn: ~~[CVE-2027-1001](");
    }
}
