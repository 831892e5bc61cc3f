package dev.kerneldigest.feed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells a web page from a feed by its first bytes, and knows the bot checks that kernel sites use.
 *
 * <p>The Content-Type decides nothing: many a feed is served as text/html, and a bot check as
 * whatever was asked for.
 */
final class RefusalPage {
    /** How far into a page a bot check shows itself. */
    private static final int HEAD = 64 * 1024;

    private static final List<String> STARTS = List.of("<!doctype html", "<html", "<head", "<body");

    private static final List<String> ANUBIS =
            List.of(
                    "within.website/x/cmd/anubis",
                    "anubis_challenge",
                    "making sure you&#39;re not a bot",
                    "making sure you're not a bot");

    private static final List<String> CLOUDFLARE =
            List.of("cf_chl_", "cf-chl-", "<title>just a moment...", "attention required! | cl");

    private RefusalPage() {}

    /** Whether it starts as HTML does, white space, comments and an XML declaration aside. */
    static boolean isStartOf(byte[] body) {
        String head = head(body);
        int start = skipPreamble(head);
        return STARTS.stream().anyMatch(tag -> head.startsWith(tag, start));
    }

    /** The name of the bot check that the page is, when it is one we know. */
    static Optional<String> botCheck(byte[] body) {
        String head = head(body);
        if (ANUBIS.stream().anyMatch(head::contains)) {
            return Optional.of("Anubis");
        }
        if (CLOUDFLARE.stream().anyMatch(head::contains)) {
            return Optional.of("Cloudflare");
        }
        return Optional.empty();
    }

    private static String head(byte[] body) {
        byte[] head = body.length > HEAD ? Arrays.copyOf(body, HEAD) : body;
        return new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    private static int skipPreamble(String head) {
        int at = head.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0;
        while (true) {
            int next = skipOne(head, at);
            if (next == at) {
                return at;
            }
            at = next;
        }
    }

    private static int skipOne(String head, int at) {
        if (head.startsWith("<!--", at)) {
            return after(head, "-->", at + 4);
        }
        if (head.startsWith("<?", at)) {
            return after(head, "?>", at + 2);
        }
        return at < head.length() && Character.isWhitespace(head.charAt(at)) ? at + 1 : at;
    }

    private static int after(String head, String end, int from) {
        int found = head.indexOf(end, from);
        return found < 0 ? head.length() : found + end.length();
    }
}
