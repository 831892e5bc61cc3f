package dev.kerneldigest.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.cve.CveRecords;
import dev.kerneldigest.cve.FiledCve;
import dev.kerneldigest.cve.KernelCve;
import dev.kerneldigest.cve.Origin;
import dev.kerneldigest.cve.SampleCves;
import dev.kerneldigest.feed.FeedStates.Kept;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.TestItems;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of the announcements that polls bring. */
abstract class AnnouncedCvesContract extends DatabaseContract {
    private static final String ID = "CVE-2026-10001";
    private static final String TITLE = ID + ": kettle: do not boil over";
    private static final String TEXT =
            "Affected and fixed versions =========================== Issue introduced in 6.1 with"
                    + " commit 89a4d1a89751 and fixed in 6.1.78 with commit 1296c110c5a0"
                    + " Affected files ============== The file(s) affected by this issue are:"
                    + " net/kettle.c Mitigation";
    private static final String SCORE = " Severity ======== CVSS v3.1: 7.8 HIGH";

    private final SqlFeedStates states = new SqlFeedStates(database);
    private final CveRecords records = new SqlCveRecords(database);
    private final SqlNewsArchive archive = new SqlNewsArchive(database);

    AnnouncedCvesContract(TestDatabase place) {
        super(place);
    }

    private static NewsItem mail(String key, Kind kind, String title, String text, Instant seen) {
        NewsItem item = TestItems.ofKind(TestItems.item(key), kind);
        Draft draft =
                new Draft(
                        "linux-cve-announce",
                        title,
                        text,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.of(seen));
        return new NewsItem(
                new ItemKey(key), item.source(), draft, item.reading(), item.topics(), seen);
    }

    private static NewsItem announcement(String text, Instant seen) {
        return mail("cve:" + ID, new Kind.Cve(ID), TITLE, text, seen);
    }

    private Kept save(NewsItem... items) {
        return states.save(TestStates.fresh("cve"), List.of(items), List.of());
    }

    private KernelCve known() {
        return records.find(ID).orElseThrow().cve();
    }

    private int revision() {
        return archive.after(0, 9).stream()
                .filter(item -> item.item().key().value().equals("cve:" + ID))
                .mapToInt(ArchivedItem::revision)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAnnouncementIsFiledWithItsItem() {
        assertThat(save(announcement(TEXT, TestItems.SEEN))).isEqualTo(new Kept(1, 0));
        FiledCve filed = records.find(ID).orElseThrow();
        assertThat(filed.cve().title()).isEqualTo("kettle: do not boil over");
        assertThat(filed.cve().extent().pairs()).hasSize(1);
        assertThat(filed.cve().extent().files()).containsExactly("net/kettle.c");
        assertThat(filed.origin()).isEqualTo(Origin.MAIL);
        assertThat(filed.announced()).contains(SqlTypes.stored(TestItems.SEEN));
        assertThat(filed.topics()).isEqualTo(TestItems.item("x").topics());
    }

    @Test
    void aScoreThatIsAnnouncedLaterIsFiledAndChangesTheNews() {
        save(announcement(TEXT, TestItems.SEEN));
        NewsItem again = announcement(TEXT + SCORE, TestItems.SEEN.plus(Duration.ofDays(1)));
        assertThat(save(again)).isEqualTo(new Kept(0, 1));
        assertThat(known().score().orElseThrow().base()).isEqualTo(7.8);
        assertThat(revision()).isEqualTo(1);
        assertThat(save(again)).isEqualTo(new Kept(0, 0));
        assertThat(revision()).isEqualTo(1);
    }

    @Test
    void aRejectionWithdrawsWhatIsFiled() {
        save(announcement(TEXT, TestItems.SEEN));
        save(
                mail(
                        "cve-rejected:" + ID,
                        new Kind.CveRejected(ID),
                        "REJECTED: " + TITLE,
                        ID + " has now been rejected and is no longer a valid CVE.",
                        TestItems.SEEN.plusSeconds(60)));
        assertThat(known().rejected()).isTrue();
        assertThat(known().extent().pairs()).hasSize(1);
    }

    @Test
    void anImportedScoreChangesTheNewsToo() {
        save(announcement(TEXT, TestItems.SEEN));
        KernelCve scored = SampleCves.scored(known(), 9.8);
        Instant later = TestItems.SEEN.plusSeconds(5);
        records.save(
                List.of(new FiledCve(scored, List.of(), Origin.RECORD, later, Optional.empty())),
                later);
        assertThat(revision()).isEqualTo(1);
    }

    @Test
    void otherListsFileNoCves() {
        save(mail("lore:1@x", new Kind.Cve(ID), TITLE, TEXT, TestItems.SEEN));
        save(mail("guid:oss:2", new Kind.Cve(ID), TITLE, TEXT, TestItems.SEEN));
        assertThat(records.find(ID)).isEmpty();
    }

    @Test
    void anAnswerIsNoCve() {
        save(mail("lore:2@x", new Kind.Article(), "Re: " + TITLE, TEXT, TestItems.SEEN));
        assertThat(records.stock()).isEmpty();
    }
}
