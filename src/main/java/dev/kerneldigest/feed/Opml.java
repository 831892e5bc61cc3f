package dev.kerneldigest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Verifier;
import org.jdom2.filter.Filters;
import org.jdom2.output.Format;
import org.jdom2.output.LineSeparator;
import org.jdom2.output.XMLOutputter;

/** Lists of feeds as readers exchange them (OPML 2.0). Safe for many threads. */
public final class Opml {
    private static final TolerantXml XML = new TolerantXml();

    /** What a list that is whole ends with; where it lacks, mending would hide that. */
    private static final Pattern END = Pattern.compile("</opml\\s*>", Pattern.CASE_INSENSITIVE);

    private Opml() {}

    /**
     * A feed of a list.
     *
     * @param title what the list calls it; may be blank
     * @param url as the list has it, checked by nobody
     */
    public record Outline(String title, String url) {}

    /**
     * The feeds of a list in its order, however deep in folders; outlines without an address are
     * folders or notes.
     *
     * @throws UnreadableFeedException when it is no OPML, or not all of it
     */
    public static List<Outline> read(byte[] file) throws UnreadableFeedException {
        String text = FeedText.decode(file, Optional.empty());
        TolerantXml.Read read = xml(text);
        Element root = read.document().getRootElement();
        if (!root.getName().equalsIgnoreCase("opml")) {
            throw UnreadableFeedException.damaged("XML, but no OPML");
        }
        if (read.bounded()) {
            throw UnreadableFeedException.damaged("OPML that is far too long");
        }
        if (!END.matcher(text).find()) {
            throw UnreadableFeedException.damaged("OPML that ends in its midst");
        }
        List<Outline> outlines = new ArrayList<>();
        for (Element outline : root.getDescendants(Filters.element())) {
            String url = attribute(outline, "xmlUrl");
            if (outline.getName().equalsIgnoreCase("outline") && !url.isBlank()) {
                String title = attribute(outline, "title");
                outlines.add(
                        new Outline(title.isBlank() ? attribute(outline, "text") : title, url));
            }
        }
        return List.copyOf(outlines);
    }

    private static TolerantXml.Read xml(String text) throws UnreadableFeedException {
        try {
            return XML.read(text);
        } catch (JDOMException broken) {
            UnreadableFeedException refusal =
                    UnreadableFeedException.damaged("not XML: " + broken.getMessage());
            refusal.addSuppressed(broken);
            throw refusal;
        }
    }

    /** Its value, whatever the case of its name: lists are written by hand too. */
    private static String attribute(Element element, String name) {
        return element.getAttributes().stream()
                .filter(one -> one.getName().equalsIgnoreCase(name))
                .findFirst()
                .map(one -> one.getValue().strip())
                .orElse("");
    }

    /** A list of these feeds, in UTF-8. */
    public static String write(String title, List<Outline> outlines) {
        Element body = new Element("body");
        for (Outline outline : outlines) {
            String name = printable(outline.title());
            body.addContent(
                    new Element("outline")
                            .setAttribute("type", "rss")
                            .setAttribute("text", name)
                            .setAttribute("title", name)
                            .setAttribute("xmlUrl", printable(outline.url())));
        }
        Element head = new Element("head");
        head.addContent(new Element("title").setText(printable(title)));
        Element root = new Element("opml").setAttribute("version", "2.0");
        root.addContent(head).addContent(body);
        Format format = Format.getPrettyFormat().setLineSeparator(LineSeparator.UNIX);
        return new XMLOutputter(format).outputString(new Document(root));
    }

    /** What XML cannot hold goes. */
    private static String printable(String text) {
        return text.codePoints()
                .filter(Verifier::isXMLCharacter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
