package dev.kerneldigest.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;

/**
 * Reads RSS, RDF and Atom of all versions.
 *
 * <p>A document is built once; only when that fails, its text is mended ({@link XmlMender}) and
 * built again.
 */
final class XmlFeedParser implements FeedParser {
    /** Entries of one feed beyond this are left out: no honest feed has as many. */
    private static final int MOST_ENTRIES = 10_000;

    /** Within how many characters a declaration is looked for. */
    private static final int JUNK = 4_096;

    private static final Set<String> ENTRIES = Set.of("item", "entry");
    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel", "entry");

    private final SafeXml xml = new SafeXml();

    /** A document, and whether its last entry was cut off. */
    private record Built(Document document, boolean cut) {}

    @Override
    public ParsedFeed parse(FeedDocument document) throws UnreadableFeedException {
        String text = FeedText.decode(document.body(), document.contentType());
        Built built = build(text);
        Element root = built.document.getRootElement();
        if (!ROOTS.contains(FeedDate.lower(root.getName()))) {
            throw noFeed(root, text);
        }
        return feed(root, document.location(), built.cut);
    }

    private static UnreadableFeedException noFeed(Element root, String text) {
        return WebPage.recognise(text)
                .map(UnreadableFeedException::page)
                .orElseGet(() ->
                        UnreadableFeedException.damaged(
                                "XML, but no feed: its root is <"
                                        + shortened(root.getName())
                                        + ">"));
    }

    private Built build(String whole) throws UnreadableFeedException {
        String text = withoutJunk(whole);
        try {
            return new Built(xml.build(text), false);
        } catch (JDOMException first) {
            return mended(text, first);
        }
    }

    /** What scripts print before the document, blank lines or warnings, goes. */
    private static String withoutJunk(String text) {
        int declaration = text.indexOf("<?xml", 0, Math.min(text.length(), JUNK));
        int start = declaration < 0 ? text.indexOf('<') : declaration;
        return start > 0 ? text.substring(start) : text;
    }

    private Built mended(String text, JDOMException first) throws UnreadableFeedException {
        Optional<String> page = WebPage.recognise(text);
        if (page.isPresent()) {
            throw UnreadableFeedException.page(page.get());
        }
        XmlMender.Mended mended = XmlMender.mend(text);
        if (mended.xml().isEmpty()) {
            throw UnreadableFeedException.damaged(
                    text.isBlank() ? "an empty document" : "not XML: no element in it");
        }
        try {
            return new Built(xml.build(mended.xml()), mended.cut());
        } catch (JDOMException second) {
            UnreadableFeedException damaged =
                    UnreadableFeedException.damaged(
                            "not XML: " + shortened(String.valueOf(first.getMessage())));
            damaged.addSuppressed(second);
            throw damaged;
        }
    }

    private static String shortened(String text) {
        return text.length() <= 150 ? text : text.substring(0, 150) + "...";
    }

    private static ParsedFeed feed(Element root, URI location, boolean cut) {
        Element channel =
                root.getChildren().stream()
                        .filter(child -> child.getName().equalsIgnoreCase("channel"))
                        .findFirst()
                        .orElse(root);
        List<Element> elements = new ArrayList<>(entries(root, channel).toList());
        List<String> broken = new ArrayList<>();
        if (cut && !elements.isEmpty()) {
            elements.removeLast();
            broken.add("the document ends within its last entry");
        }
        if (elements.size() > MOST_ENTRIES) {
            broken.add(
                    elements.size() - MOST_ENTRIES + " entries beyond the first " + MOST_ENTRIES);
            elements = elements.subList(0, MOST_ENTRIES);
        }
        ElementLinks links = new ElementLinks(base(location, channel));
        EntryReader reader = new EntryReader(links);
        return new ParsedFeed(
                new ElementFields(channel)
                        .find("title", "dc:title", "media:title", "itunes:title")
                        .map(ElementText::line)
                        .orElse(""),
                elements.stream().map(reader::read).toList(),
                List.of(),
                broken);
    }

    /** Where the feed came from; the page it is about when that is no place on the web. */
    private static URI base(URI location, Element channel) {
        if (!location.isOpaque() && location.isAbsolute()) {
            return location;
        }
        return new ElementLinks(location).page(channel).flatMap(ElementLinks::uri).orElse(location);
    }

    /** Entries are below the channel (RSS), beside it (RDF) or below the root (Atom). */
    private static Stream<Element> entries(Element root, Element channel) {
        if (root.getName().equalsIgnoreCase("entry")) {
            return Stream.of(root);
        }
        Stream<Element> inner =
                root.getChildren().stream()
                        .filter(child -> child.getName().equalsIgnoreCase("channel"))
                        .flatMap(child -> child.getChildren().stream());
        Stream<Element> all =
                root.equals(channel)
                        ? root.getChildren().stream()
                        : Stream.concat(inner, root.getChildren().stream());
        return all.filter(child -> ENTRIES.contains(FeedDate.lower(child.getName())));
    }
}
