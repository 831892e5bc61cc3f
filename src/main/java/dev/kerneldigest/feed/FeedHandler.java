package dev.kerneldigest.feed;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import org.jdom2.UncheckedJDOMFactory;
import org.jdom2.input.sax.SAXHandler;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Builds what feeds are made of, elements, their text and attributes, and no more than {@link
 * #MOST_NODES} of them: ten megabytes of {@code <a/>} would be half a gigabyte of objects.
 *
 * <p>Comments and processing instructions are passed over. Prefixes go, and so do attributes of
 * namespaces, but XML's and RDF's: nobody here asks for them, and JDOM keeps each namespace that it
 * ever met for as long as the process lives.
 */
final class FeedHandler extends SAXHandler {
    /** The longest honest pages have some thousands. */
    static final int MOST_NODES = 100_000;

    /** How many namespaces of strangers are told apart; all others are one. */
    private static final int MOST_NAMESPACES = 500;

    private static final int LONGEST_NAMESPACE = 200;
    private static final String FOREIGN = "urn:foreign";
    private static final Set<String> MET = ConcurrentHashMap.newKeySet();

    private int nodes;

    FeedHandler() {
        // The text comes from a parser that has checked it already.
        super(new UncheckedJDOMFactory());
    }

    @Override
    protected void resetSubCLass() {
        nodes = 0;
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) {
        // Elements say which namespace they are of.
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes)
            throws SAXException {
        nodes += 1 + attributes.getLength();
        if (nodes > MOST_NODES) {
            throw new Enough();
        }
        super.startElement(known(uri), name, name, kept(attributes));
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        super.endElement(uri, name, name);
    }

    @Override
    public void comment(char[] text, int start, int length) {
        // Says nothing to readers.
    }

    @Override
    public void processingInstruction(String target, String data) {
        // Says nothing to readers.
    }

    private static String known(String uri) {
        boolean told =
                uri.isEmpty()
                        || MET.contains(uri)
                        || (uri.length() <= LONGEST_NAMESPACE
                                && MET.size() < MOST_NAMESPACES
                                && MET.add(uri));
        return told ? uri : FOREIGN;
    }

    private static Attributes kept(Attributes all) {
        AttributesImpl kept = new AttributesImpl();
        for (int i = 0; i < all.getLength(); i++) {
            String uri = all.getURI(i);
            if (uri.isEmpty() || uri.equals(XMLConstants.XML_NS_URI)) {
                kept.addAttribute(
                        uri, all.getLocalName(i), all.getQName(i), "CDATA", all.getValue(i));
            } else if (uri.equals(Namespaces.RDF)) {
                String name = all.getLocalName(i);
                kept.addAttribute(uri, name, "rdf:" + name, "CDATA", all.getValue(i));
            }
        }
        return kept;
    }

    /** What is built by now is all that is wanted. */
    static final class Enough extends SAXException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("more than " + MOST_NODES + " elements and attributes");
        }
    }
}
