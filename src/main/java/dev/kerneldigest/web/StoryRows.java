package dev.kerneldigest.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.mark;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import dev.kerneldigest.digest.Story;
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

/** Lists stories, each with where to read it, who tells it and what it is about. */
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
        return article(
                h3(Links.away(item.reading().title(), item.draft().url())).with(lock(item, now)),
                each(gist(story, found), part -> part),
                p(
                                span(teller(item)).withDir("auto"),
                                text(" · "),
                                Moments.fromNow(item.published(), now),
                                text(" · "),
                                a(others(story)).withHref(Links.story(story.id())),
                                each(item.topics(), this::chip))
                        .withClass("meta"));
    }

    private static List<DomContent> gist(Story story, Map<Long, Fragment> found) {
        Fragment fragment = found.get(story.lead().id());
        if (fragment != null && !fragment.text().isBlank()) {
            return List.of(p(each(marked(fragment), part -> part)).withDir("auto"));
        }
        String gist = story.lead().item().reading().gist();
        return gist.isBlank() ? List.of() : List.of(p(gist).withDir("auto"));
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

    private static DomContent lock(NewsItem item, Instant now) {
        return item.reading().isPaidOn(Moments.day(now))
                ? span(" 🔒 for subscribers").withClass("lock")
                : text("");
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
