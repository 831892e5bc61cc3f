package dev.kerneldigest;

import dev.kerneldigest.farm.Article;
import dev.kerneldigest.farm.Articles;
import dev.kerneldigest.feed.Drafting;
import dev.kerneldigest.feed.FeedState;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.feed.SourceKind;
import dev.kerneldigest.feed.Validators;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.NewsReader;
import dev.kerneldigest.news.Reading;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.topic.TopicMatcher;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Items of our own making, as many as wanted, read and labelled as those of feeds are; the same
 * number gives the same item. Safe for many threads.
 */
final class SampleItems {
    static final Source SOURCE = source(URI.create("http://127.0.0.1:9/sample"));

    /** Many items a day, but no more than busy bots see: 100,000 are 400 days. */
    private static final Duration APART = Duration.ofDays(400).dividedBy(100_000);

    private static final int CHARACTERS = 900;
    private static final int BATCH = 500;

    private final Articles articles = Articles.ofDemo();
    private final NewsReader reader = new NewsReader();
    private final TopicMatcher matcher;

    SampleItems(TopicMatcher matcher) {
        this.matcher = matcher;
    }

    /** A feed at an address that nobody need answer. */
    static Source source(URI url) {
        return new Source(
                new SourceId("sample"),
                "Sample",
                SourceKind.FEED,
                url,
                Duration.ofHours(1),
                true,
                Set.of(),
                true);
    }

    /** The item of this number. */
    NewsItem item(long number, Instant seen) {
        Article article = articles.article(number, CHARACTERS);
        URI url = URI.create("https://example.org/" + number);
        Draft title =
                new Draft(
                        SOURCE.name(),
                        article.title(),
                        "",
                        List.of(),
                        List.of(),
                        Optional.of(url),
                        Optional.of(seen));
        Draft draft = Drafting.withHtml(title, article.html());
        Reading reading = reader.read(draft);
        return new NewsItem(
                new ItemKey("url:" + url),
                SOURCE.id(),
                draft,
                reading,
                matcher.topicsOf(draft, reading),
                seen);
    }

    /** So many items of a number on, seen now. */
    List<NewsItem> items(long first, int count, Instant seen) {
        List<NewsItem> items = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            items.add(item(first + number, seen));
        }
        return items;
    }

    /** Stores the first so many, evenly spread over the time before now. */
    void fill(Newsroom newsroom, int items) {
        Instant now = Instant.now();
        for (int from = 0; from < items; from += BATCH) {
            List<NewsItem> batch = new ArrayList<>();
            for (int number = from; number < Math.min(items, from + BATCH); number++) {
                batch.add(item(number, now.minus(APART.multipliedBy(items - number))));
            }
            newsroom.states().save(resting(SOURCE, now), batch, List.of());
        }
    }

    /** A source that is well and not due for a day. */
    static FeedState resting(Source source, Instant now) {
        return new FeedState(
                source.id(),
                source.url(),
                Optional.empty(),
                Validators.NONE,
                Optional.empty(),
                FeedState.Health.WELL,
                "",
                0,
                source.every(),
                now.plus(Duration.ofDays(1)),
                Optional.of(now),
                Optional.of(now),
                Optional.of(now),
                Optional.empty());
    }
}
