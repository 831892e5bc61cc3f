package dev.kerneldigest.text;

import java.net.URI;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The escapes of {@link DiscordMarkdown}: each takes time linear in the text. */
final class MarkdownEscapes {
    /** Zero-width space: breaks a word for Discord, not for the eye. */
    static final char BREAK = '\u200B';

    /** Special anywhere in a line. */
    private static final String SPECIAL = "\\*_~`|[]<>";

    /** Special at the start of a line only: headings, quotes, lists. */
    private static final String SPECIAL_AT_START = "#-+";

    private static final String[] INVITES = {
        "discord.gg/", "discord.com/", "discordapp.com/", "discord.new/", "dsc.gg/"
    };

    /** A backtick with two more behind it, so that of any number no three stay together. */
    private static final Pattern FENCE = Pattern.compile("`(?=``)");

    /** More than the longest word that {@link #breaksAfter} knows. */
    private static final int NEAR = 16;

    private MarkdownEscapes() {}

    static String escape(String plain) {
        String text = visible(plain);
        StringBuilder out = new StringBuilder(text.length() + 16);
        boolean lineStart = true;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            append(out, text, at, lineStart);
            lineStart = c == '\n' || (lineStart && c == ' ');
        }
        return numbersEscaped(out);
    }

    private static void append(StringBuilder out, String text, int at, boolean lineStart) {
        char c = text.charAt(at);
        if (SPECIAL.indexOf(c) >= 0 || (lineStart && SPECIAL_AT_START.indexOf(c) >= 0)) {
            out.append('\\');
        }
        out.append(c);
        if (breaksAfter(text, at)) {
            out.append(BREAK);
        }
    }

    /**
     * Appends what is written already to what is written already: where the two together make a
     * word that neither holds, as {@code @} and {@code everyone} do, it is broken at their seam.
     */
    static void join(StringBuilder line, String piece) {
        String before = line.substring(Math.max(0, line.length() - NEAR));
        String after = piece.substring(0, Math.min(NEAR, piece.length()));
        if (breaks(before + after) > breaks(before) + breaks(after)) {
            line.append(BREAK);
        }
        line.append(piece);
    }

    private static long breaks(String text) {
        return IntStream.range(0, text.length()).filter(at -> breaksAfter(text, at)).count();
    }

    /** Mentions, custom emoji, timestamps, addresses and invitations. */
    private static boolean breaksAfter(String text, int at) {
        return switch (text.charAt(at)) {
            case '<' -> isMention(text, at + 1);
            case '@' -> startsWith(text, at + 1, "everyone") || startsWith(text, at + 1, "here");
            case ':' -> text.startsWith("//", at + 1);
            case '.' -> isInvite(text, at);
            default -> false;
        };
    }

    /** Whether what follows a bracket makes a tag of it, be it escaped already. */
    private static boolean isMention(String text, int at) {
        int next = text.startsWith("\\", at) ? at + 1 : at;
        return next < text.length()
                && "@#:/ati".indexOf(Character.toLowerCase(text.charAt(next))) >= 0;
    }

    /** Whether the dot at {@code at} is one of {@code discord.gg/} and its like. */
    private static boolean isInvite(String text, int at) {
        for (String invite : INVITES) {
            int start = at - invite.indexOf('.');
            if (start >= 0 && startsWith(text, start, invite)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(String text, int at, String word) {
        return text.regionMatches(true, at, word, 0, word.length());
    }

    /** {@code 1.} at the start of a line would start a list. */
    private static String numbersEscaped(StringBuilder text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean counting = true;
        boolean digits = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (counting && digits && (c == '.' || c == ')')) {
                out.append('\\');
            }
            boolean digit = c >= '0' && c <= '9';
            counting = c == '\n' || (counting && (c == ' ' || digit));
            digits = counting && digit;
            out.append(c);
        }
        return out.toString();
    }

    /**
     * Without control and invisible characters, and without towers of marks; newlines stay, other
     * white space is a space.
     */
    static String visible(String plain) {
        StringBuilder out = new StringBuilder(plain.length());
        int marks = 0;
        for (int at = 0; at < plain.length(); ) {
            int point = plain.codePointAt(at);
            at += Character.charCount(point);
            marks = Characters.isMark(point) ? marks + 1 : 0;
            if (point == '\n') {
                out.append('\n');
            } else if (Characters.isBlank(point)) {
                out.append(' ');
            } else if (!Characters.isInvisible(point) && marks <= Characters.MOST_MARKS) {
                out.appendCodePoint(point);
            }
        }
        return out.toString();
    }

    /** Words for a link, on one line. Discord takes brackets in them only where they match. */
    static String label(String plain) {
        String line = HtmlText.plainLine(plain);
        if (!bracketsMatch(line)) {
            line = line.replace('[', '(').replace(']', ')');
        }
        return escape(line);
    }

    private static boolean bracketsMatch(String text) {
        boolean open = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if ((c == '[' && open) || (c == ']' && !open)) {
                return false;
            }
            open = c == '[' || (open && c != ']');
        }
        return !open;
    }

    /** An address with what would end it early, or mention somebody, percent-encoded. */
    static String address(URI target) {
        StringBuilder out = new StringBuilder();
        String text = target.toASCIIString();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean mention = c == '@' && breaksAfter(text, at);
            if (mention || "()<> ".indexOf(c) >= 0) {
                out.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Inline code on one line. A backtick in it is doubled around, a mention broken. */
    static String code(String text) {
        String line = unmentioned(HtmlText.plainLine(text));
        if (line.isEmpty()) {
            return "";
        }
        return line.indexOf('`') < 0 ? "`" + line + "`" : escape(line);
    }

    /** A fenced block; nothing in it ends it early. */
    static String fenced(String text) {
        String body = FENCE.matcher(unmentioned(visible(text))).replaceAll("`" + BREAK);
        return "```\n" + body.stripTrailing() + "\n```";
    }

    private static String unmentioned(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            out.append(c);
            boolean mention = c == '<' && at + 1 < text.length() && text.charAt(at + 1) == '@';
            if (mention || (c == '@' && breaksAfter(text, at))) {
                out.append(BREAK);
            }
        }
        return out.toString();
    }
}
