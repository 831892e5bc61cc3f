package dev.kerneldigest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns the bytes of a feed into text, whatever they say about their encoding.
 *
 * <p>Believed in this order: a byte order mark, the charset of the HTTP header, the XML
 * declaration, UTF-8, and windows-1252, which reads anything. A charset that the bytes contradict
 * is passed over: servers and generators often promise another one than they use.
 */
final class FeedText {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** How far into the bytes an XML declaration may reach, with blank lines or junk before it. */
    private static final int DECLARATION = 1_024;

    private FeedText() {}

    static String decode(byte[] body, Optional<String> contentType) {
        Optional<String> marked = markedText(body);
        if (marked.isPresent()) {
            return marked.get();
        }
        List<Charset> candidates =
                Stream.of(
                                contentType.flatMap(type -> named(type, "charset=")),
                                wide(body),
                                named(start(body), "encoding="),
                                Optional.of(StandardCharsets.UTF_8))
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
        return candidates.stream()
                .flatMap(charset -> strictly(body, charset).stream())
                .findFirst()
                .orElseGet(() -> new String(body, WINDOWS_1252));
    }

    private static Optional<String> markedText(byte[] body) {
        if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
            return strictly(body, StandardCharsets.UTF_8).map(text -> text.substring(1));
        }
        if (startsWith(body, 0xFF, 0xFE, 0, 0) || startsWith(body, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(new String(body, Charset.forName("UTF-32")));
        }
        if (startsWith(body, 0xFE, 0xFF) || startsWith(body, 0xFF, 0xFE)) {
            return Optional.of(new String(body, StandardCharsets.UTF_16));
        }
        return Optional.empty();
    }

    /** UTF-16 or UTF-32 without a mark shows by the zero bytes around the first {@code <}. */
    private static Optional<Charset> wide(byte[] body) {
        if (startsWith(body, 0, 0, 0, '<')) {
            return Optional.of(Charset.forName("UTF-32BE"));
        }
        if (startsWith(body, '<', 0, 0, 0)) {
            return Optional.of(Charset.forName("UTF-32LE"));
        }
        if (startsWith(body, 0, '<')) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return startsWith(body, '<', 0) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static boolean startsWith(byte[] body, int... start) {
        if (body.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((body[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** The first bytes as far as an XML declaration reaches; blank when there is none. */
    private static String start(byte[] body) {
        String start =
                new String(
                        body, 0, Math.min(body.length, DECLARATION), StandardCharsets.ISO_8859_1);
        int declaration = start.indexOf("<?xml");
        int end = start.indexOf("?>", Math.max(0, declaration));
        return declaration < 0 || end < 0 ? "" : start.substring(declaration, end);
    }

    /** The charset named after {@code key}, quoted or not, when Java knows it. */
    private static Optional<Charset> named(String text, String key) {
        String flat = text.replace(" ", "");
        int start = flat.toLowerCase(Locale.ROOT).indexOf(key);
        if (start < 0) {
            return Optional.empty();
        }
        String rest = flat.substring(start + key.length()).replaceFirst("^[\"']", "");
        int end = 0;
        while (end < rest.length() && isNamePart(rest.charAt(end))) {
            end++;
        }
        return charset(rest.substring(0, end));
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == ':';
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(widest(Charset.forName(name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** Latin-1 and ASCII mean windows-1252 on the web (WHATWG Encoding, 4.2). */
    private static Charset widest(Charset charset) {
        return charset.equals(StandardCharsets.ISO_8859_1)
                        || charset.equals(StandardCharsets.US_ASCII)
                ? WINDOWS_1252
                : charset;
    }

    private static Optional<String> strictly(byte[] body, Charset charset) {
        if (charset.equals(WINDOWS_1252)) {
            // A body of valid UTF-8 with other than ASCII is never meant as windows-1252.
            return strictly(body, StandardCharsets.UTF_8)
                    .or(() -> Optional.of(new String(body, WINDOWS_1252)));
        }
        if (charset.equals(StandardCharsets.UTF_8)) {
            String text = new String(body, StandardCharsets.UTF_8); // the fast path of the JDK
            if (text.indexOf('\uFFFD') < 0) {
                return Optional.of(text);
            }
        }
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(body))
                            .toString());
        } catch (CharacterCodingException contradicted) {
            return Optional.empty();
        }
    }
}
