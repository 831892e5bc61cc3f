package dev.kerneldigest.store;

import static dev.kerneldigest.testing.TestItems.SEEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.delivery.EditionId;
import dev.kerneldigest.feed.FeedStates;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.subscription.SubscriptionId;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.TableDump;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.TestItems;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class RetentionContract extends DatabaseContract {
    private static final Instant OLD = SEEN.minus(Duration.ofDays(401));
    private static final Instant BEFORE = SEEN.minus(Duration.ofDays(400));

    private final SqlFeedStates states = new SqlFeedStates(database);
    private final SqlNewsArchive archive = new SqlNewsArchive(database);
    private final Retention retention = new Retention(database);

    RetentionContract(TestDatabase place) {
        super(place);
    }

    @Test
    void oldItemsGoWithAllThatHangsOnThem() {
        store(TestItems.keyed(old("old"), "lwn:1"), TestItems.item("young"));
        assertThat(retention.purge(BEFORE)).isEqualTo(1);
        assertThat(keys()).containsExactly("young");
        assertThat(rows("news_topic")).isEqualTo(2);
        assertThat(rows("news_link")).isEqualTo(rowsOfOne("news_link"));
        assertThat(rows("story_key")).isZero();
        assertThat(retention.purge(BEFORE)).isZero();
    }

    /** How many one item alone has. */
    private int rowsOfOne(String table) {
        int before = rows(table);
        TestDatabase.clear(database);
        store(TestItems.item("young"));
        int alone = rows(table);
        assertThat(before).isEqualTo(alone);
        return alone;
    }

    @Test
    void anItemThatItsSourceListsStillDoesNotComeAgain() {
        NewsItem old = old("old");
        store(old);
        retention.purge(BEFORE);
        assertThat(archive.known(List.of(old.key())))
                .containsOnlyKeys(new ItemKey("old"))
                .allSatisfy((_, headline) -> assertThat(headline.isFrom(old.source())).isTrue());
        assertThat(store(old).fresh()).isZero();
        assertThat(store(TestItems.ofSource(old, "other")).fresh()).isZero();
        assertThat(store(TestItems.seen(old, SEEN)).changed()).isZero();
        assertThat(keys()).isEmpty();
    }

    @Test
    void aStoryIsRememberedAsPostedAsLongAsAnItemOfItIsKept() {
        store(TestItems.keyed(old("old"), "lwn:1"));
        store(TestItems.keyed(TestItems.item("young"), "lwn:1"), old("gone"));
        long story = archive.after(0, 10).getFirst().story();
        long other = archive.after(0, 10).getLast().story();
        execute(
                "INSERT INTO subscription (id, guild, channel, interest, kinds, rhythm, since)"
                        + " OVERRIDING SYSTEM VALUE VALUES (77, 1, 2, '{\"type\":\"all\"}', '[]',"
                        + " '{\"type\":\"hourly\"}', '2026-01-01 00:00:00+00')",
                "INSERT INTO posted (subscription_id, story_id) VALUES (77, %d), (77, %d), (77, %d)"
                        .formatted(story, other, -other));
        assertThat(retention.purge(BEFORE)).isEqualTo(2);
        assertThat(keys()).containsExactly("young");
        assertThat(
                        new SqlOutbox(database)
                                .posted(new SubscriptionId(77), List.of(story, other, -other)))
                .containsExactly(story);
        store(TestItems.keyed(TestItems.item("late"), "lwn:1"));
        assertThat(archive.ofStory(story)).hasSize(2);
    }

    @Test
    void whatWaitsInTheOutboxStays() {
        store(old("waits"), old("sent"));
        List<ArchivedItem> items = archive.after(0, 10);
        edition(items.getFirst().id(), "pending", "NULL");
        edition(items.getLast().id(), "sent", "'2020-01-01 00:00:00+00'");
        assertThat(retention.purge(BEFORE)).isEqualTo(1);
        assertThat(keys()).containsExactly("waits");
        assertThat(rows("outbox")).isEqualTo(1);
        assertThat(rows("edition")).isEqualTo(1);
        assertThat(rows("edition_item")).isEqualTo(1);
    }

    @Test
    void aThreadThatSomebodyFollowsStays() {
        store(old("followed"), old("other"));
        execute(
                "INSERT INTO subscription (guild, channel, interest, kinds, rhythm, since) VALUES"
                        + " (1, 2, '{\"type\":\"thread\",\"first\":%d}', '[]', '{\"type\":\"hourly\"}',"
                                .formatted(archive.after(0, 10).getFirst().id())
                        + " '2026-01-01 00:00:00+00')");
        assertThat(retention.purge(BEFORE)).isEqualTo(1);
        assertThat(keys()).containsExactly("followed");
    }

    @Test
    void whatGoesOnFromAnOldItemIsKeptWithoutIt() {
        store(old("old"));
        store(TestItems.item("young"));
        execute("UPDATE news SET follows = (SELECT MIN(id) FROM news) WHERE item_key = 'young'");
        retention.purge(BEFORE);
        assertThat(archive.after(0, 10)).hasSize(1).allMatch(item -> item.earlier().isEmpty());
    }

    @Test
    void manyAreDeletedInPortions() {
        store(IntStream.range(0, 1_203).mapToObj(i -> old("old" + i)).toArray(NewsItem[]::new));
        store(TestItems.item("young"));
        assertThat(retention.purge(BEFORE)).isEqualTo(1_203);
        assertThat(keys()).containsExactly("young");
        assertThat(new SqlEditions(database).find(new EditionId(1))).isEmpty();
    }

    private void edition(long item, String state, String ended) {
        execute(
                "INSERT INTO edition (version, subscription_id, channel, created, request)"
                        + " VALUES (0, 1, 7, '2020-01-01 00:00:00+00', '{}')",
                "INSERT INTO edition_item (edition, item, revision)"
                        + " VALUES ((SELECT MAX(id) FROM edition), %d, 0)".formatted(item),
                "INSERT INTO outbox (subscription_id, channel, payload, state, attempts, created,"
                        + " due, ended, edition, page) VALUES (1, 7, '{}', '%s', 0,"
                                .formatted(state)
                        + " '2020-01-01 00:00:00+00', '2020-01-01 00:00:00+00', %s,"
                                .formatted(ended)
                        + " (SELECT MAX(id) FROM edition), 0)");
    }

    private static NewsItem old(String key) {
        return TestItems.seen(TestItems.item(key), OLD);
    }

    private FeedStates.Kept store(NewsItem... items) {
        return states.save(TestStates.fresh("lwn"), List.of(items), List.of());
    }

    private List<String> keys() {
        return archive.after(0, 10_000).stream().map(item -> item.item().key().value()).toList();
    }

    private int rows(String table) {
        return TableDump.of(database.dataSource()).getOrDefault(table, List.of()).size();
    }

    private void execute(String... statements) {
        TestDatabase.execute(database, List.of(statements));
    }
}
