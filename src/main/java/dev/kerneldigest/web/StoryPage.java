package dev.kerneldigest.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import dev.kerneldigest.digest.Stories;
import dev.kerneldigest.digest.Story;
import dev.kerneldigest.digest.StoryLine;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Link;
import dev.kerneldigest.news.NewsItem;
import j2html.tags.DomContent;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A story: what it says, and every source that tells it. */
final class StoryPage {
    private static final int MOST_LINKS = 20;

    private final Layout layout;
    private final Shelf shelf;
    private final StoryRows rows;
    private final ErrorPages errors;
    private final InstantSource clock;

    StoryPage(Layout layout, Shelf shelf, ErrorPages errors, InstantSource clock) {
        this.layout = layout;
        this.shelf = shelf;
        this.rows = new StoryRows(shelf.topics());
        this.errors = errors;
        this.clock = clock;
    }

    Answer show(Ask ask) {
        return number(ask.part("number"))
                .map(number -> shelf.news().ofStory(number))
                .filter(items -> !items.isEmpty())
                .map(items -> show(Stories.of(items).getFirst()))
                .orElseGet(() -> errors.notFound(ask));
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private Answer show(Story story) {
        NewsItem lead = story.lead().item();
        StoryLine line = StoryLine.of(story, Moments.day(clock.instant()));
        List<ArchivedItem> tellers = new ArrayList<>(story.others());
        tellers.addFirst(story.lead());
        return Answer.page(
                layout.page(
                        new Layout.About(line.title(), "/archive"),
                        h1(Links.away(line.title(), lead.draft().url())),
                        p("Story " + story.id() + " · " + kind(lead) + StoryRows.notes(line))
                                .withClass("meta"),
                        p(each(lead.topics(), rows::chip)).withClass("chips"),
                        each(gist(line), part -> part),
                        each(earlier(story), part -> part),
                        section(
                                h2(
                                        tellers.size() == 1
                                                ? "Who tells it"
                                                : tellers.size() + " sources tell it"),
                                ol(each(tellers, this::teller)).withClass("tellers")),
                        story.isTitleOnly() ? text("") : links(lead)));
    }

    private static String kind(NewsItem item) {
        return item.reading().kind().id().replace('-', ' ');
    }

    private static List<DomContent> gist(StoryLine line) {
        return line.gist().isBlank()
                ? List.of()
                : List.of(p(line.gist()).withClass("lead").withDir("auto"));
    }

    private List<DomContent> earlier(Story story) {
        return story.lead().earlier().stream()
                .filter(earlier -> !shelf.news().ofStory(earlier.number()).isEmpty())
                .<DomContent>map(earlier ->
                        p(
                                text("It goes on from "),
                                a(earlier.title())
                                        .withHref(Links.story(earlier.number()))
                                        .withDir("auto"),
                                text(".")))
                .toList();
    }

    private DomContent teller(ArchivedItem teller) {
        NewsItem item = teller.item();
        boolean paid = item.reading().isPaidOn(Moments.day(clock.instant()));
        return li(
                div(Links.away(item.reading().title(), item.draft().url())),
                div(
                                span(StoryRows.teller(item)).withDir("auto"),
                                text(" · published "),
                                Moments.of(item.published()),
                                text(" · seen "),
                                Moments.of(item.seen()),
                                text(paid ? " · 🔒 for subscribers" : ""))
                        .withClass("meta"));
    }

    private static DomContent links(NewsItem lead) {
        List<Link> links =
                lead.draft().links().stream()
                        .filter(link -> Links.isWeb(link.target()) && !link.anchor().isBlank())
                        .limit(MOST_LINKS)
                        .toList();
        return links.isEmpty()
                ? text("")
                : section(
                        h2("Links in it"),
                        ol(each(
                                        links,
                                        link ->
                                                li(
                                                        Links.away(
                                                                link.anchor(),
                                                                Optional.of(link.target())),
                                                        span(" " + link.target().getHost())
                                                                .withClass("meta"))))
                                .withClass("links"));
    }
}
