package dev.kerneldigest.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes well-formed XML of what was meant as such, for the second try with a feed whose first try
 * failed: takes time linear in the input, and never fails.
 *
 * <p>Text, comments and declarations outside the root element go, as do document types and control
 * characters. Stray {@code &} and {@code <} are escaped, HTML's entities resolved, attributes
 * quoted, undeclared prefixes declared, unclosed elements closed and unopened ones ignored. Tags
 * deeper than {@link #DEEPEST} are left out.
 */
final class XmlMender {
    /** JDK 25 refuses documents deeper than 100. */
    static final int DEEPEST = 90;

    private static final Set<String> ENTRIES = Set.of("item", "entry");

    /** Elements of an entry that hold text only: the next one closes one that was left open. */
    private static final Set<String> LEAVES =
            Set.of("title", "link", "guid", "pubdate", "comments", "category", "id");

    private static final Set<String> SIBLINGS =
            Set.of("description", "summary", "content", "updated", "published", "author");

    private final String text;
    private final StringBuilder out;
    private final List<XmlTag> open = new ArrayList<>();
    private final Map<String, Integer> openNames = new HashMap<>();
    private final XmlPrefixes prefixes = new XmlPrefixes();
    private XmlReferences references = new XmlReferences(Map.of());
    private int rootEnd = -1;
    private boolean done;

    /**
     * What became of a text.
     *
     * @param cut whether the text ended within an entry, so that the last one is not whole
     */
    record Mended(String xml, boolean cut) {}

    private XmlMender(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() + text.length() / 16);
    }

    static Mended mend(String text) {
        return new XmlMender(text).mended();
    }

    private Mended mended() {
        int at = 0;
        while (at < text.length() && !done) {
            int tag = text.indexOf('<', at);
            int end = tag < 0 ? text.length() : tag;
            appendText(at, end);
            at = tag < 0 ? end : markup(tag);
        }
        boolean cut = open.stream().anyMatch(tag -> ENTRIES.contains(tag.key()));
        while (!open.isEmpty()) {
            close();
        }
        if (rootEnd >= 0) {
            out.insert(rootEnd, prefixes.declarations());
        }
        return new Mended(out.toString(), cut);
    }

    private void appendText(int start, int end) {
        if (!open.isEmpty()) {
            references.append(out, text, start, end);
        }
    }

    /** Handles what starts at a {@code <}; gives where it ends. */
    private int markup(int at) {
        if (text.startsWith("<!--", at)) {
            return after("-->", at + 4);
        }
        if (text.startsWith("<![CDATA[", at)) {
            return verbatim(at + 9);
        }
        if (text.startsWith("<?", at)) {
            return after("?>", at);
        }
        if (text.startsWith("<!", at) && open.isEmpty()) {
            DocumentType type = DocumentType.read(text, at);
            references = new XmlReferences(type.entities());
            return type.end();
        }
        if (text.startsWith("</", at)) {
            return endTag(at);
        }
        return startTag(at);
    }

    private int after(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    private int verbatim(int start) {
        int end = text.indexOf("]]>", start);
        int stop = end < 0 ? text.length() : end;
        if (!open.isEmpty()) {
            references.appendVerbatim(out, text, start, stop);
        }
        return end < 0 ? stop : end + 3;
    }

    private int startTag(int at) {
        if (!XmlTag.isNameStart(text, at + 1)) {
            appendVerbatim(at);
            return at + 1;
        }
        XmlTag tag = XmlTag.read(text, at);
        if (tag.end() < 0) {
            return text.length();
        }
        closeForgotten(tag.key());
        open(tag);
        if (tag.empty()) {
            close();
        }
        return tag.end();
    }

    private void appendVerbatim(int at) {
        if (!open.isEmpty()) {
            references.appendVerbatim(out, text, at, at + 1);
        }
    }

    /** An entry never holds an entry, and a title no link: the end tag was forgotten. */
    private void closeForgotten(String next) {
        if (ENTRIES.contains(next) && openNames.getOrDefault(next, 0) > 0) {
            closeTo(next);
        }
        boolean inLeaf = !open.isEmpty() && LEAVES.contains(open.getLast().key());
        if (inLeaf && (LEAVES.contains(next) || SIBLINGS.contains(next))) {
            close();
        }
    }

    private void open(XmlTag tag) {
        open.add(tag);
        openNames.merge(tag.key(), 1, Integer::sum);
        if (open.size() > DEEPEST) {
            return;
        }
        out.append('<').append(tag.name());
        prefixes.use(tag.name());
        tag.attributes().forEach((name, value) -> appendAttribute(name, value));
        if (open.size() == 1) {
            rootEnd = out.length();
        }
        out.append('>');
    }

    private void appendAttribute(String name, String written) {
        String value = name.startsWith("xmlns") ? written.strip() : written;
        if (!prefixes.allows(name, value, open.size() == 1)) {
            return;
        }
        out.append(' ').append(name).append("=\"");
        references.append(out, value, 0, value.length());
        out.append('"');
    }

    private int endTag(int at) {
        int end = text.indexOf('>', at);
        if (end < 0) {
            return text.length();
        }
        String key = text.substring(at + 2, end).strip().toLowerCase(Locale.ROOT);
        if (openNames.getOrDefault(key, 0) > 0) {
            closeTo(key);
        }
        return end + 1;
    }

    private void closeTo(String key) {
        while (!open.getLast().key().equals(key)) {
            close();
        }
        close();
    }

    private void close() {
        XmlTag tag = open.getLast();
        if (open.size() <= DEEPEST) {
            out.append("</").append(tag.name()).append('>');
        }
        open.removeLast();
        openNames.merge(tag.key(), -1, Integer::sum);
        done = open.isEmpty();
    }
}
