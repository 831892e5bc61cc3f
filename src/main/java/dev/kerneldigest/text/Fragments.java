package dev.kerneldigest.text;

import org.jsoup.Jsoup;
import org.jsoup.helper.ValidationException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Parses HTML of strangers; there is a body whatever it is. */
final class Fragments {
    /** What jsoup takes for the end of its input; no character at all (Unicode, 23.7). */
    private static final char END = '\uFFFF';

    private Fragments() {}

    static Element body(String html) {
        String whole = html.replace(END, ' ');
        try {
            return Jsoup.parseBodyFragment(whole).body();
        } catch (ValidationException broken) {
            // jsoup 1.24.1 fails on templates nested deeper than it lets elements be.
            return ofTags(whole);
        }
    }

    /** Read as tags, without what HTML knows of them; scripts and styles are no text. */
    private static Element ofTags(String html) {
        Document document = Jsoup.parse(html, Parser.xmlParser());
        document.select("script, style").remove();
        return document;
    }
}
