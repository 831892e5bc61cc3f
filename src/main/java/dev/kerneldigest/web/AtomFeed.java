package dev.kerneldigest.web;

import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a feed as Atom, RFC 4287. For one feed. */
final class AtomFeed {
    static final String TYPE = "application/atom+xml; charset=utf-8";

    private static final String SPACE = "http://www.w3.org/2005/Atom";

    private final Feed feed;
    private final XMLStreamWriter xml;

    private AtomFeed(Feed feed, XMLStreamWriter xml) {
        this.feed = feed;
        this.xml = xml;
    }

    static String write(Feed feed) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new AtomFeed(feed, xml).write();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Atom: nothing here can fail", impossible);
        }
        return text.toString();
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(SPACE);
        element("id", feed.id(feed.path().substring(1)));
        element("title", feed.title());
        element("updated", feed.updated().truncatedTo(ChronoUnit.SECONDS).toString());
        element("generator", "kernel-digest");
        link("self", "application/atom+xml", feed.absolute(feed.path() + "/atom.xml"));
        link("alternate", "text/html", feed.absolute(feed.home()));
        for (Feed.Entry entry : feed.entries()) {
            write(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(Feed.Entry entry) throws XMLStreamException {
        String moment = entry.published().truncatedTo(ChronoUnit.SECONDS).toString();
        xml.writeStartElement("entry");
        element("id", feed.id(entry.name()));
        element("title", entry.title());
        element("published", moment);
        element("updated", moment);
        xml.writeStartElement("author");
        element("name", entry.author().isBlank() ? "kernel-digest" : entry.author());
        xml.writeEndElement();
        String page = feed.absolute(entry.page());
        link("alternate", "text/html", entry.source().map(Object::toString).orElse(page));
        link("related", "text/html", page);
        for (String topic : entry.topics()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", topic);
        }
        if (!entry.html().isBlank()) {
            xml.writeStartElement("content");
            xml.writeAttribute("type", "html");
            xml.writeCharacters(writable(entry.html()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(writable(text));
        xml.writeEndElement();
    }

    private void link(String relation, String type, String target) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", writable(target));
    }

    /** Without what XML 1.0 has no place for, section 2.2. */
    private static String writable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(AtomFeed::isWritable).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isWritable(int point) {
        boolean isBasic =
                (point >= 0x20 && point <= 0xD7FF) || (point >= 0xE000 && point <= 0xFFFD);
        return isBasic || point == '\t' || point == '\n' || point == '\r' || point >= 0x10000;
    }
}
