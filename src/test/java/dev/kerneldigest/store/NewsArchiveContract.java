package dev.kerneldigest.store;

import static dev.kerneldigest.testing.TestItems.SEEN;
import static dev.kerneldigest.testing.TestItems.about;
import static dev.kerneldigest.testing.TestItems.drafted;
import static dev.kerneldigest.testing.TestItems.item;
import static dev.kerneldigest.testing.TestItems.keyed;
import static dev.kerneldigest.testing.TestItems.ofKind;
import static dev.kerneldigest.testing.TestItems.ofSource;
import static dev.kerneldigest.testing.TestItems.seen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.feed.FeedState;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.Headline;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.Reading;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.TestItems;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class NewsArchiveContract extends DatabaseContract {
    private final NewsArchive archive = new SqlNewsArchive(database);

    NewsArchiveContract(TestDatabase place) {
        super(place);
    }

    @Test
    void itemsOfEveryKindComeBackAsTheyWentIn() {
        List<Kind> kinds = TestItems.everyKind();
        List<NewsItem> items =
                IntStream.range(0, kinds.size())
                        .mapToObj(i -> ofKind(keyed(item("kind:" + i), "url:" + i), kinds.get(i)))
                        .toList();
        store(items.toArray(NewsItem[]::new));
        assertThat(archive.after(0, 100)).extracting(ArchivedItem::item).isEqualTo(items);
    }

    @Test
    void everyKindOfTheSealedTypeIsAmongThoseTested() {
        assertThat(TestItems.everyKind())
                .<Object>extracting(Kind::getClass)
                .contains((Object[]) Kind.class.getPermittedSubclasses());
    }

    @Test
    void packagesOfASecurityUpdateKeepTheirOrder() {
        store(ofKind(item("a"), TestItems.everyKind().getFirst()));
        Kind kind = archive.after(0, 1).getFirst().item().reading().kind();
        assertThat(((Kind.SecurityUpdates) kind).packages().keySet())
                .containsExactly("Debian", "AlmaLinux");
    }

    @Test
    void textThatADatabaseRefusesIsMadeFit() {
        String foreign = "nul \u0000, half a pair \ud83d, emoji \ud83d\ude00";
        store(
                drafted(
                        item("guid:lwn:" + foreign),
                        new Draft(
                                foreign,
                                foreign,
                                foreign,
                                List.of(foreign),
                                List.of(),
                                Optional.empty(),
                                Optional.of(Instant.MIN))));
        Draft kept = archive.after(0, 1).getFirst().item().draft();
        assertThat(kept.text()).isEqualTo("nul \ufffd, half a pair \ufffd, emoji \ud83d\ude00");
        assertThat(archive.known(List.of(new ItemKey("guid:lwn:" + foreign)))).hasSize(1);
    }

    @Test
    void anItemOfMillionsOfCharactersIsStoredCut() {
        String flood = "abcdefghij".repeat(200_000);
        NewsItem item = keyed(item("guid:x:" + flood), "url:" + flood);
        Draft draft =
                new Draft(
                        flood,
                        flood,
                        flood,
                        List.of("kept", flood),
                        item.draft().links(),
                        Optional.of(URI.create("https://example.org/" + flood)),
                        Optional.of(Instant.MAX));
        Kind kind = new Kind.SecurityUpdates(Map.of("Debian", List.of(flood)));
        assertThat(store(ofKind(drafted(item, draft), kind))).isEqualTo(1);
        NewsItem kept = archive.after(0, 1).getFirst().item();
        assertThat(kept.draft().text()).hasSize(500_000);
        assertThat(kept.draft().bold()).first().isEqualTo("kept");
        assertThat(kept.reading().kind()).isEqualTo(new Kind.Article());
        assertThat(archive.known(List.of(item.key()))).containsOnlyKeys(item.key());
        assertThat(archive.known(List.of(kept.key()))).containsOnlyKeys(kept.key());
        assertThat(store(drafted(item, draft))).isZero();
    }

    @Test
    void knownTellsTheStoredKeysOnly() {
        store(item("lwn:1"), item("lwn:2"));
        assertThat(archive.known(List.of(new ItemKey("lwn:1"), new ItemKey("lwn:3"))))
                .containsExactlyEntriesOf(
                        Map.of(
                                new ItemKey("lwn:1"),
                                new Headline(
                                        new SourceId("lwn"), "[$] The state of the page cache")));
        assertThat(archive.known(List.of())).isEmpty();
    }

    @Test
    void theNewestTitlesOfASourceAreTold() {
        store(
                titled(at("a", 1), "One"),
                titled(at("b", 2), "Two"),
                titled(ofSource(at("c", 4), "lore-mm"), "Another"),
                titled(at("d", 3), "Three"));
        assertThat(archive.titles(new SourceId("lwn"), 2))
                .containsExactlyInAnyOrder("Two", "Three");
    }

    @Test
    void theNewestComeFirstAndNoMoreThanAskedFor() {
        store(at("a", 1), at("b", 3), at("c", 2), at("d", 3));
        assertThat(keys(NewsQuery.newest(3))).containsExactly("d", "b", "c");
    }

    @Test
    void aWindowTakesItsStartAndLeavesItsEnd() {
        store(at("a", 1), at("b", 2), at("c", 3), at("d", 4));
        NewsQuery window =
                NewsQuery.newest(10).from(SEEN.plusSeconds(2)).before(SEEN.plusSeconds(4));
        assertThat(keys(window)).containsExactly("c", "b");
        assertThat(keys(window.withTopics(Set.of(new TopicId("mm"))))).containsExactly("c", "b");
        assertThat(keys(window.withSources(Set.of(new SourceId("lwn"))))).containsExactly("c", "b");
    }

    @Test
    void anItemOfTwoTopicsAskedForComesOnce() {
        store(about(at("a", 1), "mm", "fs"), about(at("b", 2), "fs"), about(at("c", 3), "rust"));
        Set<TopicId> topics = Set.of(new TopicId("mm"), new TopicId("fs"));
        assertThat(keys(NewsQuery.newest(10).withTopics(topics))).containsExactly("b", "a");
    }

    @Test
    void topicsKindsAndSourcesMustAllFit() {
        Kind cve = new Kind.Cve("CVE-2026-1");
        store(
                ofKind(at("a", 1), cve),
                ofKind(ofSource(at("b", 2), "lore-mm"), cve),
                at("c", 3),
                about(ofKind(at("d", 4), cve), "rust"));
        NewsQuery cves = NewsQuery.newest(10).withKinds(Set.of("cve"));
        assertThat(keys(cves)).containsExactly("d", "b", "a");
        NewsQuery lwnCves = cves.withSources(Set.of(new SourceId("lwn")));
        assertThat(keys(lwnCves)).containsExactly("d", "a");
        assertThat(keys(lwnCves.withTopics(Set.of(new TopicId("mm"))))).containsExactly("a");
        assertThat(keys(NewsQuery.newest(1).withSources(Set.of(new SourceId("lwn")))))
                .containsExactly("d");
    }

    @Test
    void itemsComeInTheOrderAskedForAndUnknownOnesAreLeftOut() {
        store(item("a"), item("b"), item("c"));
        List<Long> ids = archive.after(0, 10).stream().map(ArchivedItem::id).toList();
        assertThat(archive.items(List.of(ids.get(2), -7L, ids.get(0))))
                .extracting(ArchivedItem::id)
                .containsExactly(ids.get(2), ids.get(0));
        assertThat(archive.items(List.of())).isEmpty();
        assertThat(archive.item(ids.get(1))).isPresent();
        assertThat(archive.item(-7)).isEmpty();
    }

    @Test
    void theItemsOfAStoryAreFoundByItsNumber() {
        store(
                keyed(item("a"), "url:one"),
                keyed(item("b"), "url:two"),
                keyed(item("c"), "url:one"));
        long story = archive.after(0, 1).getFirst().story();
        assertThat(archive.ofStory(story))
                .extracting(found -> found.item().key().value())
                .containsExactly("a", "c");
        assertThat(archive.ofStory(-7)).isEmpty();
    }

    @Test
    void paidItemsAreFoundByTheDayOnWhichTheyAreFree() {
        store(freeOn(item("late"), 5), freeOn(item("early"), 3), freeOn(item("after"), 6));
        assertThat(archive.freed(LocalDate.of(2026, 12, 3), LocalDate.of(2026, 12, 5)))
                .extracting(found -> found.item().key().value())
                .containsExactly("early", "late");
        assertThat(archive.freed(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 2))).isEmpty();
    }

    private static NewsItem freeOn(NewsItem item, int day) {
        Reading reading = item.reading();
        return TestItems.withReading(
                item,
                new Reading(
                        reading.kind(),
                        reading.title(),
                        true,
                        Optional.of(LocalDate.of(2026, 12, day)),
                        reading.gist(),
                        reading.events(),
                        reading.versions(),
                        reading.cves(),
                        reading.keys()));
    }

    @Test
    void theArchiveCanBeReadInPieces() {
        store(item("a"), item("b"), item("c"));
        List<ArchivedItem> first = archive.after(0, 2);
        List<ArchivedItem> second = archive.after(first.getLast().id(), 2);
        assertThat(first).extracting(found -> found.item().key().value()).containsExactly("a", "b");
        assertThat(second).extracting(found -> found.item().key().value()).containsExactly("c");
    }

    private int store(NewsItem... items) {
        FeedState state = TestStates.fresh("lwn");
        return new SqlFeedStates(database).save(state, Arrays.asList(items), List.of()).fresh();
    }

    private static NewsItem at(String key, int second) {
        return seen(item(key), SEEN.plusSeconds(second));
    }

    private List<String> keys(NewsQuery query) {
        return archive.find(query).stream().map(found -> found.item().key().value()).toList();
    }

    private static NewsItem titled(NewsItem item, String title) {
        Draft draft = item.draft();
        return drafted(
                item,
                new Draft(
                        draft.source(),
                        title,
                        draft.text(),
                        draft.bold(),
                        draft.links(),
                        draft.url(),
                        draft.date()));
    }
}
