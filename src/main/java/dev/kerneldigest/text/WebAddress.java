package dev.kerneldigest.text;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Reads addresses as strangers write them in links; gives http and https only. */
public final class WebAddress {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** Characters that may stand as they are (RFC 3986), and the percent sign. */
    private static final String ALLOWED = "-._~:/?#@!$&'()*+,;=%";

    /** Longer ones serve no reader, and a message has no room for them. */
    private static final int LONGEST = 2_000;

    private WebAddress() {}

    /** As {@link #of(String, Optional)}, for addresses that must be absolute. */
    public static Optional<URI> of(String href) {
        return of(href, Optional.empty());
    }

    /**
     * The address, resolved and with what RFC 3986 forbids percent-encoded; empty when it is none
     * of http or https, or longer than 2,000 characters.
     */
    public static Optional<URI> of(String href, Optional<URI> base) {
        String written = href.strip();
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String encoded = encoded(written);
        if (encoded.isEmpty() || encoded.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI address = new URI(encoded);
            URI whole = base.isPresent() ? base.get().resolve(address) : address;
            return isWeb(whole) ? Optional.of(lowered(whole)) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** Whether it is absolute, of the web, and names a host and no user. */
    static boolean isWeb(URI address) {
        String scheme = address.getScheme();
        boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        return web && address.getHost() != null && address.getRawUserInfo() == null;
    }

    /** Discord knows a link by its scheme in small letters. */
    private static URI lowered(URI address) {
        String scheme = address.getScheme();
        String small = scheme.toLowerCase(Locale.ROOT);
        return small.equals(scheme)
                ? address
                : URI.create(small + address.toString().substring(scheme.length()));
    }

    private static String encoded(String href) {
        StringBuilder out = new StringBuilder(href.length());
        String text = withAsciiHost(href);
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (isAllowed(text, at, point)) {
                out.append((char) point);
            } else if (point != '\t' && point != '\n' && point != '\r') {
                encode(out, point);
            }
            at += Character.charCount(point);
        }
        return out.toString();
    }

    private static boolean isAllowed(String text, int at, int point) {
        if (point == '%') {
            return at + 2 < text.length()
                    && HexFormat.isHexDigit(text.charAt(at + 1))
                    && HexFormat.isHexDigit(text.charAt(at + 2));
        }
        boolean alphanumeric = point < 0x80 && Character.isLetterOrDigit(point);
        boolean allowed = point < 0x80 && ALLOWED.indexOf(point) >= 0;
        return alphanumeric || (allowed && !isSecondHash(text, at, point));
    }

    /** A fragment holds no other {@code #}. */
    private static boolean isSecondHash(String text, int at, int point) {
        return point == '#' && text.indexOf('#') < at;
    }

    private static void encode(StringBuilder out, int point) {
        for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(HEX.toHexDigits(b));
        }
    }

    /** The host of an internationalised address in the form that DNS takes (RFC 5891). */
    private static String withAsciiHost(String href) {
        int start = href.toLowerCase(Locale.ROOT).startsWith("http") ? href.indexOf("://") : -1;
        if (start < 0 || href.chars().allMatch(c -> c < 0x80)) {
            return href;
        }
        int end = start + 3;
        while (end < href.length() && "/?#".indexOf(href.charAt(end)) < 0) {
            end++;
        }
        try {
            String host = IDN.toASCII(href.substring(start + 3, end));
            return href.substring(0, start + 3) + host + href.substring(end);
        } catch (IllegalArgumentException noName) {
            return href;
        }
    }
}
