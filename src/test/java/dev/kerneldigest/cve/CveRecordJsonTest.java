package dev.kerneldigest.cve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.KernelVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CveRecordJsonTest {
    static final String RECORD =
            """
            {"containers": {"cna": {
              "title": "kettle: do not boil over",
              "descriptions": [{"lang": "en", "value": "In the Linux kernel, the following vulnerability has been resolved:\\n\\nkettle: from the\\ndescription\\n\\nMore."}],
              "metrics": [{"cvssV3_1": {"baseScore": 7.8, "baseSeverity": "HIGH", "vectorString": "CVSS:3.1/AV:L"}}],
              "affected": [
                {"defaultStatus": "unaffected", "programFiles": ["drivers/kettle/steam.c"], "versions": [
                  {"version": "89a4d1a89751", "lessThan": "1296c110c5a0", "status": "affected", "versionType": "git"},
                  {"version": "f718863aca46", "lessThan": "b734f7a47aea", "status": "affected", "versionType": "git"},
                  {"version": "f718863aca46", "lessThan": "60c0c230c6f0", "status": "affected", "versionType": "git"},
                  {"version": "b5477f53e1d4", "status": "affected", "versionType": "git"},
                  {"version": "6.1.43", "lessThan": "6.1.78", "status": "affected", "versionType": "semver"},
                  {"version": "6.4.9", "lessThan": "6.5", "status": "affected", "versionType": "semver"}]},
                {"defaultStatus": "affected", "programFiles": ["drivers/kettle/steam.c", "drivers/kettle/lid.c"], "versions": [
                  {"version": "6.5", "status": "affected"},
                  {"version": "0", "lessThan": "6.5", "status": "unaffected", "versionType": "semver"},
                  {"version": "6.1.78", "lessThanOrEqual": "6.1.*", "status": "unaffected", "versionType": "semver"},
                  {"version": "6.6.17", "lessThanOrEqual": "6.6.*", "status": "unaffected", "versionType": "semver"},
                  {"version": "6.8", "lessThanOrEqual": "*", "status": "unaffected", "versionType": "original_commit_for_fix"}]}]}},
             "cveMetadata": {"cveId": "CVE-2027-10001", "state": "PUBLISHED"}}
            """;

    private static List<String> pairs(KernelCve cve) {
        return cve.extent().pairs().stream().map(SampleCves::written).toList();
    }

    @Test
    void aRecordTellsWhatItsMailTells() throws UnreadableCveException {
        KernelCve cve = CveRecordJson.read(RECORD);

        assertThat(cve.id()).isEqualTo("CVE-2027-10001");
        assertThat(cve.title()).isEqualTo("kettle: do not boil over");
        assertThat(pairs(cve)).containsExactly("6.1.43>6.1.78", "6.5>6.6.17", "6.5>6.8", "6.4.9>");
        assertThat(cve.extent().pairs().getLast().introduced().orElseThrow().commit())
                .isEqualTo("b5477f53e1d4");
        assertThat(cve.extent().files())
                .containsExactly("drivers/kettle/steam.c", "drivers/kettle/lid.c");
        assertThat(cve.score()).contains(new CveScore(7.8, Severity.HIGH, "CVSS:3.1/AV:L"));
    }

    @Test
    void olderRecordsHaveOtherNames() throws UnreadableCveException {
        KernelCve cve =
                CveRecordJson.read(
                        RECORD.replace("cveId", "cveID")
                                .replace("semver", "custom")
                                .replace("\"title\"", "\"notitle\""));
        assertThat(cve.title()).isEqualTo("kettle: from the description");
        assertThat(pairs(cve)).containsExactly("6.1.43>6.1.78", "6.5>6.6.17", "6.5>6.8", "6.4.9>");
    }

    @Test
    void aRecordWithoutVersionsIsOfUnknownExtent() throws UnreadableCveException {
        KernelCve cve = CveRecordJson.read(RECORD.replace("\"versions\"", "\"noversions\""));
        assertThat(cve.extent().pairs()).isEmpty();
        assertThat(cve.affects(new KernelVersion("6.6", 1, 0)))
                .isInstanceOf(Affected.Unknown.class);
    }

    @Test
    void aRejectedStateIsBelieved() throws UnreadableCveException {
        assertThat(CveRecordJson.read(RECORD.replace("PUBLISHED", "REJECTED")).rejected()).isTrue();
    }

    @Test
    void numbersWhereWordsBelongDoNoHarm() throws UnreadableCveException {
        KernelCve cve =
                CveRecordJson.read(
                        RECORD.replace("\"6.5\"", "6.5")
                                .replace("7.8", "\"high\"")
                                .replace("[\"drivers/kettle/steam.c\"]", "7"));
        assertThat(cve.score()).isEmpty();
        assertThat(pairs(cve)).isNotEmpty();
    }
}
