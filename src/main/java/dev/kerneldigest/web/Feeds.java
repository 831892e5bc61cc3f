package dev.kerneldigest.web;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;

import dev.kerneldigest.digest.Message;
import dev.kerneldigest.digest.Stories;
import dev.kerneldigest.digest.Story;
import dev.kerneldigest.digest.StoryLine;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.topic.Topic;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The feeds: of each topic the newest stories, and of digests the last two weeks' of days. */
final class Feeds {
    private static final int MOST_ITEMS = 60;
    private static final int MOST_DIGESTS = 14;

    private final Shelf shelf;
    private final Digests digests;
    private final ErrorPages errors;
    private final InstantSource clock;

    Feeds(Shelf shelf, Digests digests, ErrorPages errors, InstantSource clock) {
        this.shelf = shelf;
        this.digests = digests;
        this.errors = errors;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.of(DigestPages.FEEDS + "/atom.xml", ask -> atom(digests(ask))),
                Route.of(DigestPages.FEEDS + "/feed.json", ask -> json(digests(ask))),
                Route.of("/topic/{id}/atom.xml", ask -> topic(ask, Feeds::atom)),
                Route.of("/topic/{id}/feed.json", ask -> topic(ask, Feeds::json)));
    }

    private static Answer atom(Feed feed) {
        return Answer.of(200, AtomFeed.TYPE, AtomFeed.write(feed));
    }

    private static Answer json(Feed feed) {
        return Answer.of(200, JsonFeed.TYPE, JsonFeed.write(feed));
    }

    private Answer topic(Ask ask, Function<Feed, Answer> format) {
        return Topics.find(shelf.topics(), ask.part("id"))
                .map(topic -> format.apply(topic(ask, topic)))
                .orElseGet(() -> errors.notFound(ask));
    }

    private Feed topic(Ask ask, Topic topic) {
        Set<TopicId> wanted = shelf.topics().withChildren(Set.of(topic.id()));
        List<Feed.Entry> entries =
                Stories.of(shelf.news().find(NewsQuery.newest(MOST_ITEMS).withTopics(wanted)))
                        .stream()
                        .map(this::entry)
                        .sorted(Comparator.comparing(Feed.Entry::published).reversed())
                        .toList();
        String path = Links.topic(topic.id());
        String title = "kernel-digest: " + topic.name();
        return new Feed(ask.base(), title, path, path, newest(entries), entries);
    }

    private Feed.Entry entry(Story story) {
        NewsItem item = story.lead().item();
        StoryLine line = StoryLine.of(story, Moments.day(clock.instant()));
        return new Feed.Entry(
                "story/" + story.id(),
                line.title(),
                Links.story(story.id()),
                item.draft().url().filter(Links::isWeb),
                published(story),
                StoryRows.teller(item),
                line.gist().isBlank() ? "" : p(line.gist()).render(),
                item.topics().stream().map(TopicId::value).toList());
    }

    /** When it was first told, which stays as it is whoever joins in. */
    private static Instant published(Story story) {
        return Stream.concat(Stream.of(story.lead()), story.others().stream())
                .map(ArchivedItem::item)
                .map(NewsItem::published)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Feed digests(Ask ask) {
        List<Feed.Entry> entries = new ArrayList<>();
        LocalDate last = digests.yesterday();
        for (int back = 0; back < MOST_DIGESTS; back++) {
            digest(last.minusDays(back)).ifPresent(entries::add);
        }
        return new Feed(
                ask.base(),
                "kernel-digest: daily digests",
                DigestPages.FEEDS,
                "/",
                newest(entries),
                entries);
    }

    private Optional<Feed.Entry> digest(LocalDate day) {
        List<Message> messages = digests.of(day);
        if (messages.isEmpty()) {
            return Optional.empty();
        }
        MarkdownHtml html = new MarkdownHtml(clock.instant());
        return Optional.of(
                new Feed.Entry(
                        "digest/" + day,
                        "Kernel digest of " + Moments.words(day),
                        Links.digest(day),
                        Optional.empty(),
                        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                        "",
                        div(each(messages, html::message)).render(),
                        List.of()));
    }

    private static Instant newest(List<Feed.Entry> entries) {
        return entries.stream()
                .map(Feed.Entry::published)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
