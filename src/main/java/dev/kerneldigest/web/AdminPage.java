package dev.kerneldigest.web;

import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import dev.kerneldigest.delivery.OutboxReport.Entry;
import j2html.tags.DomContent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Deliveries that are not sent and the servers, for who has the token and for nobody else. */
final class AdminPage {
    private static final int MOST = 200;

    private final Layout layout;
    private final Admin admin;
    private final AdminToken token;
    private final Works works;
    private final ErrorPages errors;
    private final InstantSource clock;

    AdminPage(Layout layout, Admin admin, Works works, ErrorPages errors, InstantSource clock) {
        this.layout = layout;
        this.admin = admin;
        this.token = new AdminToken(admin.token());
        this.works = works;
        this.errors = errors;
        this.clock = clock;
    }

    Answer show(Ask ask) {
        if (!token.isSet()) {
            return errors.notFound(ask);
        }
        return token.admits(ask.credentials()) ? page() : errors.stranger(ask);
    }

    private Answer page() {
        List<Entry> unsent = works.outbox().unsent(MOST);
        List<ServerFigures> servers =
                admin.servers().get().stream()
                        .sorted(
                                Comparator.comparing((ServerFigures one) -> one.pauses().isEmpty())
                                        .thenComparingLong(ServerFigures::guild))
                        .toList();
        return Answer.page(
                        layout.page(
                                new Layout.About("Admin", ""),
                                h1("Admin"),
                                section(h2("Deliveries that are not sent"), deliveries(unsent)),
                                section(h2("Servers"), servers(servers))))
                .with("Cache-Control", "no-store");
    }

    private DomContent deliveries(List<Entry> unsent) {
        if (unsent.isEmpty()) {
            return p("Everything is sent.");
        }
        Instant now = clock.instant();
        return wide(
                "The pending, oldest first, then what was given up, newest first; at most " + MOST,
                List.of(
                        "Number",
                        "State",
                        "Channel",
                        "Subscription",
                        "Since",
                        "Next try",
                        "Tries",
                        "Reason"),
                unsent.stream().map(entry -> row(entry, now)));
    }

    private static DomContent row(Entry entry, Instant now) {
        return tr(
                td(Long.toString(entry.id())),
                td(entry.givenUp() ? "given up" : "pending"),
                td(Long.toString(entry.channel())),
                td(Long.toString(entry.subscription())),
                td(Moments.fromNow(entry.created(), now)),
                td(next(entry, now)),
                td(Integer.toString(entry.attempts())),
                td(entry.reason().orElse("")));
    }

    private static DomContent next(Entry entry, Instant now) {
        if (entry.givenUp()) {
            return text("never");
        }
        return entry.due().isAfter(now) ? Moments.fromNow(entry.due(), now) : text("now");
    }

    private static DomContent servers(List<ServerFigures> servers) {
        if (servers.isEmpty()) {
            return p("No server has subscribed to anything.");
        }
        return wide(
                (servers.size() == 1 ? "One server" : servers.size() + " servers")
                        + ", those with a pause first",
                List.of("Server", "Active subscriptions", "Paused", "Why"),
                servers.stream()
                        .map(server ->
                                tr(
                                        td(Long.toString(server.guild())),
                                        td(Integer.toString(server.active())),
                                        td(Integer.toString(server.pauses().size())),
                                        td(String.join("; ", server.pauses())))));
    }

    /** A table that scrolls by itself where the screen is too narrow for it. */
    private static DomContent wide(
            String about, List<String> columns, Stream<? extends DomContent> rows) {
        return div(table(
                        caption(about),
                        thead(tr(each(columns, column -> th(column).attr("scope", "col")))),
                        tbody(each(rows.<DomContent>map(row -> row)))))
                .withClass("wide")
                .withTabindex(0)
                .attr("role", "region")
                .attr("aria-label", about);
    }
}
