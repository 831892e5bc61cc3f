package dev.kerneldigest.web;

import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;

import dev.kerneldigest.delivery.OutboxReport;
import dev.kerneldigest.digest.SourceReport;
import dev.kerneldigest.digest.SourceReport.Health;
import j2html.tags.DomContent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How the sources and deliveries are; of deliveries it tells numbers only. */
final class StatusPage {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Layout layout;
    private final InstantSource clock;
    private final Works works;
    private final Kept<String, OutboxReport.Counts> outbox;

    StatusPage(Layout layout, Works works, InstantSource clock) {
        this.layout = layout;
        this.works = works;
        this.clock = clock;
        this.outbox = new Kept<>(FRESH, 1, clock, _ -> works.outbox().counts());
    }

    Answer show(Ask ask) {
        Instant now = clock.instant();
        List<SourceReport> sources =
                works.sources().get().stream()
                        .sorted(Comparator.comparing(one -> !one.health().isTrouble()))
                        .toList();
        return Answer.page(
                layout.page(
                        new Layout.About("Status", "/status"),
                        h1("Status"),
                        deliveries(now),
                        section(
                                h2(heading(sources)),
                                div(each(sources, one -> source(one, now))).withClass("cards"))));
    }

    private DomContent deliveries(Instant now) {
        OutboxReport.Counts counts = outbox.get("");
        Optional<String> trouble = works.line().get().trouble();
        return section(
                h2("Deliveries"),
                div(
                                figure(counts.pending(), "waiting to be sent"),
                                figure(counts.sent(), "sent, and still remembered"),
                                figure(counts.givenUp(), "given up"))
                        .withClass("figures"),
                p(
                        counts.oldest()
                                .<DomContent>map(since ->
                                        span(
                                                text("The oldest has been waiting since "),
                                                Moments.fromNow(since, now),
                                                text(".")))
                                .orElseGet(() -> span("Nothing is waiting."))),
                trouble.<DomContent>map(why ->
                                p("Nothing is sent at present: " + why + ".").withClass("alert"))
                        .orElseGet(() -> p("Discord is connected.")));
    }

    private static DomContent figure(long number, String what) {
        return div(strong(String.format(java.util.Locale.ENGLISH, "%,d", number)), span(what));
    }

    private static String heading(List<SourceReport> sources) {
        long well = sources.stream().filter(one -> !one.health().isTrouble()).count();
        return "Sources: " + well + " of " + sources.size() + " are well";
    }

    private static DomContent source(SourceReport source, Instant now) {
        return div(
                        div(
                                        Links.away(
                                                source.name(),
                                                Optional.of(URI.create(source.address()))),
                                        code(source.id()))
                                .withClass("name"),
                        p(span(words(source.health())).withClass("badge " + tone(source.health())))
                                .with(reason(source)),
                        p(
                                        text("Asked "),
                                        moment(source.polled(), now),
                                        text(" · next "),
                                        source.next()
                                                .map(next -> next(next, now))
                                                .orElseGet(() -> span("never")),
                                        text(" · every " + Moments.length(source.interval())))
                                .withClass("meta"),
                        p(
                                        text("Last news "),
                                        moment(source.changed(), now),
                                        text(" · last good answer "),
                                        moment(source.succeeded(), now))
                                .withClass("meta"))
                .withClass("card");
    }

    private static DomContent[] reason(SourceReport source) {
        String failures =
                source.failures() > 1 ? " (" + source.failures() + " times in a row)" : "";
        return source.reason().isBlank()
                ? new DomContent[0]
                : new DomContent[] {text(" "), span(source.reason() + failures).withDir("auto")};
    }

    private static DomContent moment(Optional<Instant> moment, Instant now) {
        return moment.map(it -> Moments.fromNow(it, now)).orElseGet(() -> span("never"));
    }

    private static DomContent next(Instant next, Instant now) {
        return next.isAfter(now) ? Moments.fromNow(next, now) : span("now");
    }

    private static String words(Health health) {
        return switch (health) {
            case WELL -> "well";
            case NEW -> "not asked yet";
            case FAILING -> "failing";
            case BLOCKED -> "blocked";
            case WAITING -> "asked us to wait";
            case GONE -> "gone";
        };
    }

    private static String tone(Health health) {
        return switch (health) {
            case WELL -> "good";
            case NEW -> "plain";
            case FAILING, WAITING -> "warn";
            case BLOCKED, GONE -> "bad";
        };
    }
}
