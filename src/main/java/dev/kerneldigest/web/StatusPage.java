package dev.kerneldigest.web;

import static j2html.TagCreator.code;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
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
import java.util.Locale;
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
                                figure(counts.sent(), "sent, still remembered"),
                                figure(counts.givenUp(), "given up"))
                        .withClass("figures"),
                p(
                        counts.oldest()
                                .<DomContent>map(since ->
                                        span(
                                                text("The oldest came up "),
                                                Moments.fromNow(since, now),
                                                text(".")))
                                .orElseGet(() -> span("Nothing is waiting."))),
                trouble.<DomContent>map(why ->
                                p("Nothing is sent at present: " + why + ".").withClass("alert"))
                        .orElseGet(() -> p("Discord is connected.")));
    }

    private static DomContent figure(long number, String what) {
        return div(strong(String.format(Locale.ENGLISH, "%,d", number)), span(what));
    }

    private static String heading(List<SourceReport> sources) {
        long well = sources.stream().filter(one -> !one.health().isTrouble()).count();
        return "Sources: " + well + " of " + sources.size() + " are well";
    }

    private static DomContent source(SourceReport source, Instant now) {
        return div(
                        div(Links.away(source.name(), site(source)), code(source.id()))
                                .withClass("name"),
                        p(span(words(source.health())).withClass("badge " + tone(source.health())))
                                .with(reason(source)),
                        dl(
                                        fact("Asked", moment(source.polled(), now)),
                                        fact("Answered well", moment(source.succeeded(), now)),
                                        fact("Had news", moment(source.changed(), now)),
                                        fact("Next", next(source, now)))
                                .withClass("meta"))
                .withClass("card");
    }

    /** Of its address the host alone: the rest may be known to the operator only. */
    private static Optional<URI> site(SourceReport source) {
        URI address = URI.create(source.address());
        return Optional.ofNullable(address.getHost())
                .map(host -> URI.create(address.getScheme() + "://" + host + "/"));
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

    private static DomContent fact(String name, DomContent value) {
        return div(dt(name), dd(value));
    }

    private static DomContent next(SourceReport source, Instant now) {
        if (source.next().isEmpty()) {
            return text("never, until its address changes");
        }
        Instant next = source.next().get();
        return span(
                next.isAfter(now) ? Moments.fromNow(next, now) : text("now"),
                text(", " + Moments.length(source.interval()) + " apart"));
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
