package dev.kerneldigest.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.JDOMException;

/** Reads RSS, RDF and Atom of all versions, mixed and broken as they come. */
final class XmlFeedParser implements FeedParser {
    private static final Set<String> ENTRIES = Set.of("item", "entry");
    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel", "entry");

    private final TolerantXml xml = new TolerantXml();

    @Override
    public ParsedFeed parse(FeedDocument document) throws UnreadableFeedException {
        String text = FeedText.decode(document.body(), document.contentType());
        TolerantXml.Read read = read(document, text);
        Element root = read.document().getRootElement();
        if (!ROOTS.contains(FeedDate.lower(root.getName()))) {
            throw refusal(
                    document,
                    text,
                    "XML, but no feed: its root is <" + shortened(root.getName()) + ">");
        }
        return feed(root, document.location(), read);
    }

    private TolerantXml.Read read(FeedDocument document, String text)
            throws UnreadableFeedException {
        if (text.isBlank()) {
            throw UnreadableFeedException.damaged("an empty document");
        }
        try {
            return xml.read(text);
        } catch (JDOMException e) {
            UnreadableFeedException refusal =
                    refusal(
                            document,
                            text,
                            "not XML: " + shortened(String.valueOf(e.getMessage())));
            refusal.addSuppressed(e);
            throw refusal;
        }
    }

    private static UnreadableFeedException refusal(
            FeedDocument document, String text, String message) {
        Optional<String> page = WebPage.recognise(text);
        boolean html = document.contentType().orElse("").strip().startsWith("text/html");
        if (page.isPresent() || html) {
            return UnreadableFeedException.page(page.orElse("a web page, not a feed"));
        }
        boolean json = text.stripLeading().startsWith("{");
        return UnreadableFeedException.damaged(json ? "JSON, not XML" : message);
    }

    private static String shortened(String text) {
        return text.length() <= 150 ? text : text.substring(0, 150) + "...";
    }

    private static ParsedFeed feed(Element root, URI location, TolerantXml.Read read) {
        Element channel =
                root.getChildren().stream()
                        .filter(child -> child.getName().equalsIgnoreCase("channel"))
                        .findFirst()
                        .orElse(root);
        List<Element> elements = new ArrayList<>(entries(root, channel).toList());
        List<String> broken = new ArrayList<>(bound(elements, read));
        ElementLinks links = new ElementLinks(base(location, channel));
        EntryReader reader = new EntryReader(links);
        return new ParsedFeed(
                new ElementFields(channel)
                        .find("title", "dc:title", "media:title", "itunes:title")
                        .map(ElementText::line)
                        .orElse(""),
                reader.all(elements, broken),
                List.of(),
                broken);
    }

    /** Takes out the entries that are not read, and says so. */
    private static List<String> bound(List<Element> elements, TolerantXml.Read read) {
        boolean cut = (read.cut() || read.bounded()) && !elements.isEmpty();
        if (cut) {
            elements.removeLast();
        }
        if (elements.size() > Intake.MOST_ENTRIES) {
            elements.subList(Intake.MOST_ENTRIES, elements.size()).clear();
            return List.of("all entries beyond the first " + Intake.MOST_ENTRIES);
        }
        if (read.bounded()) {
            return List.of("what follows the first " + FeedHandler.MOST_NODES + " elements");
        }
        return cut ? List.of("the document ends within its last entry") : List.of();
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
