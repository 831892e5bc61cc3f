package dev.kerneldigest.web;

import static j2html.TagCreator.blockquote;
import static j2html.TagCreator.br;
import static j2html.TagCreator.code;
import static j2html.TagCreator.each;
import static j2html.TagCreator.em;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Turns parsed Markdown into HTML: of foreign markup nothing but its letters is left. */
final class NodeHtml {
    /** Discord docs, "Message Formatting": seconds since 1970, and how they are to be shown. */
    private static final Pattern MOMENT = Pattern.compile("<t:(\\d{1,12}):([A-Za-z])>");

    /** Breaks words for Discord's eyes only. */
    private static final String BREAK = "\u200B";

    private final Instant now;

    NodeHtml(Instant now) {
        this.now = now;
    }

    List<DomContent> children(Node parent) {
        List<DomContent> all = new ArrayList<>();
        for (Node node : nodes(parent)) {
            all.addAll(html(node));
        }
        return all;
    }

    /** The children of paragraphs in place of these. */
    List<DomContent> unwrapped(Node parent) {
        List<DomContent> all = new ArrayList<>();
        for (Node node : nodes(parent)) {
            all.addAll(node instanceof Paragraph ? children(node) : html(node));
        }
        return all;
    }

    private static List<Node> nodes(Node parent) {
        List<Node> nodes = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            nodes.add(node);
        }
        return nodes;
    }

    private List<DomContent> html(Node node) {
        return switch (node) {
            case Text it -> words(it.getLiteral());
            case HtmlInline it -> words(it.getLiteral());
            case SoftLineBreak _, HardLineBreak _ -> List.of(br());
            case Paragraph it -> List.of(p(each(children(it), part -> part)));
            case Heading it when it.getLevel() < 3 -> List.of(h2(each(children(it), part -> part)));
            case Heading it -> List.of(h3(each(children(it), part -> part)));
            case StrongEmphasis it -> List.of(strong(each(children(it), part -> part)));
            case Emphasis it -> List.of(em(each(children(it), part -> part)));
            case Code it -> List.of(code(it.getLiteral()));
            case FencedCodeBlock it -> List.of(pre(code(it.getLiteral())));
            case BlockQuote it -> List.of(blockquote(each(children(it), part -> part)));
            case BulletList it -> List.of(ul(each(children(it), part -> part)));
            case OrderedList it -> List.of(ol(each(children(it), part -> part)));
            case ListItem it -> List.of(li(each(unwrapped(it), part -> part)));
            case Link it -> List.of(link(it));
            default -> children(node);
        };
    }

    private DomContent link(Link link) {
        String label = labelOf(link);
        try {
            return Links.away(label, Optional.of(URI.create(link.getDestination())));
        } catch (IllegalArgumentException noAddress) {
            return text(label);
        }
    }

    private static String labelOf(Node node) {
        StringBuilder label = new StringBuilder();
        for (Node child : nodes(node)) {
            switch (child) {
                case Text it -> label.append(it.getLiteral());
                case Code it -> label.append(it.getLiteral());
                default -> label.append(labelOf(child));
            }
        }
        return label.toString().replace(BREAK, "");
    }

    private List<DomContent> words(String literal) {
        String words = literal.replace(BREAK, "");
        List<DomContent> parts = new ArrayList<>();
        Matcher moments = MOMENT.matcher(words);
        int end = 0;
        while (moments.find()) {
            parts.add(text(words.substring(end, moments.start())));
            parts.add(moment(Long.parseLong(moments.group(1)), moments.group(2)));
            end = moments.end();
        }
        parts.add(text(words.substring(end)));
        return parts;
    }

    private DomContent moment(long second, String style) {
        Instant moment = Instant.ofEpochSecond(second);
        return style.equals("R") ? Moments.fromNow(moment, now) : Moments.of(moment);
    }
}
