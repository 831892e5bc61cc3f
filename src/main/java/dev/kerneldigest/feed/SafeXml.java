package dev.kerneldigest.feed;

import java.io.IOException;
import java.io.StringReader;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import javax.xml.XMLConstants;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.JDOMParseException;
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
    private static final int IDLE = 4;
    private static final String UNLIMITED = "0";

    /** A parser never forgets a name, so one that has read so many characters is not used again. */
    private static final long MOST_READ = 500_000;

    private final Queue<Pooled> idle = new ArrayBlockingQueue<>(IDLE);

    /**
     * What was built.
     *
     * @param bounded whether there was more than is built of one document
     */
    record Built(Document document, boolean bounded) {}

    /**
     * Builds the document, or its beginning when it has more than {@link FeedHandler#MOST_NODES}.
     *
     * @throws JDOMException when the text is not well-formed, or has a document type
     */
    Built build(String xml) throws JDOMException {
        Pooled waiting = idle.poll();
        Pooled pooled = waiting == null ? new Pooled(engine(), 0) : waiting;
        try {
            Document document = pooled.engine().build(new StringReader(xml));
            if (pooled.read() + xml.length() < MOST_READ) {
                idle.offer(new Pooled(pooled.engine(), pooled.read() + xml.length()));
            }
            return new Built(document, false);
        } catch (JDOMParseException stopped) {
            if (stopped.getCause() instanceof FeedHandler.Enough) {
                return new Built(stopped.getPartialDocument(), true);
            }
            throw stopped;
        } catch (IllegalArgumentException refused) {
            // JDOM knows rules that the parser does not, e.g. for white space in namespaces.
            throw new JDOMException(refused.getMessage(), refused);
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be read", e);
        }
    }

    private static SAXEngine engine() throws JDOMException {
        SAXBuilder builder = new SAXBuilder(XMLReaders.NONVALIDATING);
        builder.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature(SAX + "external-general-entities", false);
        builder.setFeature(SAX + "external-parameter-entities", false);
        builder.setSAXHandlerFactory(_ -> new FeedHandler());
        // JDK 25 counts every &lt; of a document as an entity and stops at a hundred thousand.
        builder.setProperty("jdk.xml.maxGeneralEntitySizeLimit", UNLIMITED);
        builder.setProperty("jdk.xml.totalEntitySizeLimit", UNLIMITED);
        return builder.buildEngine();
    }

    /** A parser and how many characters it has read. */
    private record Pooled(SAXEngine engine, long read) {}
}
