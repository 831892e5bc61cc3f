package dev.kerneldigest.fuzz;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Markdown as Discord does, as far as it matters for what must not be in it: mentions,
 * addresses and invitations outside of links that we wrote, marks of strangers, and characters that
 * are not seen. What stands in code is text.
 */
public final class DiscordReader {
    private static final char BREAK = '\u200B';
    private static final String MARKS = "*_~`|[]<>";
    private static final Pattern MENTION = Pattern.compile("@(?:everyone|here)|<@");
    private static final Pattern TAG = Pattern.compile("<\\\\?[@#:/]|<(?:a?:|t:|id:)");
    private static final Pattern ADDRESS =
            Pattern.compile("://|discord\\.gg/|discord\\.com/|discordapp\\.com/|dsc\\.gg/");
    private static final Pattern TARGET = Pattern.compile("\\]\\(<(https?://[^<>() \n]++)>\\)");
    private static final Pattern FENCE = Pattern.compile("```");
    private static final Pattern LIST = Pattern.compile("(?m)^ *(?:#|-|\\+|>|\\d+[.)])");

    private DiscordReader() {}

    /**
     * Checks a text.
     *
     * @param own the marks that we may have written ourselves: a bracket for links, a backtick for
     *     code, an asterisk, an underscore, and {@code >} for quotes, lists and headings
     */
    public static void check(String markdown, String own) {
        Claim.that(
                markdown.codePoints().allMatch(DiscordReader::isSeen),
                "only what is seen is written",
                markdown);
        Claim.that(
                !MENTION.matcher(markdown.toLowerCase(Locale.ROOT)).find(),
                "nobody is mentioned",
                markdown);
        String[] parts = own.indexOf('`') >= 0 ? FENCE.split(markdown, -1) : new String[] {markdown};
        Claim.that(parts.length % 2 == 1, "a fence that is opened is closed", markdown);
        for (int part = 0; part < parts.length; part += 2) {
            checkProse(own.indexOf('`') >= 0 ? withoutCode(parts[part]) : parts[part], own);
        }
    }

    private static void checkProse(String prose, String own) {
        String rest = own.indexOf('[') >= 0 ? withoutLinks(prose) : prose;
        String lower = rest.toLowerCase(Locale.ROOT);
        Claim.that(!TAG.matcher(lower).find(), "no tag of Discord's is whole", rest);
        Claim.that(!ADDRESS.matcher(lower).find(), "no address leads anywhere", rest);
        if (own.indexOf('>') < 0) {
            Claim.that(!LIST.matcher(rest).find(), "no line begins with a mark", rest);
        }
        for (int at = 0; at < rest.length(); at++) {
            char c = rest.charAt(at);
            if (c == '\\') {
                at++;
            } else {
                Claim.that(
                        MARKS.indexOf(c) < 0 || (c != '[' && own.indexOf(c) >= 0),
                        "every mark is escaped: " + c,
                        rest);
            }
        }
    }

    /** The text with only the words of links, each of which has to be whole. */
    private static String withoutLinks(String prose) {
        StringBuilder words = new StringBuilder(prose.length());
        Matcher target = TARGET.matcher(prose);
        boolean open = false;
        for (int at = 0; at < prose.length(); at++) {
            char c = prose.charAt(at);
            if (c == '\\' && at + 1 < prose.length()) {
                words.append(prose, at, at + 2);
                at++;
            } else if (c == '[') {
                Claim.that(!open, "no bracket is open in a link", prose);
                open = true;
                // What stands before a link and its words are no one word.
                words.append(' ');
            } else if (c == ']') {
                target.region(at, prose.length());
                Claim.that(open && target.lookingAt(), "a link leads to the web", prose);
                open = false;
                words.append(' ');
                at = target.end() - 1;
            } else {
                words.append(c);
            }
        }
        Claim.that(!open, "a link is closed", prose);
        return words.toString();
    }

    /** The text without what stands between backticks, which has to be closed. */
    private static String withoutCode(String text) {
        StringBuilder prose = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '`') {
                int start = run(text, at);
                at = closing(text, start, start - at);
                Claim.that(at >= 0, "code that is opened is closed", text);
                prose.append("code");
            } else {
                int end = c == '\\' ? Math.min(at + 2, text.length()) : at + 1;
                prose.append(text, at, end);
                at = end;
            }
        }
        return prose.toString();
    }

    /** Where the backticks that begin here end. */
    private static int run(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        return end;
    }

    /** Where a run of exactly so many backticks ends; -1 when there is none. */
    private static int closing(String text, int from, int ticks) {
        int at = text.indexOf('`', from);
        while (at >= 0) {
            int end = run(text, at);
            if (end - at == ticks) {
                return end;
            }
            at = text.indexOf('`', end);
        }
        return -1;
    }

    /** What a reader sees of escaped text. */
    public static String unescaped(String markdown) {
        StringBuilder seen = new StringBuilder(markdown.length());
        for (int at = 0; at < markdown.length(); at++) {
            char c = markdown.charAt(at);
            if (c == '\\' && at + 1 < markdown.length()) {
                at++;
                seen.append(markdown.charAt(at));
            } else if (c != BREAK) {
                seen.append(c);
            }
        }
        return seen.toString();
    }

    private static boolean isSeen(int point) {
        return point == '\n' || point == BREAK || !Claim.isUnseen(point);
    }
}
