package dev.kerneldigest.digest;

import static dev.kerneldigest.digest.SampleFiled.pair;
import static dev.kerneldigest.digest.SampleFiled.spoken;
import static dev.kerneldigest.digest.SampleFiled.titled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.cve.CvePair;
import dev.kerneldigest.cve.Severity;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** All about one CVE, and whether a kernel has it. */
final class CveCardTest {
    private static final String CLOSING =
            """
            ### What this is of
            -# As of Wed 17 Mar 2027; ranges change when fixes are backported, the linked record has the last word.
            -# About upstream kernels: a distribution's kernel may carry the fix. "Not scored" does not mean harmless.
            """;

    private final CveCard card = new CveCard(TestItems.CATALOGUE);

    @Test
    void ofACveOfWhichLittleIsKnownThatIsTold() {
        assertThat(write(titled("kettle: do not boil over")))
                .isEqualTo(
                        "### "
                                + SampleFiled.LINK
                                + "\nkettle: do not boil over\n**Score** not scored\n"
                                + CLOSING);
    }

    @Test
    void allThatIsKnownIsTold() {
        assertThat(
                        write(
                                titled("kettle: do_not boil over")
                                        .scored(7.8, Severity.HIGH, "CVSS:3.1/AV:L")
                                        .about("fs", "gone", "mm")
                                        .files("fs/a.c", "mm/b.c")
                                        .pairs(pair("6.5", "6.8"), pair("6.4.9", ""))))
                .isEqualTo(
                        "### "
                                + SampleFiled.LINK
                                + """

                                kettle: do\\_not boil over
                                **Score** **7.8 HIGH**
                                -# `CVSS:3.1/AV:L`
                                **Topics** 🗄️ Filesystems & VFS · 🧠 Memory management
                                **Files** `fs/a.c`, `mm/b.c`
                                ### Versions
                                - introduced in 6.5, fixed in 6.8
                                - introduced in 6.4.9, not fixed there
                                """
                                + CLOSING);
    }

    @Test
    void aBlankVectorIsNoLine() {
        assertThat(write(titled("x").scored(7.8, Severity.HIGH, " "))).doesNotContain("-# `");
    }

    @Test
    void aTitleThatIsMissingIsADash() {
        assertThat(write(titled(" "))).contains(")\n—\n**Score**");
        assertThat(write(titled("").rejected())).contains(")\n—\n🚫 **Rejected**");
    }

    @Test
    void aRejectedOneIsStruckOut() {
        assertThat(write(titled("kettle").rejected()))
                .contains(
                        ")\n~~kettle~~\n🚫 **Rejected**: it is no longer a valid CVE.\n**Score**");
        assertThat(write(titled("kettle"))).doesNotContain("~~", "Rejected");
    }

    @Test
    void ofTheFilesEightAreNamedAndTheOthersCounted() {
        assertThat(write(titled("x").files(files(8)))).contains(", `file7.c`\n");
        assertThat(write(titled("x").files(files(9))))
                .contains(", `file7.c` and 1 more\n")
                .doesNotContain("file8");
        assertThat(write(titled("x").files(files(11)))).contains(", `file7.c` and 3 more\n");
    }

    @Test
    void ofThePairsThirtyAreToldAndTheOthersCounted() {
        assertThat(write(titled("x").pairs(pairs(30))))
                .contains("- introduced in 5.29, fixed in 5.30\n###")
                .doesNotContain(" more\n");
        assertThat(write(titled("x").pairs(pairs(33))))
                .contains("- introduced in 5.29, fixed in 5.30\n-# 3 more\n###");
        assertThat(write(titled("x").pairs(pairs(31)))).contains("\n-# 1 more\n");
    }

    @Test
    void whetherAKernelHasItIsAnswered() {
        SampleFiled filed = titled("kettle").pairs(pair("6.5", "6.8"));
        assertThat(answer(filed, "6.7"))
                .isEqualTo(
                        "### Linux 6.7 · "
                                + SampleFiled.LINK
                                + """

                                kettle
                                ⚠️ **Yes, affected**: introduced in 6.5, fixed in 6.8.
                                """
                                + CLOSING);
        assertThat(answer(filed, "6.8"))
                .contains("kettle\n✅ **No, not affected**: introduced in 6.5, fixed in 6.8.\n###");
    }

    @Test
    void aDistributionsKernelIsAnsweredWithAWarning() {
        SampleFiled filed = titled("kettle").pairs(pair("6.5", "6.8"));
        assertThat(answer(filed, "6.7.0-45-generic"))
                .contains("### Linux 6.7 · ")
                .contains(
                        "fixed in 6.8.\n⚠️ It is the kernel of a distribution, built on 6.7. What"
                                + " its maker fixed since, only its own changelog tells;");
        assertThat(answer(filed, "6.7")).doesNotContain("distribution, built");
    }

    @Test
    void ofARejectedOneNoKernelIsSaidToHaveIt() {
        assertThat(answer(titled("kettle").rejected().pairs(pair("6.5", "6.8")), "6.7"))
                .contains("~~kettle~~\n🚫 **Rejected**: it is no longer a valid CVE.\n###")
                .doesNotContain("affected");
    }

    private static String[] files(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "file" + number + ".c")
                .toArray(String[]::new);
    }

    private static CvePair[] pairs(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> pair("5." + number, "5." + (number + 1)))
                .toArray(CvePair[]::new);
    }

    private String write(SampleFiled filed) {
        return text(card.write(filed.get(), Phrases.ENGLISH));
    }

    private String answer(SampleFiled filed, String version) {
        return text(card.answer(filed.get(), spoken(version), Phrases.ENGLISH));
    }

    private static String text(Message message) {
        return Drawn.of(List.of(message));
    }
}
