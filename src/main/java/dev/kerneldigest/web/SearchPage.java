package dev.kerneldigest.web;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.option;
import static j2html.TagCreator.p;
import static j2html.TagCreator.select;

import dev.kerneldigest.digest.Stories;
import dev.kerneldigest.digest.Story;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.search.Fragment;
import dev.kerneldigest.search.Hit;
import dev.kerneldigest.search.SearchAnswer;
import dev.kerneldigest.search.SearchRequest;
import dev.kerneldigest.topic.Topic;
import j2html.tags.DomContent;
import j2html.tags.specialized.OptionTag;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Words in the archive, the most fitting stories first. */
final class SearchPage {
    private static final int MOST = 50;
    private static final int LONGEST = 200;

    private final Layout layout;
    private final Shelf shelf;
    private final StoryRows rows;
    private final InstantSource clock;

    SearchPage(Layout layout, Shelf shelf, InstantSource clock) {
        this.layout = layout;
        this.shelf = shelf;
        this.rows = new StoryRows(shelf.topics());
        this.clock = clock;
    }

    Answer show(Ask ask) {
        String words = ask.query("q").map(SearchPage::cut).orElse("");
        Optional<Topic> topic = ask.query("topic").flatMap(id -> Topics.find(shelf.topics(), id));
        List<DomContent> content = new ArrayList<>();
        content.add(h1("Search"));
        content.add(wishes(words, topic));
        content.addAll(
                words.isEmpty()
                        ? List.of(
                                p(
                                        "All words must be in an item; \"quotes\" keep a phrase"
                                                + " together, -word leaves items out that have it."))
                        : found(words, topic));
        String title = words.isEmpty() ? "Search" : "Search for " + words;
        return Answer.page(
                layout.page(
                        new Layout.About(title, "/archive"), content.toArray(DomContent[]::new)));
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    private List<DomContent> found(String words, Optional<Topic> topic) {
        NewsQuery within =
                topic.map(one -> NewsQuery.newest(MOST).withTopics(withChildren(one)))
                        .orElseGet(() -> NewsQuery.newest(MOST));
        SearchAnswer answer = shelf.search().apply(new SearchRequest(words, within));
        Map<Long, Fragment> fragments =
                answer.hits().stream().collect(Collectors.toMap(Hit::id, Hit::fragment));
        List<Story> stories =
                Stories.of(shelf.news().items(answer.hits().stream().map(Hit::id).toList()));
        List<DomContent> content = new ArrayList<>();
        answer.note().ifPresent(note -> content.add(p(note).withClass("alert")));
        content.add(p(count(stories.size(), answer.hits().size())).attr("role", "status"));
        content.add(rows.of(stories, fragments, clock.instant()));
        return content;
    }

    private Set<TopicId> withChildren(Topic topic) {
        return shelf.topics().withChildren(Set.of(topic.id()));
    }

    private static String count(int stories, int hits) {
        if (stories == 0) {
            return "Nothing has these words. Fewer or other words may find more.";
        }
        String number = stories == 1 ? "One story" : stories + " stories";
        return hits < MOST ? number + "." : number + ", the best of more.";
    }

    private DomContent wishes(String words, Optional<Topic> topic) {
        List<OptionTag> options = new ArrayList<>();
        options.add(option("All topics").withValue(""));
        for (Topic one : shelf.topics().all()) {
            options.add(
                    option(one.name())
                            .withValue(one.id().value())
                            .withCondSelected(topic.filter(one::equals).isPresent()));
        }
        return form(
                        div(
                                        label("Words").withFor("words"),
                                        input().withType("search")
                                                .withId("words")
                                                .withName("q")
                                                .withMaxlength(Integer.toString(LONGEST))
                                                .withValue(words))
                                .withClass("field"),
                        div(
                                        label("Topic").withFor("topic"),
                                        select(each(options, one -> one))
                                                .withId("topic")
                                                .withName("topic"))
                                .withClass("field"),
                        button("Search").withType("submit"))
                .withAction("/search")
                .withMethod("get")
                .withClass("search");
    }
}
