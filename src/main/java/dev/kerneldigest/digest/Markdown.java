package dev.kerneldigest.digest;

import dev.kerneldigest.text.DiscordMarkdown;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Plain words and addresses as Discord Markdown of known length. */
final class Markdown {
    /** A longer address is left out: it would eat the message, and nobody reads it. */
    static final int LONGEST_URL = 512;

    private Markdown() {}

    /** Words at most {@code limit} long before escaping. */
    static String words(String plain, int limit) {
        return DiscordMarkdown.escape(Words.cut(plain, limit));
    }

    static String link(String label, Optional<URI> target, int limit) {
        String cut = Words.cut(label, limit);
        return target.filter(Markdown::isCarried)
                .map(url -> DiscordMarkdown.link(cut, url))
                .orElseGet(() -> DiscordMarkdown.escape(cut));
    }

    /** Words in backticks, at most {@code limit} long before that; a dash for no words. */
    static String code(String plain, int limit) {
        String code = DiscordMarkdown.code(Words.cut(plain.replace('`', '\''), limit));
        return code.isEmpty() ? "`-`" : code;
    }

    static String bold(String markdown) {
        return "**" + markdown + "**";
    }

    /**
     * Links in a row, as many as fit, then how many there are more.
     *
     * @param room characters of Markdown for the whole row
     */
    static String row(List<Reference> references, int limit, int room) {
        StringBuilder row = new StringBuilder();
        int done = 0;
        for (Reference reference : references) {
            String link = link(reference.label(), reference.target(), limit);
            if (row.length() + link.length() > room) {
                break;
            }
            row.append(done == 0 ? "" : " · ").append(link);
            done++;
        }
        int rest = references.size() - done;
        return rest == 0 ? row.toString() : row + " · +" + rest + " more";
    }

    /**
     * Escaped text for the middle of a line, where a number with a dot begins no list: versions
     * stay readable in the source too.
     */
    static String inLine(String markdown) {
        return markdown.replace("\\.", ".");
    }

    private static boolean isCarried(URI url) {
        return url.toASCIIString().length() <= LONGEST_URL;
    }
}
