package dev.kerneldigest.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.cve.CveFindings;
import dev.kerneldigest.cve.CveQuery;
import dev.kerneldigest.cve.CveRecords;
import dev.kerneldigest.cve.CveRecords.Filing;
import dev.kerneldigest.cve.FiledCve;
import dev.kerneldigest.cve.KernelCve;
import dev.kerneldigest.cve.Origin;
import dev.kerneldigest.cve.SampleCves;
import dev.kerneldigest.cve.Severity;
import dev.kerneldigest.news.KernelVersion;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.TestItems;
import dev.kerneldigest.testing.Together;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class CveRecordsContract extends DatabaseContract {
    private static final Instant THEN = TestItems.SEEN;
    private static final KernelCve KETTLE =
            SampleCves.of("CVE-2027-10001", "kettle: do not boil over", "6.1.43>6.1.78", "6.5>6.8");
    private static final KernelCve TEAPOT =
            SampleCves.of("CVE-2027-9999", "teapot: mind the lid", "4.0>", ">4.4.9");
    private static final KernelVersion V = new KernelVersion("6.1", 70, 0);

    private final CveRecords records = new SqlCveRecords(database);

    CveRecordsContract(TestDatabase place) {
        super(place);
    }

    private static FiledCve mail(KernelCve cve, Instant told) {
        return new FiledCve(cve, List.of(new TopicId("net")), Origin.MAIL, told, Optional.of(told));
    }

    private static FiledCve record(KernelCve cve, Instant told) {
        return new FiledCve(cve, List.of(new TopicId("fs")), Origin.RECORD, told, Optional.empty());
    }

    private Filing save(List<FiledCve> told) {
        return records.save(told, THEN);
    }

    private static List<String> ids(CveFindings findings) {
        return findings.newest().stream().map(filed -> filed.cve().id()).toList();
    }

    @Test
    void aCveComesBackAsItWentIn() {
        FiledCve scored = mail(SampleCves.scored(KETTLE, 7.8), THEN);
        FiledCve plain = record(TEAPOT, THEN);
        assertThat(save(List.of(scored, plain))).isEqualTo(new Filing(2, 0));
        assertThat(records.find("CVE-2027-10001")).contains(scored);
        assertThat(records.find("CVE-2027-9999")).contains(plain);
        assertThat(records.find("CVE-2027-9998")).isEmpty();
        assertThat(records.findAll(List.of("CVE-2027-9999", "CVE-1"))).containsExactly(plain);
    }

    @Test
    void whatIsToldAgainChangesNothing() {
        save(List.of(mail(KETTLE, THEN)));
        assertThat(save(List.of(mail(KETTLE, THEN), mail(KETTLE, THEN)))).isEqualTo(Filing.NONE);
    }

    @Test
    void aRejectionMarksWhatIsKnown() {
        save(List.of(mail(KETTLE, THEN)));
        KernelCve rejection = SampleCves.rejected(KETTLE.id(), KETTLE.title());
        assertThat(save(List.of(mail(rejection, THEN.plusSeconds(9))))).isEqualTo(new Filing(0, 1));
        FiledCve known = records.find(KETTLE.id()).orElseThrow();
        assertThat(known.cve().rejected()).isTrue();
        assertThat(known.cve().extent()).isEqualTo(KETTLE.extent());
        assertThat(known.announced()).contains(SqlTypes.stored(THEN));
        assertThat(ids(records.find(CveQuery.newest(9).affecting(V)))).isEmpty();
    }

    @Test
    void aScoreThatComesLaterIsKept() {
        save(List.of(mail(KETTLE, THEN)));
        save(List.of(record(SampleCves.scored(KETTLE, 9.1), THEN.plusSeconds(9))));
        save(List.of(mail(KETTLE, THEN.plusSeconds(20))));
        FiledCve known = records.find(KETTLE.id()).orElseThrow();
        assertThat(known.cve().score().orElseThrow().severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void aRecordThatIsNewerThanAMailWins() {
        KernelCve mended = SampleCves.of(KETTLE.id(), "kettle: boil", "6.1.43>6.1.70");
        save(List.of(record(mended, THEN)));
        save(List.of(mail(KETTLE, THEN.minusSeconds(5))));
        assertThat(records.find(KETTLE.id()).orElseThrow().cve()).isEqualTo(mended);
        save(List.of(mail(KETTLE, THEN)));
        assertThat(records.find(KETTLE.id()).orElseThrow().cve()).isEqualTo(mended);
        save(List.of(mail(KETTLE, THEN.plusSeconds(5))));
        assertThat(records.find(KETTLE.id()).orElseThrow().cve()).isEqualTo(KETTLE);
    }

    @Test
    void theCvesThatAffectAVersionAreCounted() {
        save(
                List.of(
                        mail(SampleCves.scored(KETTLE, 7.8), THEN),
                        record(TEAPOT, THEN),
                        mail(SampleCves.of("CVE-2026-1111", "lid: close", "6.2>6.3"), THEN),
                        mail(SampleCves.of("CVE-2026-1112", "lid: unknown"), THEN),
                        mail(SampleCves.rejected("CVE-2026-1113", "lid: no"), THEN)));
        CveQuery asked = CveQuery.newest(9).affecting(V);

        CveFindings all = records.find(asked);
        assertThat(ids(all)).containsExactly("CVE-2027-10001", "CVE-2027-9999");
        assertThat(all.scored()).isEqualTo(Map.of(Severity.HIGH, 1));
        assertThat(all.notScored()).isEqualTo(1);
        assertThat(all.undecided()).isEqualTo(1);

        CveFindings high = records.find(asked.atLeast(Optional.of(Severity.HIGH)));
        assertThat(ids(high)).containsExactly("CVE-2027-10001");
        assertThat(high.notScored()).isEqualTo(1);
        assertThat(ids(records.find(asked.atLeast(Optional.of(Severity.CRITICAL))))).isEmpty();
        assertThat(ids(records.find(asked.withTopics(Set.of(new TopicId("fs"))))))
                .containsExactly("CVE-2027-9999");
    }

    @Test
    void theNewestComeFirstAndNoMoreThanAskedFor() {
        save(
                List.of(
                        record(SampleCves.of("CVE-2027-9998", "a: b"), THEN),
                        record(TEAPOT, THEN),
                        mail(KETTLE, THEN.minusSeconds(9)),
                        mail(SampleCves.of("CVE-2025-1111", "late: but now"), THEN)));
        assertThat(ids(records.find(CveQuery.newest(9))))
                .containsExactly(
                        "CVE-2025-1111", "CVE-2027-10001", "CVE-2027-9999", "CVE-2027-9998");
        assertThat(ids(records.find(CveQuery.newest(1)))).containsExactly("CVE-2025-1111");
        assertThat(ids(records.find(CveQuery.newest(9).since(Optional.of(THEN.minusSeconds(1))))))
                .containsExactly("CVE-2025-1111");
    }

    @Test
    void idsAreFoundByTheirBeginning() {
        save(List.of(mail(KETTLE, THEN), record(TEAPOT, THEN)));
        assertThat(records.idsLike("CVE-2027-", 9))
                .containsExactly("CVE-2027-10001", "CVE-2027-9999");
        assertThat(records.idsLike("CVE-2027-1", 9)).containsExactly("CVE-2027-10001");
        assertThat(records.idsLike("", 1)).containsExactly("CVE-2027-10001");
        assertThat(records.idsLike("%", 9)).isEmpty();
    }

    @Test
    void theStockIsAsOfItsNewestPaper() {
        assertThat(records.stock()).isEmpty();
        save(List.of(mail(KETTLE, THEN), record(TEAPOT, THEN.plusSeconds(3))));
        assertThat(records.stock())
                .contains(new CveRecords.Stock(2, SqlTypes.stored(THEN.plusSeconds(3))));
    }

    @Test
    void whatNoDatabaseTakesIsKeptAllTheSame() {
        KernelCve odd = SampleCves.of("CVE-2027-1234", "nul \u0000 \uD83E", "6.1>");
        save(List.of(mail(odd, THEN)));
        assertThat(records.find("CVE-2027-1234").orElseThrow().cve().title())
                .isEqualTo("nul \uFFFD \uFFFD");
        assertThat(save(List.of(mail(odd, THEN)))).isEqualTo(Filing.NONE);
    }

    @Test
    void twoWhoFileAtOnceLoseNothing() {
        List<Callable<Filing>> both =
                IntStream.range(0, 2)
                        .mapToObj(who ->
                                (Callable<Filing>)
                                        () ->
                                                save(
                                                        IntStream.range(1_000, 1_200)
                                                                .mapToObj(number ->
                                                                        SampleCves.of(
                                                                                "CVE-2027-"
                                                                                        + number,
                                                                                "t",
                                                                                "6.1>"))
                                                                .map(cve ->
                                                                        who == 0
                                                                                ? mail(cve, THEN)
                                                                                : record(
                                                                                        cve,
                                                                                        THEN
                                                                                                .plusSeconds(
                                                                                                        1)))
                                                                .toList()))
                        .toList();
        Together.run(both);
        assertThat(records.stock().orElseThrow().cves()).isEqualTo(200);
        assertThat(records.find("CVE-2027-1100").orElseThrow().origin()).isEqualTo(Origin.RECORD);
    }
}
