package dev.kerneldigest.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.feed.FeedState;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.feed.SourceKind;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.subscription.CustomFeed;
import dev.kerneldigest.subscription.CustomFeeds.Addition;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.ServerNews;
import dev.kerneldigest.subscription.UserId;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.TestItems;
import dev.kerneldigest.testing.Together;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class CustomFeedsContract extends DatabaseContract {
    private static final GuildId GUILD = new GuildId(-17);
    private static final GuildId OTHER = new GuildId(4);
    private static final Instant ADDED = TestItems.SEEN;

    private final SqlCustomFeeds feeds = new SqlCustomFeeds(database);
    private final SqlFeedStates states = new SqlFeedStates(database);
    private final SqlNewsArchive archive = new SqlNewsArchive(database);
    private final ServerNews news = new ServerNews(archive, feeds::added);

    CustomFeedsContract(TestDatabase place) {
        super(place);
    }

    @Test
    void aFeedComesBackAsItWentIn() {
        CustomFeed feed = feed(GUILD, 1);

        assertThat(feeds.add(feed)).isEqualTo(Addition.DONE);

        assertThat(feeds.of(GUILD)).containsExactly(feed);
        assertThat(feeds.find(feed.source())).contains(feed);
        assertThat(feeds.added(GUILD)).isEqualTo(Map.of(feed.source(), ADDED));
        assertThat(feeds.of(OTHER)).isEmpty();
    }

    @Test
    void aServerAddsAFeedOnceAndTenAtTheMost() {
        IntStream.rangeClosed(1, 10)
                .forEach(i -> assertThat(feeds.add(feed(GUILD, i))).isEqualTo(Addition.DONE));

        assertThat(feeds.add(feed(GUILD, 3))).isEqualTo(Addition.KNOWN);
        assertThat(feeds.add(feed(GUILD, 11))).isEqualTo(Addition.FULL);
        assertThat(feeds.add(feed(OTHER, 11))).isEqualTo(Addition.DONE);
        assertThat(feeds.remove(GUILD, feed(GUILD, 3).source())).isTrue();
        assertThat(feeds.add(feed(GUILD, 11))).isEqualTo(Addition.DONE);
        assertThat(feeds.of(GUILD)).hasSize(10);
    }

    @Test
    void tenAreTheMostForAllWhoAddAtOnce() throws Exception {
        List<Callable<Addition>> work =
                IntStream.rangeClosed(1, 16)
                        .<Callable<Addition>>mapToObj(i -> () -> feeds.add(feed(GUILD, i)))
                        .toList();

        List<Addition> ends = Together.run(work);

        assertThat(Collections.frequency(ends, Addition.DONE)).isEqualTo(10);
        assertThat(feeds.of(GUILD)).hasSize(10);
    }

    @Test
    void anAddressOfTwoServersIsOneSource() {
        feeds.add(feed(GUILD, 1));
        feeds.add(feed(OTHER, 1));
        feeds.add(feed(OTHER, 2));

        assertThat(feeds.all())
                .extracting(one -> one.source().value())
                .containsExactly("custom-1", "custom-2");
    }

    @Test
    void whatIsRememberedGoesWithTheLastServer() {
        feeds.add(feed(GUILD, 1));
        feeds.add(feed(OTHER, 1));
        SourceId source = feed(GUILD, 1).source();
        states.save(state(source.value()), List.of(), List.of());
        states.save(state("lwn"), List.of(), List.of());

        assertThat(feeds.remove(OTHER, new SourceId("custom-9"))).isFalse();
        assertThat(feeds.remove(GUILD, source)).isTrue();
        assertThat(feeds.remove(GUILD, source)).isFalse();
        assertThat(states.find(source)).isPresent();
        assertThat(feeds.remove(OTHER, source)).isTrue();

        assertThat(feeds.find(source)).isEmpty();
        assertThat(states.all()).extracting(FeedState::source).containsOnly(new SourceId("lwn"));
    }

    @Test
    void aServerThatIsForgottenHasNoFeeds() {
        feeds.add(feed(GUILD, 1));
        feeds.add(feed(OTHER, 2));
        states.save(state("custom-1"), List.of(), List.of());

        new SqlDepartures(database).forget(GUILD);

        assertThat(feeds.of(GUILD)).isEmpty();
        assertThat(feeds.of(OTHER)).hasSize(1);
        assertThat(states.all()).isEmpty();
    }

    @Test
    @DisplayName("what a server's own feed brings is seen by that server alone")
    void whatAnOwnFeedBringsIsSeenByItsServerAlone() {
        feeds.add(feed(GUILD, 1));
        keep("lwn", "lwn:1");
        keep("custom-1", "own:1");
        ArchivedItem own = all().stream().filter(it -> isCustom(it)).findFirst().orElseThrow();

        for (NewsQuery query : queries()) {
            assertThat(archive.find(query)).as("%s", query).noneMatch(it -> isCustom(it));
            assertThat(news.find(query)).as("%s", query).noneMatch(it -> isCustom(it));
            assertThat(as(OTHER, query)).as("%s", query).noneMatch(it -> isCustom(it));
            assertThat(as(GUILD, query)).as("%s", query).contains(own);
        }
        for (GuildId reader : List.of(OTHER, new GuildId(99))) {
            assertThat(ServerNews.readBy(reader, () -> news.item(own.id()))).isEmpty();
            assertThat(ServerNews.readBy(reader, () -> news.ofStory(own.story()))).isEmpty();
        }
        assertThat(news.items(List.of(own.id()))).isEmpty();
        assertThat(ServerNews.readBy(GUILD, () -> news.item(own.id()))).contains(own);
        assertThat(ServerNews.readBy(GUILD, () -> news.ofStory(own.story()))).contains(own);
    }

    @Test
    void onlyWhatCameAfterItWasAddedIsNews() {
        keep("custom-1", "own:1");
        NewsQuery query = NewsQuery.newest(9);

        assertThat(archive.find(query.seeing(Map.of(new SourceId("custom-1"), ADDED)))).isEmpty();
        assertThat(
                        archive.find(
                                query.seeing(
                                        Map.of(
                                                new SourceId("custom-1"),
                                                ADDED.minus(Duration.ofMillis(1))))))
                .hasSize(1);
    }

    @Test
    void anOwnFeedJoinsNobodysStory() {
        NewsItem public1 = keyed("lwn", "lwn:1");
        NewsItem custom = keyed("custom-1", "own:1");
        NewsItem public2 = keyed("phoronix", "guid:1");
        states.save(state("custom-1"), List.of(custom), List.of());
        states.save(state("lwn"), List.of(public1), List.of());
        states.save(state("custom-2"), List.of(keyed("custom-2", "own:2")), List.of());
        states.save(state("phoronix"), List.of(public2), List.of());

        Map<String, Long> stories =
                all().stream()
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        it -> it.item().source().value(), ArchivedItem::story));

        assertThat(stories.get("lwn")).isEqualTo(stories.get("phoronix"));
        assertThat(Set.copyOf(stories.values())).hasSize(3);
    }

    private List<ArchivedItem> all() {
        return archive.after(0, 99);
    }

    private List<ArchivedItem> as(GuildId reader, NewsQuery query) {
        return ServerNews.readBy(reader, () -> news.find(query));
    }

    private static boolean isCustom(ArchivedItem item) {
        return item.item().source().isCustom();
    }

    private static List<NewsQuery> queries() {
        NewsQuery all = NewsQuery.newest(9);
        Set<SourceId> source = Set.of(new SourceId("custom-1"));
        return List.of(
                all,
                all.withChatter(),
                all.withSources(source),
                all.withTopics(Set.of(TestItems.item("x").topics().getFirst())),
                all.withTopics(Set.of(TestItems.item("x").topics().getFirst())).withSources(source),
                all.withKinds(Set.of("article")),
                all.withKinds(Set.of("article")).withSources(source),
                all.from(ADDED).before(ADDED.plusSeconds(1)));
    }

    private void keep(String source, String key) {
        states.save(state(source), List.of(of(source, TestItems.item(key))), List.of());
    }

    /** All of these would be one story, by their key. */
    private static NewsItem keyed(String source, String key) {
        return of(source, TestItems.keyed(TestItems.item(key), "url:example.org/one"));
    }

    private static NewsItem of(String source, NewsItem item) {
        return new NewsItem(
                new ItemKey(item.key().value()),
                new SourceId(source),
                item.draft(),
                item.reading(),
                item.topics(),
                item.seen());
    }

    private static FeedState state(String source) {
        return FeedState.fresh(
                new Source(
                        new SourceId(source),
                        source,
                        SourceKind.FEED,
                        URI.create("https://example.org/rss"),
                        Duration.ofMinutes(15),
                        true,
                        Set.of(),
                        true),
                ADDED);
    }

    private static CustomFeed feed(GuildId guild, int number) {
        return new CustomFeed(
                guild,
                new SourceId("custom-" + number),
                "Ours " + number,
                "The feed “" + number + "”",
                URI.create("https://example.org/rss?" + number),
                new UserId(7),
                ADDED);
    }
}
