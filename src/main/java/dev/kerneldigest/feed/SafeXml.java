package dev.kerneldigest.feed;

import java.io.IOException;
import java.io.StringReader;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import javax.xml.XMLConstants;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.UncheckedJDOMFactory;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.SAXEngine;
import org.jdom2.input.sax.XMLReaders;

/**
 * Builds documents from XML of strangers: no document type, hence no entity of anybody's making,
 * and nothing loaded from anywhere. Safe for many threads: idle parsers wait in a small pool, since
 * setting one up costs more than a small feed.
 */
final class SafeXml {
    private static final String SAX = "http://xml.org/sax/features/";
    private static final int IDLE = 16;

    private final Queue<SAXEngine> idle = new ArrayBlockingQueue<>(IDLE);

    /**
     * Builds the document.
     *
     * @throws JDOMException when the text is not well-formed, or has a document type
     */
    Document build(String xml) throws JDOMException {
        SAXEngine pooled = idle.poll();
        SAXEngine engine = pooled == null ? engine() : pooled;
        try {
            Document document = engine.build(new StringReader(xml));
            idle.offer(engine);
            return document;
        } catch (IllegalArgumentException refused) {
            // JDOM knows rules that the parser does not, e.g. for white space in namespaces.
            throw new JDOMException(refused.getMessage(), refused);
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be read", e);
        }
    }

    private static SAXEngine engine() throws JDOMException {
        SAXBuilder builder = new SAXBuilder(XMLReaders.NONVALIDATING);
        // The text comes from a parser that has checked it already.
        builder.setJDOMFactory(new UncheckedJDOMFactory());
        builder.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature(SAX + "external-general-entities", false);
        builder.setFeature(SAX + "external-parameter-entities", false);
        return builder.buildEngine();
    }
}
