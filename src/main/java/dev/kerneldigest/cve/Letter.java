package dev.kerneldigest.cve;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail as RFC 5322 has it, of which we want a few lines: folded headers, encoded words (RFC 2047)
 * and encoded texts (RFC 2045) become plain. Takes anything.
 *
 * @param subject blank where there is none
 * @param date empty where there is none, or one that nobody can read
 * @param text the body
 */
record Letter(String subject, Optional<Instant> date, String text) {
    /** A new mail of an mbox: its From line, with a header below it. */
    private static final Pattern BORDER =
            Pattern.compile("(?m)^From (?=\\S[^\\n]*\\n[A-Za-z-]{1,40}:)");

    private static final Pattern FOLD = Pattern.compile("\\n(?=[ \\t])");

    /** The mails of an mbox, or the one of a file that is none. */
    static List<Letter> readAll(String mbox) {
        String text = mbox.replace("\r\n", "\n");
        List<Letter> letters = new ArrayList<>();
        for (String part : BORDER.split(text, -1)) {
            if (!part.isBlank()) {
                letters.add(read(part));
            }
        }
        return letters;
    }

    private static Letter read(String mail) {
        int end = mail.indexOf("\n\n");
        String head = end < 0 ? mail : mail.substring(0, end);
        String body = end < 0 ? "" : mail.substring(end + 2);
        Map<String, String> headers = headers(head);
        return new Letter(
                EncodedWords.decode(headers.getOrDefault("subject", "")),
                Optional.ofNullable(headers.get("date")).flatMap(Letter::date),
                text(body, headers));
    }

    private static Map<String, String> headers(String head) {
        Map<String, String> headers = new HashMap<>();
        for (String line : FOLD.matcher(head).replaceAll("").split("\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    /** The name of the zone, in brackets behind its offset, is for people. */
    private static Optional<Instant> date(String printed) {
        int comment = printed.indexOf('(');
        String date = comment < 0 ? printed : printed.substring(0, comment);
        try {
            return Optional.of(
                    OffsetDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static String text(String body, Map<String, String> headers) {
        return switch (headers.getOrDefault("content-transfer-encoding", "")
                .toLowerCase(Locale.ROOT)) {
            case "quoted-printable" -> quotedPrintable(body);
            case "base64" ->
                    new String(
                            Base64.getMimeDecoder().decode(padded(body)), StandardCharsets.UTF_8);
            default -> body;
        };
    }

    /** A text that breaks off may have half a group at its end. */
    private static String padded(String base64) {
        String digits = base64.replaceAll("[^A-Za-z0-9+/]", "");
        return digits.substring(0, digits.length() - (digits.length() % 4 == 1 ? 1 : 0));
    }

    /** RFC 2045, section 6.7. */
    private static String quotedPrintable(String body) {
        return unquoted(body.replace("=\n", ""), '=', StandardCharsets.UTF_8);
    }

    /** Replaces a sign and two hexadecimal digits by the octet they stand for. */
    static String unquoted(String text, char sign, Charset charset) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            int octet = text.charAt(i) == sign ? octet(text, i + 1) : -1;
            if (octet < 0) {
                int letter = text.codePointAt(i);
                octets.writeBytes(Character.toString(letter).getBytes(charset));
                i += Character.charCount(letter) - 1;
            } else {
                octets.write(octet);
                i += 2;
            }
        }
        return octets.toString(charset);
    }

    private static int octet(String text, int from) {
        if (from + 2 > text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(from), 16);
        int low = Character.digit(text.charAt(from + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
