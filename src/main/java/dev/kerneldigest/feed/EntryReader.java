package dev.kerneldigest.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Element;

/**
 * Reads an entry off its element, by what its children mean and not by which format the feed claims
 * to be: real feeds mix them freely.
 */
final class EntryReader {
    /** Characters of HTML that are kept of all entries of a page; honest pages have a tenth. */
    private static final int MOST_TEXT = 4_000_000;

    private final ElementLinks links;
    private int room = MOST_TEXT;

    EntryReader(ElementLinks links) {
        this.links = links;
    }

    /** Reads all; {@code broken} takes what is left out. */
    List<Entry> all(List<Element> elements, List<String> broken) {
        List<Entry> entries = new ArrayList<>();
        int without = 0;
        for (Element element : elements) {
            Entry entry = read(element);
            int length = entry.summary().length() + entry.content().length();
            without += length > room ? 1 : 0;
            entries.add(length > room ? entry.withoutText() : entry);
            room -= Math.min(length, room);
        }
        if (without > 0) {
            broken.add("the text of " + without + " entries, there is too much of it");
        }
        return entries;
    }

    private Entry read(Element element) {
        ElementFields fields = new ElementFields(element);
        Optional<String> about = about(element);
        Optional<String> id = fields.text("guid", "id").or(() -> about);
        String content =
                html(fields, "content:encoded", "content", "xhtml:body", "body", "fullitem");
        return new Entry(
                id,
                fields.find("title", "dc:title", "media:title", "itunes:title")
                        .map(ElementText::line)
                        .orElse(""),
                link(element, fields, about),
                date(fields, "pubdate", "published", "issued", "dc:date", "dcterms:issued"),
                date(fields, "updated", "modified", "dcterms:modified", "lastmod", "dc:date"),
                summary(fields).orElse(content),
                content,
                fields.find("author").flatMap(EntryReader::address),
                parent(element));
    }

    /** Atom's author has an email; RSS's is one. */
    private static Optional<String> address(Element author) {
        return new ElementFields(author)
                .text("email")
                .or(() -> Optional.of(author.getTextTrim()))
                .filter(text -> text.indexOf('@') > 0);
    }

    private Optional<String> parent(Element element) {
        return element.getChildren().stream()
                .filter(child -> child.getName().equals("in-reply-to"))
                .flatMap(child -> Optional.ofNullable(child.getAttributeValue("href")).stream())
                .map(href -> links.absolute(href.strip(), element))
                .findFirst();
    }

    private static Optional<String> about(Element element) {
        return element.getAttributes().stream()
                .filter(attribute -> attribute.getName().equals("about"))
                .map(attribute -> attribute.getValue().strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private Optional<String> link(Element element, ElementFields fields, Optional<String> about) {
        return links.page(element)
                .or(() -> fields.find("guid").flatMap(guid -> permalink(guid)))
                .or(() -> href(element))
                .or(() -> about.filter(EntryReader::isWeb));
    }

    /** A guid is a link unless it says that it is none (RSS 2.0, guid). */
    private static Optional<String> permalink(Element guid) {
        boolean permanent = !guid.getAttributeValue("isPermaLink", "true").equals("false");
        return Optional.of(guid.getTextTrim()).filter(text -> permanent && isWeb(text));
    }

    /** CDF has it on the item. */
    private Optional<String> href(Element element) {
        return Optional.ofNullable(element.getAttributeValue("href"))
                .or(() -> Optional.ofNullable(element.getAttributeValue("HREF")))
                .map(href -> links.absolute(href.strip(), element));
    }

    private static boolean isWeb(String address) {
        return address.startsWith("http://") || address.startsWith("https://");
    }

    /** The first of these that is a date: an unreadable one does not hide a good one. */
    private static Optional<Instant> date(ElementFields fields, String... names) {
        return Stream.of(names)
                .flatMap(name -> fields.text(name).stream())
                .flatMap(text -> FeedDate.parse(text).stream())
                .findFirst();
    }

    private static Optional<String> summary(ElementFields fields) {
        return fields.find(
                        "description",
                        "summary",
                        "abstract",
                        "dc:description",
                        "itunes:summary",
                        "media:description")
                .map(ElementText::html);
    }

    private static String html(ElementFields fields, String... names) {
        return fields.find(names).map(ElementText::html).orElse("");
    }
}
