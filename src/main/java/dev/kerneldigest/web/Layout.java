package dev.kerneldigest.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.button;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.title;

import j2html.TagCreator;
import j2html.tags.DomContent;
import j2html.tags.specialized.HeadTag;
import j2html.tags.specialized.HeaderTag;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What all pages share. j2html escapes every text and attribute; a test forbids its ways around
 * that.
 */
final class Layout {
    private static final List<Place> PLACES =
            List.of(
                    new Place("/", "Digest"),
                    new Place("/archive", "Archive"),
                    new Place("/topics", "Topics"),
                    new Place("/status", "Status"));

    /** Control characters, and those that turn the direction of what follows (UAX #9). */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|[\\u202A-\\u202E\\u2066-\\u2069]");

    private final String version;

    /** With the version of the program, for the foot of the pages. */
    Layout(String version) {
        this.version = version;
    }

    private record Place(String path, String name) {}

    /**
     * What a page is.
     *
     * @param place the path of the part of the pages that it belongs to; blank for none
     * @param feeds the path without its end of the feeds that tell the same; blank for none
     */
    record About(String title, String place, String feeds) {
        About(String title, String place) {
            this(title, place, "");
        }
    }

    /** A whole page. */
    String page(About about, DomContent... content) {
        return UNSEEN.matcher(document(about, content)).replaceAll("");
    }

    private String document(About about, DomContent... content) {
        return TagCreator.document(
                html(
                                head(about),
                                body(
                                        a("Skip to the content")
                                                .withHref("#main")
                                                .withClass("skip"),
                                        masthead(about),
                                        main(content).withId("main"),
                                        foot()))
                        .withLang("en"));
    }

    /** A page that says one thing. */
    String notice(String title, String words) {
        return page(
                new About(title, ""), h1(title), p(words), p(a("To today's digest").withHref("/")));
    }

    private static HeadTag head(About about) {
        HeadTag head =
                TagCreator.head(
                        meta().withCharset("utf-8"),
                        title(about.title + " · kernel-digest"),
                        meta().withName("viewport")
                                .withContent("width=device-width, initial-scale=1"),
                        meta().withName("color-scheme").withContent("light dark"),
                        link().withRel("stylesheet").withHref(Assets.STYLE),
                        link().withRel("icon").withType("image/svg+xml").withHref(Assets.ICON));
        if (!about.feeds.isEmpty()) {
            head.with(
                    feed("application/atom+xml", about.feeds + "/atom.xml", about.title),
                    feed("application/feed+json", about.feeds + "/feed.json", about.title));
        }
        return head;
    }

    private static DomContent feed(String type, String path, String title) {
        return link().withRel("alternate").withType(type).withHref(path).withTitle(title);
    }

    private static HeaderTag masthead(About about) {
        return header(
                        a(span("🐧").attr("aria-hidden", "true"), span("kernel-digest"))
                                .withHref("/")
                                .withClass("brand"),
                        nav(each(PLACES, place -> item(place, about.place)))
                                .attr("aria-label", "Pages"),
                        form(
                                        label("Search the news").withFor("q").withClass("unseen"),
                                        input().withType("search")
                                                .withId("q")
                                                .withName("q")
                                                .withMaxlength("200")
                                                .withPlaceholder("Search the news"),
                                        button("Search").withType("submit"))
                                .withAction("/search")
                                .withMethod("get")
                                .attr("role", "search"))
                .withClass("masthead");
    }

    private static DomContent item(Place place, String current) {
        return place.path.equals(current)
                ? a(place.name).withHref(place.path).attr("aria-current", "page")
                : a(place.name).withHref(place.path);
    }

    private DomContent foot() {
        return footer(
                p(
                        span("kernel-digest " + version + " reads Linux-kernel news for Discord. "),
                        span("Texts belong to their sources. Days and times are UTC.")));
    }
}
