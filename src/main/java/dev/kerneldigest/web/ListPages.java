package dev.kerneldigest.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;

import dev.kerneldigest.digest.Stories;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.topic.Topic;
import j2html.tags.DomContent;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The archive by day and by topic, newest first, a page at a time. */
final class ListPages {
    /** Items of a page. */
    static final int SIZE = 60;

    private final Layout layout;
    private final Shelf shelf;
    private final StoryRows rows;
    private final ErrorPages errors;
    private final InstantSource clock;

    ListPages(Layout layout, Shelf shelf, ErrorPages errors, InstantSource clock) {
        this.layout = layout;
        this.shelf = shelf;
        this.rows = new StoryRows(shelf.topics());
        this.errors = errors;
        this.clock = clock;
    }

    Answer day(Ask ask) {
        return Days.read(ask.part("day"))
                .map(day -> day(ask, day))
                .orElseGet(() -> errors.notFound(ask));
    }

    private Answer day(Ask ask, LocalDate day) {
        NewsQuery query =
                NewsQuery.newest(1)
                        .from(day.atStartOfDay(ZoneOffset.UTC).toInstant())
                        .before(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        String title = "News of " + Moments.words(day);
        DomContent around =
                nav(
                                a("← " + Moments.words(day.minusDays(1)))
                                        .withHref(Links.day(day.minusDays(1))),
                                a("Digest of the day").withHref(Links.digest(day)),
                                a(Moments.words(day.plusDays(1)) + " →")
                                        .withHref(Links.day(day.plusDays(1))))
                        .withClass("turn")
                        .attr("aria-label", "Other days");
        return list(ask, new Layout.About(title, "/archive"), query, List.of(around));
    }

    Answer topic(Ask ask) {
        return topicOf(ask).map(topic -> topic(ask, topic)).orElseGet(() -> errors.notFound(ask));
    }

    /** The topic that the address names; empty when there is none. */
    private Optional<Topic> topicOf(Ask ask) {
        return Topics.find(shelf.topics(), ask.part("id"));
    }

    private Answer topic(Ask ask, Topic topic) {
        Set<TopicId> wanted = shelf.topics().withChildren(Set.of(topic.id()));
        String path = Links.topic(topic.id());
        List<DomContent> intro = new ArrayList<>();
        intro.add(p(topic.scope()).withClass("lead"));
        intro.add(
                nav(
                                a("Atom").withHref(path + "/atom.xml"),
                                a("JSON Feed").withHref(path + "/feed.json"))
                        .withClass("turn")
                        .attr("aria-label", "Feeds of this topic"));
        return list(
                ask,
                new Layout.About(topic.emoji() + " " + topic.name(), "/topics", path),
                NewsQuery.newest(1).withTopics(wanted),
                intro);
    }

    private Answer list(
            Ask ask, Layout.About about, NewsQuery query, List<DomContent> introduction) {
        Optional<String> wanted = ask.query("after");
        Optional<Place> after = wanted.flatMap(Place::read);
        if (wanted.isPresent() && after.isEmpty()) {
            return errors.notFound(ask);
        }
        Slice slice = Slice.read(shelf.news(), query, after, SIZE);
        return Answer.page(
                layout.page(
                        about,
                        h1(about.title()),
                        each(introduction, part -> part),
                        slice.items().isEmpty()
                                ? p("Nothing here.").withClass("alert quiet")
                                : rows.of(Stories.of(slice.items()), clock.instant()),
                        turn(ask, after, slice)));
    }

    private static DomContent turn(Ask ask, Optional<Place> after, Slice slice) {
        List<DomContent> links = new ArrayList<>();
        after.ifPresent(_ -> links.add(a("« Newest").withHref(ask.path())));
        slice.next()
                .ifPresent(place ->
                        links.add(
                                a("Older →")
                                        .withHref(ask.path() + "?after=" + place)
                                        .withRel("next")));
        return nav(each(links, link -> link)).withClass("turn").attr("aria-label", "More news");
    }
}
