package dev.kerneldigest.web;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.hr;
import static j2html.TagCreator.p;

import dev.kerneldigest.digest.Message;
import j2html.tags.DomContent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.parser.Parser;

/**
 * Shows messages as Discord does. Discord's Markdown is CommonMark, but for small lines, which
 * begin with {@code -#}, for moments, and in that lines stay lines (Discord help, "Markdown Text
 * 101").
 */
final class MarkdownHtml {
    private static final String SMALL = "-# ";
    private static final String FENCE = "```";

    private static final Parser PARSER =
            Parser.builder()
                    .enabledBlockTypes(
                            Set.of(
                                    BlockQuote.class,
                                    FencedCodeBlock.class,
                                    Heading.class,
                                    ListBlock.class))
                    .build();

    private final Instant now;

    /** Shows moments as they are at this one. */
    MarkdownHtml(Instant now) {
        this.now = now;
    }

    /** A message in its frame; its buttons are left out. */
    DomContent message(Message message) {
        return div(each(message.blocks(), this::block)).withClass("message");
    }

    private DomContent block(Message.Block block) {
        return switch (block) {
            case Message.Text(var markdown) -> div(each(parts(markdown), part -> part));
            case Message.Rule() -> hr();
            case Message.Buttons _ -> div();
        };
    }

    private List<DomContent> parts(String markdown) {
        List<DomContent> parts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        boolean code = false;
        for (String line : markdown.lines().toList()) {
            code ^= line.startsWith(FENCE);
            if (!code && line.startsWith(SMALL)) {
                parts.addAll(blocks(lines));
                lines.clear();
                parts.add(
                        p(each(inline(line.substring(SMALL.length())), it -> it))
                                .withClass("small"));
            } else {
                lines.add(line);
            }
        }
        parts.addAll(blocks(lines));
        return parts;
    }

    private List<DomContent> blocks(List<String> lines) {
        return lines.isEmpty()
                ? List.of()
                : new NodeHtml(now).children(PARSER.parse(String.join("\n", lines)));
    }

    /** What stands in a line, without the paragraph around it. */
    private List<DomContent> inline(String line) {
        return new NodeHtml(now).unwrapped(PARSER.parse(line));
    }
}
