package dev.kerneldigest.digest;

import static dev.kerneldigest.digest.SampleFiled.pair;
import static dev.kerneldigest.digest.SampleFiled.titled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.cve.CveFindings;
import dev.kerneldigest.cve.CveRecords;
import dev.kerneldigest.cve.FiledCve;
import dev.kerneldigest.cve.Severity;
import dev.kerneldigest.digest.CveList.Question;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Many CVEs, counts first. */
final class CveListTest {
    private static final Question NEWEST = new Question(Optional.empty(), "");
    private static final CveRecords.Stock STOCK =
            new CveRecords.Stock(1_234, Instant.parse("2027-03-17T23:30:00Z"));
    private static final String UPSTREAM =
            "-# About upstream kernels: a distribution's kernel may carry the fix."
                    + " \"Not scored\" does not mean harmless.\n";

    private final CveList list = new CveList(TestItems.CATALOGUE);

    @Test
    void nothingFoundIsSaidWithWhatThereWasToLookIn() {
        assertThat(write(NEWEST, found(Map.of(), 0)))
                .isEqualTo(
                        "### Newest kernel CVEs · of 1,234 known on Wed 17 Mar 2027\n**none**\n"
                                + UPSTREAM);
    }

    @Test
    void aCveHasItsScoreItsDayAndItsTopics() {
        FiledCve filed =
                titled("net: check_it")
                        .scored(7.8, Severity.HIGH, "")
                        .announced(5_000)
                        .about("net", "gone", "mm")
                        .pairs(pair("6.5", "6.8"))
                        .get();
        assertThat(write(NEWEST, found(Map.of(Severity.HIGH, 1), 0, filed)))
                .endsWith(
                        "**1 CVE** · high 1\n"
                                + UPSTREAM
                                + "- "
                                + SampleFiled.LINK
                                + " net: check\\_it\n-# **7.8 HIGH** · <t:5000:d> · 🌐 🧠\n");
    }

    @Test
    void whatIsNotKnownOfACveIsLeftOut() {
        assertThat(write(NEWEST, found(Map.of(), 1, titled("net").get())))
                .endsWith(SampleFiled.LINK + " net\n-# not scored\n");
    }

    @Test
    void forAKernelThePairThatDecidesIsTold() {
        FiledCve filed = titled("net").pairs(pair("6.5", "6.8")).announced(5_000).get();
        CveFindings found = found(Map.of(), 1, filed);
        assertThat(write(asking("6.7"), found))
                .startsWith("### CVEs that affect Linux 6.7 · of 1,234 known on Wed 17 Mar 2027\n")
                .endsWith(" net\n-# not scored · introduced in 6.5, fixed in 6.8 · <t:5000:d>\n")
                .doesNotContain("distribution, built");
        assertThat(write(asking("6.8"), found)).endsWith(" net\n-# not scored · <t:5000:d>\n");
    }

    @Test
    void aDistributionsKernelIsWarnedOfAboveTheList() {
        assertThat(write(asking("6.7.0-45-generic"), found(Map.of(), 0)))
                .contains(
                        "**none**\n⚠️ It is the kernel of a distribution, built on 6.7. What its"
                                + " maker fixed since, only its own changelog tells; the following"
                                + " is about upstream.\n"
                                + UPSTREAM);
    }

    @Test
    void whatNarrowsTheQuestionStandsInTheHeading() {
        assertThat(
                        write(
                                new Question(Optional.empty(), "*net*, at least high"),
                                found(Map.of(), 0)))
                .startsWith("### Newest kernel CVEs · \\*net\\*, at least high · of 1,234 known");
        assertThat(write(new Question(Optional.empty(), "word ".repeat(40)), found(Map.of(), 0)))
                .startsWith(
                        "### Newest kernel CVEs · "
                                + "word ".repeat(23)
                                + "word… · of 1,234 known");
    }

    @Test
    void severitiesAreCountedFromTheWorst() {
        Map<Severity, Integer> scored =
                Map.of(
                        Severity.LOW, 1,
                        Severity.CRITICAL, 1_200,
                        Severity.MEDIUM, 0,
                        Severity.HIGH, 3);
        assertThat(counts(new CveFindings(List.of(), scored, 0, true, 0)))
                .isEqualTo("**1,204 CVEs** · critical 1,200 · high 3 · low 1");
    }

    @Test
    void whatHasNoScoreIsOneOfTheListOrBesideIt() {
        Map<Severity, Integer> high = Map.of(Severity.HIGH, 3);
        assertThat(counts(new CveFindings(List.of(), high, 2, true, 0)))
                .isEqualTo("**5 CVEs** · high 3 · not scored 2");
        assertThat(counts(new CveFindings(List.of(), high, 2, false, 0)))
                .isEqualTo("**3 CVEs** · high 3 · and 2 not scored");
        assertThat(counts(new CveFindings(List.of(), high, 1, false, 1)))
                .isEqualTo("**3 CVEs** · high 3 · and 1 not scored · 1 of unknown versions");
    }

    @Test
    void whatIsNotShownIsCountedAtTheEnd() {
        FiledCve filed = titled("net").get();
        assertThat(write(NEWEST, found(Map.of(Severity.HIGH, 1), 1, filed)))
                .endsWith("\n-# 1 more: narrow it by topic or severity\n");
        assertThat(write(NEWEST, found(Map.of(Severity.HIGH, 4), 0, filed)))
                .endsWith("\n-# 3 more: narrow it by topic or severity\n");
        assertThat(write(NEWEST, found(Map.of(), 1, filed))).doesNotContain("more");
    }

    @Test
    void aLongListGoesOnUnderTheSameHeadingInTenMessages() {
        List<FiledCve> many = Collections.nCopies(500, titled("net: check before use").get());
        List<Message> messages =
                list.write(
                        NEWEST,
                        new CveFindings(many, Map.of(), 500, true, 0),
                        STOCK,
                        Phrases.ENGLISH);
        assertThat(messages)
                .hasSize(10)
                .allMatch(one -> Drawn.of(List.of(one)).startsWith("### Newest kernel CVEs · of"));
        assertThat(Drawn.of(messages)).containsPattern("\n-# \\d+ more\n$");
    }

    private static Question asking(String version) {
        return new Question(Optional.of(SampleFiled.spoken(version)), "");
    }

    private static CveFindings found(
            Map<Severity, Integer> scored, int notScored, FiledCve... newest) {
        return new CveFindings(List.of(newest), scored, notScored, true, 0);
    }

    private String counts(CveFindings found) {
        return write(NEWEST, found).lines().skip(1).findFirst().orElseThrow();
    }

    private String write(Question question, CveFindings found) {
        return Drawn.of(list.write(question, found, STOCK, Phrases.ENGLISH));
    }
}
