package dev.kerneldigest.feed;

import dev.kerneldigest.text.HtmlText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jdom2.Element;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/**
 * The text of an element as HTML, however the feed wraps it: escaped, in CDATA, as elements, in
 * base64 (Atom 0.3), as plain text (Atom's {@code type="text"}).
 */
final class ElementText {
    private static final Format RAW = Format.getRawFormat().setExpandEmptyElements(true);

    /** Characters of a text that are read, which is as many as are stored of it. */
    private static final int LONGEST = 500_000;

    /** The same of what stands on one line, as a title. */
    private static final int LONGEST_LINE = 20_000;

    private ElementText() {}

    /** The element's HTML; plain text that would be misread as HTML is escaped. */
    static String html(Element element) {
        return shortened(whole(element), LONGEST);
    }

    private static String whole(Element element) {
        if (!element.getChildren().isEmpty()) {
            return markup(element);
        }
        String text = decoded(element).strip();
        return isPlain(element) && !HtmlText.looksLikeHtml(text) ? HtmlText.escape(text) : text;
    }

    /** The same on one line. */
    static String line(Element element) {
        return HtmlText.plainLine(shortened(whole(element), LONGEST_LINE));
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** Whether Atom says that this is text and no HTML; a feed of RSS never says. */
    private static boolean isPlain(Element element) {
        if (!element.getNamespaceURI().equals(Namespaces.ATOM)) {
            return false;
        }
        String type = element.getAttributeValue("type", "text");
        return type.equals("text") || type.equals("text/plain");
    }

    private static String markup(Element element) {
        Element holder = element;
        boolean wrapped = "xhtml".equals(element.getAttributeValue("type"));
        if (wrapped && element.getChildren().size() == 1 && element.getTextTrim().isEmpty()) {
            holder = element.getChildren().getFirst(); // Atom's div is no part of the text
        }
        return new XMLOutputter(RAW).outputElementContentString(holder).strip();
    }

    private static String decoded(Element element) {
        String text = element.getText();
        return isBase64(element) ? base64(text).orElse(text) : text;
    }

    /** Atom 0.3 says so in {@code mode}, Atom 1.0 by a type that is neither text nor XML. */
    private static boolean isBase64(Element element) {
        if ("base64".equals(element.getAttributeValue("mode"))) {
            return true;
        }
        String type = element.getAttributeValue("type", "");
        return type.contains("/")
                && !type.startsWith("text/")
                && !type.contains("xml")
                && !type.contains("html");
    }

    /** Empty for what is no base64 of UTF-8: the type of plain text is often wrong. */
    private static Optional<String> base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(withoutBlanks(text));
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (IllegalArgumentException | CharacterCodingException plain) {
            return Optional.empty();
        }
    }

    private static String withoutBlanks(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> out.append((char) c));
        return out.toString();
    }
}
