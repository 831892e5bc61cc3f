package dev.kerneldigest.store;

import static dev.kerneldigest.testing.TestItems.SEEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.EarlierStory;
import dev.kerneldigest.news.Link;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.TestItems;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which earlier story an item goes on from is found when it is stored. */
abstract class FollowUpsContract extends DatabaseContract {
    private final SqlNewsArchive archive = new SqlNewsArchive(database);

    FollowUpsContract(TestDatabase place) {
        super(place);
    }

    /** An article, so many days after the others. */
    private static NewsItem article(int number, String title, int day, int... linked) {
        NewsItem item = TestItems.item("lwn:" + number);
        Draft draft =
                new Draft(
                        "LWN.net",
                        title,
                        item.draft().text(),
                        List.of(),
                        IntStream.of(linked).mapToObj(to -> new Link("it", address(to))).toList(),
                        Optional.of(address(number)),
                        Optional.of(SEEN.plus(Duration.ofDays(day))));
        NewsItem keyed = TestItems.keyed(item, "lwn:" + number);
        return TestItems.seen(TestItems.drafted(keyed, draft), SEEN.plus(Duration.ofDays(day)));
    }

    private static URI address(int number) {
        return URI.create("https://lwn.net/Articles/" + number + "/");
    }

    private int save(NewsItem... items) {
        return new SqlFeedStates(database)
                .save(TestStates.fresh("lwn"), List.of(items), List.of())
                .fresh();
    }

    private ArchivedItem stored(int number) {
        return archive.find(NewsQuery.newest(500)).stream()
                .filter(found -> found.item().key().value().equals("lwn:" + number))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Long> followed(int number) {
        return stored(number).earlier().map(EarlierStory::number);
    }

    @Test
    void whatAnItemLinksToIsReadWithIt() {
        save(article(1, "Another try for getrandom()", 0));
        save(article(2, "What became of getrandom()", 21, 1));
        EarlierStory earlier =
                new EarlierStory(
                        stored(1).story(),
                        stored(1).item().reading().title(),
                        Optional.of(address(1)));
        assertThat(stored(2).earlier()).contains(earlier);
        assertThat(archive.item(stored(2).id()).orElseThrow().earlier()).contains(earlier);
        assertThat(archive.ofStory(stored(2).story()).getFirst().earlier()).contains(earlier);
        assertThat(stored(1).earlier()).isEmpty();
    }

    @Test
    void aSeriesIsFoundByItsTitlesWithinAPollAndAfterIt() {
        save(
                article(1, "Huge pages, part 1", 0),
                article(2, "Huge pages, part 2", 7),
                article(3, "Modernizing swapping: the swap table", 7));
        save(article(4, "[$] Modernizing swapping: the end of the map", 9));
        assertThat(followed(2)).contains(stored(1).story());
        assertThat(followed(4)).contains(stored(3).story());
        assertThat(followed(1)).isEmpty();
        assertThat(followed(3)).isEmpty();
    }

    @Test
    void anItemCalledOtherwiseNowStillFollowsWhatItFollowed() {
        save(article(1, "The story", 0));
        save(article(2, "More of it", 3, 1));
        save(article(2, "More of it, corrected", 3));
        assertThat(stored(2).revision()).isEqualTo(1);
        assertThat(followed(2)).contains(stored(1).story());
    }

    @Test
    void storiesThatBecomeOneFollowEachOtherNoLonger() {
        save(article(1, "The story", 0));
        save(article(2, "More of it", 3, 1));
        save(TestItems.keyed(article(3, "All of it", 9), "lwn:3", "lwn:1", "lwn:2"));
        assertThat(stored(2).story()).isEqualTo(stored(1).story());
        assertThat(followed(2)).isEmpty();
    }

    @Test
    void aFloodOfTextsIsStoredWithoutLookingBack() {
        NewsItem[] flood =
                IntStream.rangeClosed(1, 101)
                        .mapToObj(i -> article(i, "Number " + i, i, i - 1))
                        .toArray(NewsItem[]::new);
        assertThat(save(flood)).isEqualTo(101);
        assertThat(archive.find(NewsQuery.newest(500)))
                .hasSize(101)
                .allMatch(item -> item.earlier().isEmpty());
    }
}
