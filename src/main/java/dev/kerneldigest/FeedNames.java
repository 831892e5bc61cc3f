package dev.kerneldigest;

import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.subscription.CustomFeed;
import dev.kerneldigest.text.HtmlText;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** What a feed is called that servers add: by the program, for ever, and by itself. */
record FeedNames(URI url, String given) {
    /** Of the host in the id, so that people recognise it; in characters. */
    private static final int MOST_OF_HOST = 30;

    /** Of the hash in the id, in bytes: nobody finds another address with the same id. */
    private static final int HASH = 8;

    /** {@code custom-example-org-0123456789abcdef}, the same for the same address. */
    SourceId id() {
        String host = host().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String slug = host.substring(0, Math.min(host.length(), MOST_OF_HOST)) + "-";
        return new SourceId(SourceId.CUSTOM + slug.replaceFirst("^-+", "") + hash());
    }

    /** Its own title, or its host where it has none. */
    String title() {
        String title = clean(HtmlText.titleLine(given));
        return title.isBlank() ? clean(host()) : title;
    }

    /** On one line, without what is invisible, and not longer than a name may be. */
    static String clean(String name) {
        String line = HtmlText.plainLine(name).strip();
        return line.codePointCount(0, line.length()) <= CustomFeed.LONGEST_NAME
                ? line
                : line.substring(0, line.offsetByCodePoints(0, CustomFeed.LONGEST_NAME - 1)) + "…";
    }

    private String host() {
        return url.getHost() == null ? "feed" : url.getHost();
    }

    private String hash() {
        try {
            byte[] whole =
                    MessageDigest.getInstance("SHA-256")
                            .digest(url.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
