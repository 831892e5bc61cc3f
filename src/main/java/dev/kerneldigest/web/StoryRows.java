package dev.kerneldigest.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.mark;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import dev.kerneldigest.digest.Story;
import dev.kerneldigest.digest.StoryLine;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.search.Fragment;
import dev.kerneldigest.topic.Topic;
import dev.kerneldigest.topic.TopicCatalogue;
import j2html.tags.DomContent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lists stories, each with where to read it, who tells it and what it is about. The heading above
 * them is the page's own.
 */
final class StoryRows {
    private final TopicCatalogue topics;

    StoryRows(TopicCatalogue topics) {
        this.topics = topics;
    }

    DomContent of(List<Story> stories, Instant now) {
        return of(stories, Map.of(), now);
    }

    /** With where words were found, by number of the item. */
    DomContent of(List<Story> stories, Map<Long, Fragment> found, Instant now) {
        return div(each(stories, story -> row(story, found, now))).withClass("stories");
    }

    private DomContent row(Story story, Map<Long, Fragment> found, Instant now) {
        NewsItem item = story.lead().item();
        StoryLine line = StoryLine.of(story, Moments.day(now));
        return article(
                h2(Links.away(line.title(), item.draft().url())).with(lock(line)),
                each(gist(story, line, found), part -> part),
                p(
                                span(teller(item)).withDir("auto"),
                                text(" · "),
                                Moments.fromNow(item.published(), now),
                                span(notes(line)).withDir("auto"),
                                text(" · "),
                                a(others(story)).withHref(Links.story(story.id())))
                        .withClass("meta"),
                p(each(item.topics(), this::chip)).withClass("chips"));
    }

    /** What else is worth knowing, each part after a dot. */
    static String notes(StoryLine line) {
        return line.notes().stream().map(note -> " · " + note).collect(Collectors.joining());
    }

    private static List<DomContent> gist(Story story, StoryLine line, Map<Long, Fragment> found) {
        Optional<Fragment> fragment =
                Optional.ofNullable(found.get(story.lead().id()))
                        .filter(it -> !story.isTitleOnly() && !it.text().isBlank());
        if (fragment.isPresent()) {
            return List.of(p(each(marked(fragment.get()), part -> part)).withDir("auto"));
        }
        return line.gist().isBlank() ? List.of() : List.of(p(line.gist()).withDir("auto"));
    }

    private static List<DomContent> marked(Fragment fragment) {
        List<DomContent> parts = new ArrayList<>();
        int end = 0;
        for (Fragment.Mark mark : fragment.marks()) {
            parts.add(text(fragment.text().substring(end, mark.start())));
            parts.add(mark(fragment.text().substring(mark.start(), mark.end())));
            end = mark.end();
        }
        parts.add(text(fragment.text().substring(end)));
        return parts;
    }

    private static DomContent lock(StoryLine line) {
        return line.paid() ? span(" 🔒 for subscribers").withClass("lock") : text("");
    }

    static String teller(NewsItem item) {
        return item.draft().source().isBlank() ? item.source().value() : item.draft().source();
    }

    private static String others(Story story) {
        return story.others().isEmpty()
                ? "story " + story.id()
                : "story " + story.id() + ", told " + (story.others().size() + 1) + " times";
    }

    /** A topic of an item, if it still is one. */
    DomContent chip(TopicId id) {
        return topics.find(id).<DomContent>map(StoryRows::chip).orElseGet(() -> text(""));
    }

    private static DomContent chip(Topic topic) {
        return a(topic.emoji() + " " + topic.name())
                .withHref(Links.topic(topic.id()))
                .withClass("chip");
    }
}
