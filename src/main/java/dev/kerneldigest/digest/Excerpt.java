package dev.kerneldigest.digest;

import dev.kerneldigest.text.DiscordMarkdown;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of a story's text, in which the words that somebody looked for stand out.
 *
 * @param pieces in order, together the text
 */
public record Excerpt(List<Piece> pieces) {
    /** No excerpt. */
    public static final Excerpt NONE = new Excerpt(List.of());

    public Excerpt {
        pieces = List.copyOf(pieces);
    }

    /**
     * A part of it, as plain text.
     *
     * @param hit whether it is what was looked for
     */
    public record Piece(String text, boolean hit) {}

    /** On one line in Discord Markdown; blank for none. */
    String markdown() {
        return pieces.stream().map(Excerpt::markdown).collect(Collectors.joining()).strip();
    }

    /** White space at the ends stays, since the next piece goes on there. */
    private static String markdown(Piece piece) {
        String plain = piece.text();
        String words = Markdown.inLine(DiscordMarkdown.escape(Words.oneLine(plain)));
        if (words.isEmpty()) {
            return plain.isEmpty() ? "" : " ";
        }
        String before = Character.isWhitespace(plain.charAt(0)) ? " " : "";
        String after = Character.isWhitespace(plain.charAt(plain.length() - 1)) ? " " : "";
        return before + (piece.hit() ? Markdown.bold(words) : words) + after;
    }
}
