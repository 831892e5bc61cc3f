package dev.kerneldigest.store;

import static dev.kerneldigest.testing.TestItems.SEEN;
import static dev.kerneldigest.testing.TestItems.item;
import static dev.kerneldigest.testing.TestItems.keyed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kerneldigest.feed.FeedState;
import dev.kerneldigest.feed.FeedState.Health;
import dev.kerneldigest.feed.FeedStates;
import dev.kerneldigest.feed.Validators;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.Gap;
import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.Link;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.Reading;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.TestItems;
import dev.kerneldigest.testing.Together;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

abstract class FeedStatesContract extends DatabaseContract {
    private static final FeedState FULL =
            new FeedState(
                    new SourceId("phoronix"),
                    URI.create("https://example.org/rss"),
                    Optional.of(URI.create("https://example.org/moved?to=here")),
                    new Validators(
                            Optional.of("W/\"opaque \\ 'quoted'\""),
                            Optional.of("Sun, 22 Nov 2026 08:00:00 GMT")),
                    Optional.of("ab".repeat(32)),
                    Health.RATE_LIMITED,
                    "429: asked us to wait",
                    7,
                    Duration.ofMinutes(90),
                    SEEN.plusSeconds(3600),
                    Optional.of(SEEN),
                    Optional.of(SEEN.minusSeconds(1)),
                    Optional.of(SEEN.minusSeconds(2)),
                    Optional.of(
                            new Gap(
                                    new SourceId("phoronix"),
                                    "Phoronix",
                                    Set.of(new TopicId("mm")),
                                    SEEN.minusSeconds(90),
                                    SEEN.minusSeconds(60),
                                    SEEN,
                                    "more than 40 pages")));

    private final FeedStates states = new SqlFeedStates(database);
    private final SqlNewsArchive archive = new SqlNewsArchive(database);

    FeedStatesContract(TestDatabase place) {
        super(place);
    }

    @Test
    void aStateComesBackAsItWentIn() {
        states.save(FULL, List.of(), List.of());
        assertThat(states.find(FULL.source())).contains(FULL);
        assertThat(states.find(new SourceId("lwn"))).isEmpty();
    }

    @Test
    void aStateIsReplacedAndItsOptionalPartsCanVanish() {
        states.save(FULL, List.of(), List.of());
        FeedState fresh = TestStates.fresh("phoronix");
        states.save(fresh, List.of(), List.of());
        states.save(TestStates.fresh("lwn"), List.of(), List.of());
        assertThat(states.all()).containsExactly(TestStates.fresh("lwn"), fresh);
    }

    @Test
    void anItemSeenTwiceIsStoredOnce() {
        assertThat(save("lwn", item("a"), item("b"), item("a"))).isEqualTo(2);
        assertThat(save("lwn", item("b"), item("c"))).isEqualTo(1);
        assertThat(save("other", item("c"))).isZero();
        assertThat(archive.after(0, 10)).hasSize(3);
    }

    @Test
    void anItemThatItsSourceCallsOtherwiseNowIsRewrittenAndStaysWhatItWas() {
        save("lwn", keyed(item("a"), "lwn:1"), item("b"));
        ArchivedItem before = stored("a");
        assertThat(states.save(TestStates.fresh("lwn"), List.of(freed("a"), item("b")), List.of()))
                .isEqualTo(new FeedStates.Kept(0, 1));
        ArchivedItem after = stored("a");
        assertThat(after.item().reading()).isEqualTo(freed("a").reading());
        assertThat(after.item().draft().title()).isEqualTo("The state of the page cache");
        assertThat(after.revision()).isEqualTo(1);
        assertThat(after.story()).isEqualTo(before.story());
        assertThat(after.item().seen()).isEqualTo(before.item().seen());
        assertThat(after.item().topics()).isEqualTo(before.item().topics());
        assertThat(after.item().draft().date()).isEqualTo(before.item().draft().date());
        assertThat(
                        archive.find(
                                NewsQuery.newest(9)
                                        .withTopics(Set.of(new TopicId("mm")))
                                        .withKinds(Set.of("brief"))))
                .containsExactly(after);
        assertThat(save("lwn", freed("a"))).isZero();
        assertThat(stored("a").revision()).isEqualTo(1);
    }

    @Test
    void anotherSourceThatCallsAnItemOtherwiseChangesNothing() {
        save("lwn", item("a"));
        NewsItem other = TestItems.ofSource(freed("a"), "hn");
        assertThat(states.save(TestStates.fresh("hn"), List.of(other), List.of()))
                .isEqualTo(new FeedStates.Kept(0, 0));
        assertThat(stored("a").revision()).isZero();
    }

    /** The item as a later poll gives it, seen at another time, on another day, about nothing. */
    private static NewsItem freed(String key) {
        NewsItem item = item(key);
        Draft draft = item.draft();
        return TestItems.about(
                new NewsItem(
                        item.key(),
                        item.source(),
                        new Draft(
                                draft.source(),
                                "The state of the page cache",
                                "Folios are here, and everybody may read it.",
                                draft.bold(),
                                draft.links(),
                                draft.url(),
                                Optional.of(SEEN.plusSeconds(7_000))),
                        new Reading(
                                new Kind.Brief(),
                                "The state of the page cache",
                                false,
                                Optional.empty(),
                                "Folios are here.",
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of()),
                        List.of(),
                        SEEN.plusSeconds(7_200)),
                "net");
    }

    private ArchivedItem stored(String key) {
        return archive.after(0, 100).stream()
                .filter(found -> found.item().key().value().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itemsAreNumberedInTheOrderGiven() {
        save("lwn", item("z"), item("y"), item("x"));
        assertThat(archive.after(0, 10))
                .extracting(found -> found.item().key().value())
                .containsExactly("z", "y", "x");
    }

    @Test
    void itemsThatShareAKeyShareAStory() {
        save("lwn", keyed(item("a"), "kernel:rc:6.4-rc2"), item("b"), item("c"));
        save("other", keyed(item("d"), "url:d", "kernel:rc:6.4-rc2"), keyed(item("e"), "url:d"));
        Map<String, Long> stories = stories();
        assertThat(stories.get("d")).isEqualTo(stories.get("a"));
        assertThat(stories.get("e")).isEqualTo(stories.get("a"));
        assertThat(stories.values().stream().distinct()).hasSize(3);
    }

    @Test
    void anItemOfTwoStoriesMakesThemOneUnderTheLowerNumber() {
        save("lwn", keyed(plain("a"), "one"), keyed(plain("b"), "two"));
        long lower = stored("a").story();
        save("lwn", keyed(plain("c"), "new", "two", "one"), keyed(plain("d"), "new"));
        assertThat(stories().values()).containsOnly(lower);
    }

    @Test
    void storiesWithDifferentEventsOfOneTypeStayTwoWhateverLinksThem() {
        String thread = "https://lore.kernel.org/all/1@x/";
        save("lwn", keyed(linking("a", thread, SEEN), "kernel:rc:7.3-rc2"));
        save("lwn", keyed(linking("b", thread, SEEN), "kernel:rc:7.3-rc3"));
        Map<String, Long> stories = stories();
        assertThat(stories.get("a")).isNotEqualTo(stories.get("b"));
    }

    @Test
    void forAWeekItemsWithTheSameLinkAreOneStory() {
        save("lwn", linking("a", "https://lore.kernel.org/all/1@x/", SEEN));
        save(
                "hn",
                linking("b", "https://lore.kernel.org/bpf/1@x/", SEEN.plus(Duration.ofDays(6))),
                linking("c", "https://example.org/2", SEEN));
        save("lwn", linking("d", "https://lore.kernel.org/all/1@x/", SEEN.plus(MONTH)));
        Map<String, Long> stories = stories();
        assertThat(stories.get("b")).isEqualTo(stories.get("a"));
        assertThat(stories.get("c")).isNotEqualTo(stories.get("a"));
        assertThat(stories.get("d")).isNotEqualTo(stories.get("a"));
    }

    @Test
    void forThreeDaysItemsOfTheSameRareWordsAreOneStory() {
        fillWithOtherNews();
        save("lwn", titled("a", "Quokka allocator lands in the zebrafish subsystem", SEEN));
        save("hn", titled("b", "Quokka allocator lands in zebrafish subsystem", SEEN));
        save("lwn", titled("c", "Quokka allocator lands in zebrafish", SEEN.plus(MONTH)));
        Map<String, Long> stories = stories();
        assertThat(stories.get("b")).isEqualTo(stories.get("a"));
        assertThat(stories.get("c")).isNotEqualTo(stories.get("a"));
    }

    @Test
    void wordsNeverJoinDifferentVersions() {
        fillWithOtherNews();
        save("lwn", keyed(titled("a", "Quokka zebrafish 6.1 is out", SEEN), "release:quokka:6.1"));
        save("hn", keyed(titled("b", "Quokka zebrafish 6.2 is out", SEEN), "release:quokka:6.2"));
        Map<String, Long> stories = stories();
        assertThat(stories.get("b")).isNotEqualTo(stories.get("a"));
    }

    private static final Duration MONTH = Duration.ofDays(30);

    /** Each of words of its own, so that others are rare. */
    private void fillWithOtherNews() {
        for (int i = 0; i < 12; i++) {
            save("lwn", titled("other" + i, "Word%d%d and lands%d".formatted(i, i, i), SEEN));
        }
    }

    /** An item without links and with few words. */
    private static NewsItem plain(String key) {
        return titled(key, key, SEEN);
    }

    private static NewsItem titled(String key, String title, Instant date) {
        return told(key, title, List.of(), date);
    }

    private static NewsItem linking(String key, String target, Instant date) {
        return told(key, key, List.of(new Link("it", URI.create(target))), date);
    }

    private static NewsItem told(String key, String title, List<Link> links, Instant date) {
        Draft draft =
                new Draft(
                        "LWN.net",
                        title,
                        "",
                        List.of(),
                        links,
                        Optional.of(URI.create("https://example.org/" + key)),
                        Optional.of(date));
        return TestItems.seen(TestItems.drafted(item(key), draft), date.plusSeconds(60));
    }

    @Test
    void aFailedSaveKeepsNothing() {
        TestDatabase.execute(database, List.of("ALTER TABLE news_topic RENAME TO gone"));
        try {
            assertThatThrownBy(() -> save("lwn", item("a"))).isInstanceOf(JdbiException.class);
        } finally {
            TestDatabase.execute(database, List.of("ALTER TABLE gone RENAME TO news_topic"));
        }
        assertThat(states.all()).isEmpty();
        assertThat(archive.after(0, 10)).isEmpty();
    }

    @Test
    void manySaversOfTheSamePollStoreItOnce() {
        List<NewsItem> poll =
                IntStream.range(0, 40).mapToObj(i -> keyed(item("k" + i), "url:" + i)).toList();
        List<Callable<Integer>> savers =
                Collections.nCopies(
                        8, () -> states.save(TestStates.fresh("lwn"), poll, List.of()).fresh());
        assertThat(Together.run(savers).stream().mapToInt(Integer::intValue).sum()).isEqualTo(40);
        assertThat(archive.after(0, 100)).hasSize(40);
        assertThat(stories().values().stream().distinct()).hasSize(40);
    }

    @Test
    void manySourcesThatTellTheSameStoriesAtOnceShareThem() {
        List<Callable<Integer>> savers =
                IntStream.range(0, 8)
                        .<Callable<Integer>>mapToObj(saver -> () -> save20(saver))
                        .toList();
        assertThat(Together.run(savers)).containsOnly(20);
        Map<String, Long> stories = stories();
        assertThat(stories).hasSize(160);
        for (int i = 0; i < 20; i++) {
            int story = i;
            assertThat(IntStream.range(0, 8).mapToObj(saver -> stories.get(saver + ":" + story)))
                    .containsOnly(stories.get("0:" + story));
        }
    }

    @Test
    void manySourcesWithTheSameItemsInAnyOrderStoreThemOnce() {
        List<NewsItem> poll =
                IntStream.range(0, 40).mapToObj(i -> keyed(item("k" + i), "url:" + i)).toList();
        List<Callable<Integer>> savers =
                IntStream.range(0, 8)
                        .<Callable<Integer>>mapToObj(saver ->
                                () ->
                                        states.save(
                                                        TestStates.fresh("s" + saver),
                                                        saver % 2 == 0 ? poll : poll.reversed(),
                                                        List.of())
                                                .fresh())
                        .toList();
        assertThat(Together.run(savers).stream().mapToInt(Integer::intValue).sum()).isEqualTo(40);
        assertThat(archive.after(0, 100)).hasSize(40);
    }

    @Test
    void theListOfKernelsIsReplacedUnlessEmpty() {
        KernelRelease mainline = kernel("6.19-rc2", "mainline");
        KernelRelease next = kernel("next-20261120", "linux-next");
        FeedState state = TestStates.fresh("kernel-org");
        states.save(state, List.of(), List.of(kernel("6.18", "stable")));
        states.save(
                state,
                List.of(),
                List.of(
                        next,
                        kernel("6.6.30", "longterm"),
                        kernel("6.12.9", "longterm"),
                        mainline));
        states.save(state, List.of(), List.of());
        assertThat(archive.kernels())
                .extracting(KernelRelease::version)
                .containsExactly("6.19-rc2", "6.12.9", "6.6.30", "next-20261120");
        assertThat(archive.kernels()).first().isEqualTo(mainline);
    }

    private int save20(int saver) {
        List<NewsItem> poll =
                IntStream.range(0, 20)
                        .mapToObj(i -> keyed(item(saver + ":" + i), "own:" + saver + i, "key:" + i))
                        .toList();
        return states.save(
                        TestStates.fresh("s" + saver),
                        saver % 2 == 0 ? poll : poll.reversed(),
                        List.of())
                .fresh();
    }

    private int save(String source, NewsItem... items) {
        return states.save(TestStates.fresh(source), List.of(items), List.of()).fresh();
    }

    private Map<String, Long> stories() {
        return archive.after(0, 1000).stream()
                .collect(
                        Collectors.toMap(found -> found.item().key().value(), ArchivedItem::story));
    }

    private static KernelRelease kernel(String version, String moniker) {
        return new KernelRelease(version, moniker, false, Optional.of(LocalDate.of(2026, 11, 20)));
    }
}
