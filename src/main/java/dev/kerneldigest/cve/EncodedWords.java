package dev.kerneldigest.cve;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what RFC 2047 makes of letters in headers: {@code =?UTF-8?q?na=C3=AFve?=}. */
final class EncodedWords {
    private static final Pattern WORD =
            Pattern.compile(
                    "=\\?(?<charset>[\\w-]{1,40})(?:\\*[\\w-]{0,40})?\\?(?<encoding>[BbQq])\\?(?<text>[^?\\s]*)\\?=");

    /** White space between two encoded words is none of the text (section 6.2). */
    private static final Pattern BETWEEN = Pattern.compile("(?<=\\?=)\\s+(?==\\?)");

    private EncodedWords() {}

    /** The text with every word decoded that can be. */
    static String decode(String header) {
        return WORD.matcher(BETWEEN.matcher(header).replaceAll(""))
                .replaceAll(word -> Matcher.quoteReplacement(word(word)));
    }

    private static String word(MatchResult word) {
        String text = word.group("text");
        try {
            Charset charset = Charset.forName(word.group("charset"), StandardCharsets.UTF_8);
            if (word.group("encoding").equalsIgnoreCase("B")) {
                return new String(Base64.getMimeDecoder().decode(text), charset);
            }
            return Letter.unquoted(text.replace('_', ' '), '=', charset);
        } catch (IllegalArgumentException broken) {
            return word.group();
        }
    }
}
