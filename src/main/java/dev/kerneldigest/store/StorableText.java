package dev.kerneldigest.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Makes foreign text fit for both databases: PostgreSQL refuses U+0000 and halves of surrogate
 * pairs, H2 a varchar above 1,048,576 characters, and an index of PostgreSQL a key above 2,704
 * bytes. A whole poll must not fail for such a text. Control characters go too: nobody can read
 * them, and in JSON each would take six characters.
 */
final class StorableText {
    /** Characters of a title or a gist that are kept. */
    static final int LINE = 10_000;

    /** Characters of a text that are kept. */
    static final int BODY = 500_000;

    /** Characters of a key that are kept as they are. */
    private static final int KEY = 400;

    /** Characters of a longer key's beginning, which with the hash make up {@link #KEY} at most. */
    private static final int KEY_BEGINNING = KEY - 65;

    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {}

    /** The text, cut after {@code most} characters, with what no database takes replaced. */
    static String of(String text, int most) {
        String cut = text.length() <= most ? text : text.substring(0, most);
        for (int i = 0; i < cut.length(); i++) {
            if (isRefused(cut, i)) {
                return replaced(cut, i);
            }
        }
        return cut;
    }

    /** The key itself, or for a long one its beginning and the SHA-256 of all of it. */
    static String key(String key) {
        String clean = of(key, key.length());
        if (clean.length() <= KEY) {
            return clean;
        }
        return of(clean, KEY_BEGINNING) + "#" + sha256(clean);
    }

    private static String replaced(String text, int from) {
        StringBuilder clean = new StringBuilder(text);
        for (int i = from; i < text.length(); i++) {
            if (isRefused(text, i)) {
                clean.setCharAt(i, REPLACEMENT);
            }
        }
        return clean.toString();
    }

    private static boolean isRefused(String text, int index) {
        char character = text.charAt(index);
        if (Character.isHighSurrogate(character)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(character)) {
            return index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
        }
        return character < ' ' && character != '\n' && character != '\t' && character != '\r';
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
