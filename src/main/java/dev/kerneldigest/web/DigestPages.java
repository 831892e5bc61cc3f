package dev.kerneldigest.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;

import dev.kerneldigest.digest.Message;
import j2html.tags.DomContent;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Digests, of the last 24 hours and of days that are over, as Discord shows them. */
final class DigestPages {
    static final String FEEDS = "/digest";

    private final Layout layout;
    private final Digests digests;
    private final ErrorPages errors;
    private final InstantSource clock;

    DigestPages(Layout layout, Digests digests, ErrorPages errors, InstantSource clock) {
        this.layout = layout;
        this.digests = digests;
        this.errors = errors;
        this.clock = clock;
    }

    Answer latest(Ask ask) {
        return Answer.page(
                layout.page(
                        new Layout.About("Today's digest", "/", FEEDS),
                        h1("Today's digest"),
                        p("What a channel gets now that wants everything, daily: the news of the"
                                        + " last 24 hours, as Discord shows them.")
                                .withClass("lead"),
                        messages(digests.latest()),
                        nav(
                                        a("← Yesterday's")
                                                .withHref(Links.digest(digests.yesterday())),
                                        a("All days").withHref("/archive"),
                                        a("Atom").withHref(FEEDS + "/atom.xml"),
                                        a("JSON Feed").withHref(FEEDS + "/feed.json"))
                                .withClass("turn")
                                .attr("aria-label", "Other digests")));
    }

    Answer ofDay(Ask ask) {
        Optional<LocalDate> day =
                Days.read(ask.part("day")).filter(it -> !it.isAfter(digests.yesterday()));
        return day.map(this::ofDay).orElseGet(() -> errors.notFound(ask));
    }

    private Answer ofDay(LocalDate day) {
        return Answer.page(
                layout.page(
                        new Layout.About("Digest of " + Moments.words(day), "", FEEDS),
                        h1("Digest of " + Moments.words(day)),
                        messages(digests.of(day)),
                        nav(
                                        a("← " + Moments.words(day.minusDays(1)))
                                                .withHref(Links.digest(day.minusDays(1))),
                                        a("All news of the day").withHref(Links.day(day)),
                                        day.isBefore(digests.yesterday())
                                                ? a(Moments.words(day.plusDays(1)) + " →")
                                                        .withHref(Links.digest(day.plusDays(1)))
                                                : a("Today's →").withHref("/"))
                                .withClass("turn")
                                .attr("aria-label", "Other days")));
    }

    private DomContent messages(List<Message> messages) {
        MarkdownHtml html = new MarkdownHtml(clock.instant());
        return messages.isEmpty()
                ? p(span("Nothing came in this time.")).withClass("alert quiet")
                : div(each(messages, html::message)).withClass("messages");
    }
}
