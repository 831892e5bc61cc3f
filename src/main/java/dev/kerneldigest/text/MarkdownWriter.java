package dev.kerneldigest.text;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes the nodes of one fragment as Discord's Markdown. For one thread and one fragment. */
final class MarkdownWriter {
    /** Deeper nesting becomes plain text: Discord shows no more, and the stack has an end. */
    private static final int DEEPEST = 40;

    private static final String BLOCKS = "pre, ul, ol, blockquote";

    private final Optional<URI> base;
    private int depth;

    MarkdownWriter(Optional<URI> base) {
        this.base = base;
    }

    String write(Element body) {
        return String.join("\n", blocks(body));
    }

    /** The blocks below an element: runs of inline nodes, and what each block element gives. */
    private List<String> blocks(Element parent) {
        List<String> blocks = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element && isBlock(element)) {
                finish(line, blocks);
                if (depth < DEEPEST) {
                    depth++;
                    blocks.addAll(block(element));
                    depth--;
                } else {
                    MarkdownEscapes.join(
                            line, MarkdownEscapes.escape(HtmlText.line(element.html())));
                }
            } else {
                MarkdownEscapes.join(line, inline(node));
            }
        }
        finish(line, blocks);
        return blocks;
    }

    /** Also an inline element around what only makes sense as a block. */
    private static boolean isBlock(Element element) {
        return Tags.isBlock(element.normalName()) || element.selectFirst(BLOCKS) != null;
    }

    private static void finish(StringBuilder line, List<String> blocks) {
        String text = squeezed(line.toString());
        if (!text.isEmpty()) {
            blocks.add(text);
        }
        line.setLength(0);
    }

    /** One space for runs of them, none at the ends. */
    private static String squeezed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\n') {
                gap = !out.isEmpty();
            } else {
                if (gap) {
                    out.append(' ');
                }
                gap = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    private List<String> block(Element element) {
        return switch (element.normalName()) {
            case "br", "hr" -> List.of();
            case "pre" -> List.of(MarkdownEscapes.fenced(element.wholeText()));
            case "blockquote" -> prefixed("> ", "> ", blocks(element));
            case "ul", "menu" -> list(element, false);
            case "ol" -> list(element, true);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(blocks(element));
            case "tr" -> row(element);
            default -> blocks(element);
        };
    }

    private static List<String> prefixed(String first, String others, List<String> blocks) {
        List<String> lines = new ArrayList<>();
        for (String block : blocks) {
            for (String line : block.split("\n", -1)) {
                lines.add((lines.isEmpty() ? first : others) + line);
            }
        }
        return lines;
    }

    private List<String> list(Element list, boolean numbered) {
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (Element item : list.children()) {
            List<String> blocks = blocks(item);
            if (!blocks.isEmpty()) {
                number++;
                String mark = numbered ? number + ". " : "- ";
                lines.addAll(prefixed(mark, " ".repeat(mark.length()), blocks));
            }
        }
        return lines;
    }

    private static List<String> heading(List<String> blocks) {
        return blocks.stream()
                .map(block -> block.contains("**") ? block : "**" + block + "**")
                .toList();
    }

    private List<String> row(Element row) {
        List<String> cells = new ArrayList<>();
        row.children().forEach(cell -> cells.add(String.join(" ", blocks(cell))));
        String line = String.join(" ", cells).strip();
        return line.isEmpty() ? List.of() : List.of(line);
    }

    private String inline(Node node) {
        if (node instanceof TextNode text) {
            return escapedInLine(text.getWholeText());
        }
        if (!(node instanceof Element element) || depth >= DEEPEST) {
            return "";
        }
        depth++;
        String written = inline(element);
        depth--;
        return written;
    }

    private String inline(Element element) {
        return switch (element.normalName()) {
            case "a" -> link(element);
            case "code", "tt", "kbd", "samp" -> MarkdownEscapes.code(element.wholeText());
            case "b", "strong" -> wrapped("**", element);
            case "i", "em" -> wrapped("*", element);
            case "script", "style", "template" -> "";
            default ->
                    Tags.isBlock(element.normalName())
                            ? " " + children(element) + " "
                            : children(element);
        };
    }

    private String children(Element element) {
        StringBuilder out = new StringBuilder();
        element.childNodes().forEach(child -> MarkdownEscapes.join(out, inline(child)));
        return out.toString();
    }

    private String link(Element element) {
        String label = HtmlText.line(element.html());
        Optional<URI> target = WebAddress.of(element.attr("href"), base);
        return target.isPresent() && !label.isEmpty()
                ? DiscordMarkdown.link(label, target.get())
                : children(element);
    }

    /** Marks stand right at the words, or Discord shows them as they are. */
    private String wrapped(String mark, Element element) {
        String inner = children(element);
        String words = squeezed(inner);
        if (words.isEmpty() || words.startsWith("*") || words.endsWith("*")) {
            return inner;
        }
        String before = inner.startsWith(" ") ? " " : "";
        String after = inner.endsWith(" ") ? " " : "";
        return before + mark + words + mark + after;
    }

    /** A text node's white space parts words as one space; its start is no start of a line. */
    private static String escapedInLine(String text) {
        StringBuilder flat = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point -> {
                    if (Characters.isBlank(point)) {
                        flat.append(' ');
                    } else {
                        flat.appendCodePoint(point);
                    }
                });
        return MarkdownEscapes.escape(flat.toString());
    }
}
