package dev.kerneldigest.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;

import dev.kerneldigest.topic.Topic;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All topics with what each covers and how much came of late. */
final class TopicsPage {
    private final Layout layout;
    private final Shelf shelf;
    private final Weeks weeks;

    TopicsPage(Layout layout, Shelf shelf, Weeks weeks) {
        this.layout = layout;
        this.shelf = shelf;
        this.weeks = weeks;
    }

    Answer show(Ask ask) {
        Map<String, List<Topic>> groups = new LinkedHashMap<>();
        shelf.topics()
                .all()
                .forEach(topic ->
                        groups.computeIfAbsent(topic.group(), _ -> new ArrayList<>()).add(topic));
        Weeks.Table table = weeks.table();
        return Answer.page(
                layout.page(
                        new Layout.About("Topics", "/topics"),
                        h1("Topics"),
                        p("Each has a feed of its own, and channels subscribe to any of them."
                                        + " The bars are items a week, the last twelve weeks.")
                                .withClass("lead"),
                        each(
                                groups.entrySet(),
                                group -> group(group.getKey(), group.getValue(), table))));
    }

    private static DomContent group(String name, List<Topic> topics, Weeks.Table table) {
        String heading = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return section(
                h2(heading), div(each(topics, topic -> card(topic, table))).withClass("cards"));
    }

    private static DomContent card(Topic topic, Weeks.Table table) {
        return div(
                        div(a(topic.emoji() + " " + topic.name()).withHref(Links.topic(topic.id())))
                                .withClass("name"),
                        p(topic.scope()).withClass("meta"),
                        div(
                                        Chart.bars(topic.name(), table.of(topic.id())),
                                        span(Chart.items(Chart.sum(table.of(topic.id())))))
                                .withClass("weeks meta"))
                .withClass("card");
    }
}
