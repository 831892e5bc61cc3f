package dev.kerneldigest.digest;

import static dev.kerneldigest.digest.SampleFiled.pair;
import static dev.kerneldigest.digest.SampleFiled.point;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.cve.Affected;
import dev.kerneldigest.cve.CvePair;
import dev.kerneldigest.cve.CveScore;
import dev.kerneldigest.cve.Severity;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of one CVE. */
final class CveWordsTest {
    private final CveWords words = new CveWords(Phrases.ENGLISH);

    @Test
    void anIdLeadsToItsRecord() {
        assertThat(CveWords.record("CVE-2027-10001"))
                .hasToString("https://www.cve.org/CVERecord?id=CVE-2027-10001");
        assertThat(CveWords.link(SampleFiled.titled("x").cve())).isEqualTo(SampleFiled.LINK);
    }

    @Test
    void aScoreIsANumberAndAWord() {
        assertThat(words.score(SampleFiled.titled("x").scored(7.84, Severity.HIGH, "v").cve()))
                .isEqualTo("**7.8 HIGH**");
        assertThat(words.score(SampleFiled.titled("x").cve())).isEqualTo("not scored");
        assertThat(CveWords.plain(new CveScore(10, Severity.CRITICAL, "")))
                .isEqualTo("10.0 CRITICAL");
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    6.1.43 | 6.1.78 | introduced in 6.1.43, fixed in 6.1.78
                    6.5    | ''     | introduced in 6.5, not fixed there
                    ''     | 6.8    | in all before, fixed in 6.8
                    """)
    void aPairSaysWhereTheBugCameAndWent(String introduced, String fixed, String told) {
        assertThat(words.pair(pair(introduced, fixed))).isEqualTo(told);
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    89a4d1a8975          | 89a4d1a8975
                    89a4d1a89751         | 89a4d1a89751
                    89a4d1a897512        | 89a4d1a89751
                    89a4d1a897512345cafe | 89a4d1a89751
                    """)
    void aFixHasTwelveDigitsOfItsCommit(String commit, String shown) {
        CvePair pair = new CvePair(point("6.5", "f718863aca46"), point("6.8", commit));
        assertThat(words.pair(pair))
                .isEqualTo("introduced in 6.5, fixed in 6.8 (`%s`)".formatted(shown));
    }

    @Test
    void whetherAVersionIsAffectedIsSaidWithWhatSaysSo() {
        CvePair pair = pair("6.5", "6.8");
        assertThat(words.affected(new Affected.Yes(pair)))
                .isEqualTo("⚠️ **Yes, affected**: introduced in 6.5, fixed in 6.8.");
        assertThat(words.affected(new Affected.No(Optional.of(pair))))
                .isEqualTo("✅ **No, not affected**: introduced in 6.5, fixed in 6.8.");
        assertThat(words.affected(new Affected.No(Optional.empty())))
                .isEqualTo("✅ **No, not affected**: the bug came into other series only.");
        assertThat(words.affected(new Affected.Unknown()))
                .isEqualTo(
                        "❔ **Unknown**: the announcement tells no versions, or not all of them.");
    }

    @Test
    void daysAreThoseOfUtc() {
        assertThat(words.day(Instant.parse("2027-03-17T23:59:59Z"))).isEqualTo("Wed 17 Mar 2027");
        assertThat(words.day(Instant.parse("2027-03-18T00:00:00Z"))).isEqualTo("Thu 18 Mar 2027");
    }

    @Test
    void aSeverityIsTypedInSmallLetters() {
        assertThat(CveWords.name(Severity.CRITICAL)).isEqualTo("critical");
    }
}
