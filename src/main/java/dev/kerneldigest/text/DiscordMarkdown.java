package dev.kerneldigest.text;

import java.net.URI;
import java.util.Optional;

/**
 * Writes text of strangers as Discord's Markdown, so that it can neither ping, format nor link
 * unless it is said here that it does.
 *
 * <p>What is special is listed in Discord's help on Markdown and in "Message Formatting" of its API
 * reference. Where a backslash does not help, as with {@code @everyone}, a zero-width space breaks
 * the word.
 */
public final class DiscordMarkdown {
    private DiscordMarkdown() {}

    /**
     * An HTML fragment as Markdown: links, code, bold and italic text, headings, lists and quotes
     * are kept, everything else is escaped text. Blocks are parted by newlines.
     *
     * @param base what relative links resolve against; without it they become text
     */
    public static String of(String html, Optional<URI> base) {
        return new MarkdownWriter(base).write(Fragments.body(html));
    }

    /** Plain text, escaped; newlines stay, other control and invisible characters go. */
    public static String escape(String plain) {
        return MarkdownEscapes.escape(plain);
    }

    /**
     * Inline code on one line, in backticks; escaped text where it has backticks itself. Blank for
     * what has nothing to show.
     */
    public static String code(String plain) {
        return MarkdownEscapes.code(plain);
    }

    /**
     * A link behind words, without a preview: {@code [words](<address>)}.
     *
     * @param label plain text; a link without words shows its host
     * @return only the escaped label where the target is none of http or https
     */
    public static String link(String label, URI target) {
        String words = MarkdownEscapes.label(label);
        if (!WebAddress.isWeb(target)) {
            return words;
        }
        String shown = words.isBlank() ? MarkdownEscapes.label(target.getHost()) : words;
        return "[" + shown + "](<" + MarkdownEscapes.address(target) + ">)";
    }
}
