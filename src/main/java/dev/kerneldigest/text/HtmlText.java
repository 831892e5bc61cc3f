package dev.kerneldigest.text;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Turns HTML from strangers into plain text.
 *
 * <p>Runs of white space, no-break spaces, block-level tags and line breaks become one space,
 * inline tags nothing: {@code foo<br>bar} are two words, {@code f<b>oo</b>} is one. Scripts, styles
 * and invisible characters are dropped. Takes anything, never fails.
 */
public final class HtmlText {
    private HtmlText() {}

    /** Reads a fragment; links that are not absolute are left out. */
    public static PlainText of(String html) {
        return read(html, Optional.empty());
    }

    /** Reads a fragment; links resolve against {@code base}. */
    public static PlainText of(String html, URI base) {
        return read(html, Optional.of(base));
    }

    /** The text of a fragment on one line. */
    public static String line(String html) {
        if (!hasMarkup(html)) {
            return plainLine(html);
        }
        return of(html).text();
    }

    /** Text that is no HTML, on one line and without invisible characters. */
    public static String plainLine(String text) {
        LineBuilder line = new LineBuilder();
        line.append(text);
        return line.toString();
    }

    /**
     * A title of which nobody says whether it is text or HTML, as text on one line. Known tags and
     * entities are taken for HTML; what only looks like a tag, as in {@code <linux/bpf.h>}, is
     * text.
     */
    public static String titleLine(String title) {
        return hasMarkup(title) ? of(Tags.escapeUnknown(title)).text() : plainLine(title);
    }

    /** Whether there is a tag or entity in it that HTML knows. */
    public static boolean looksLikeHtml(String text) {
        return hasMarkup(text) && (Tags.hasKnown(text) || HtmlEntities.isIn(text));
    }

    /** Plain text as HTML that says the same. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static boolean hasMarkup(String text) {
        return text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
    }

    private static PlainText read(String html, Optional<URI> base) {
        if (!hasMarkup(html)) {
            return new PlainText(plainLine(html), List.of(), List.of());
        }
        Reader reader = new Reader(base);
        Fragments.body(html).traverse(reader);
        return new PlainText(reader.line.toString(), reader.bold, reader.links);
    }

    /** Walks over the nodes, remembering where bold text and links began. */
    private static final class Reader implements NodeVisitor {
        private final LineBuilder line = new LineBuilder();
        private final List<String> bold = new ArrayList<>();
        private final List<Hyperlink> links = new ArrayList<>();
        private final Deque<Integer> starts = new ArrayDeque<>();
        private final Optional<URI> base;

        Reader(Optional<URI> base) {
            this.base = base;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                line.append(text.getWholeText());
                return;
            }
            String name = node.normalName();
            if (Tags.isBlock(name)) {
                line.gap();
            }
            if (isMarked(name)) {
                starts.push(line.length());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            String name = node.normalName();
            if (Tags.isBlock(name)) {
                line.gap();
            }
            if (isMarked(name) && node instanceof Element element) {
                String words = line.since(starts.pop());
                if (name.equals("a")) {
                    WebAddress.of(element.attr("href"), base)
                            .ifPresent(target -> links.add(new Hyperlink(words, target)));
                } else if (!words.isEmpty()) {
                    bold.add(words);
                }
            }
        }

        private static boolean isMarked(String name) {
            return name.equals("a") || name.equals("b") || name.equals("strong");
        }
    }
}
