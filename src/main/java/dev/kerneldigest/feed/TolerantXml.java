package dev.kerneldigest.feed;

import org.jdom2.Document;
import org.jdom2.JDOMException;

/**
 * Builds a document of what was meant as XML: as it stands, and only when that fails a second time
 * from its mended text ({@link XmlMender}). Safe for many threads.
 */
final class TolerantXml {
    /** Within how many characters a declaration is looked for. */
    private static final int JUNK = 4_096;

    private final SafeXml xml = new SafeXml();

    /**
     * A document.
     *
     * @param cut whether the text ended within an entry, so that the last one is not whole
     * @param bounded whether it has more elements than are read
     */
    record Read(Document document, boolean cut, boolean bounded) {}

    /**
     * Reads a text.
     *
     * @throws JDOMException when it is no XML even mended; a web page is not mended
     */
    Read read(String whole) throws JDOMException {
        String text = withoutJunk(whole);
        try {
            return read(xml.build(text), false);
        } catch (JDOMException first) {
            if (WebPage.recognise(text).isPresent()) {
                throw first;
            }
            return mended(text, first);
        }
    }

    private static Read read(SafeXml.Built built, boolean cut) {
        return new Read(built.document(), cut, built.bounded());
    }

    /** What scripts print before the document, blank lines or warnings, goes. */
    private static String withoutJunk(String text) {
        int declaration = text.indexOf("<?xml", 0, Math.min(text.length(), JUNK));
        int start = declaration < 0 ? text.indexOf('<') : declaration;
        return start > 0 ? text.substring(start) : text;
    }

    /** The failure of the first try tells more about the text than that of the second. */
    private Read mended(String text, JDOMException first) throws JDOMException {
        XmlMender.Mended mended = XmlMender.mend(text);
        if (mended.xml().isEmpty()) {
            throw new JDOMException("no element in it", first);
        }
        try {
            return read(xml.build(mended.xml()), mended.cut());
        } catch (JDOMException second) {
            first.addSuppressed(second);
            throw first;
        }
    }
}
