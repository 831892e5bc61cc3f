package dev.kerneldigest.feed;

import dev.kerneldigest.news.CanonicalUrl;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.text.HtmlText;
import dev.kerneldigest.text.WebAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the key by which an entry is stored once; {@link ItemKey} lists the forms. */
public final class ItemIdentity {
    private static final Pattern CVE =
            Pattern.compile(
                    "(?<rejected>REJECTED: )?(?<id>CVE-\\d{4}-\\d{4,7})\\b.*+", Pattern.DOTALL);
    private static final Pattern LWN =
            Pattern.compile(
                    "(?i:https?://(?:www\\.)?lwn\\.net)/Articles/(?<number>\\d{1,9})(?:/.*+)?");

    /** Longer keys are hashed: databases bound what they index. */
    private static final int LONGEST = 300;

    private ItemIdentity() {}

    /** The key; empty when the entry has nothing that tells it from others. */
    public static Optional<ItemKey> of(Source source, Entry entry) {
        Optional<String> key =
                switch (source.kind()) {
                    case KERNEL_RELEASES -> version(entry).map(version -> "kernel:" + version);
                    case LORE -> mail(entry);
                    case KERNEL_CVE -> cve(entry).or(() -> mail(entry));
                    case FEED -> lwn(entry);
                };
        return key.or(() -> general(source, entry))
                .map(known -> apart(source, known))
                .map(ItemIdentity::bounded)
                .map(ItemKey::new);
    }

    /** Else a feed of somebody's own could have an item before the source that it is of. */
    private static String apart(Source source, String key) {
        return source.id().isCustom() ? "own:" + source.id() + ":" + key : key;
    }

    /**
     * kernel.org's guid is {@code kernel.org,MONIKER,VERSION,DAY}; only the version stays. The end
     * of a series, which we tell by ourselves, has the series in its place.
     */
    private static Optional<String> version(Entry entry) {
        String[] parts = entry.id().orElse("").split(",", -1);
        if (parts.length >= 3 && parts[0].equals("kernel.org") && !parts[2].isBlank()) {
            return Optional.of((parts[1].equals("eol") ? "eol:" : "") + parts[2].strip());
        }
        int colon = entry.title().indexOf(": ");
        return colon > 0 && Character.isDigit(entry.title().charAt(0))
                ? Optional.of(entry.title().substring(0, colon))
                : Optional.empty();
    }

    /** An announcement only: a reply to one starts with "Re:" and is a mail like any other. */
    private static Optional<String> cve(Entry entry) {
        Matcher title = CVE.matcher(entry.title().strip());
        if (!title.matches()) {
            return Optional.empty();
        }
        String form = title.group("rejected") == null ? "cve:" : "cve-rejected:";
        return Optional.of(form + title.group("id"));
    }

    private static Optional<String> mail(Entry entry) {
        return entry.link().flatMap(ItemIdentity::messageId).map(id -> "lore:" + id);
    }

    /** lore's links end with the Message-ID; its ids are made from it. */
    static Optional<String> messageId(String link) {
        return WebAddress.of(link).flatMap(ItemIdentity::messageId);
    }

    private static Optional<String> messageId(URI link) {
        for (String part : link.getPath().split("/", -1)) {
            if (part.indexOf('@') > 0) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> lwn(Entry entry) {
        return entry.link()
                .flatMap(ItemIdentity::article)
                .or(() -> entry.id().flatMap(ItemIdentity::article));
    }

    private static Optional<String> article(String address) {
        Matcher matcher = LWN.matcher(address.strip());
        return matcher.matches() ? Optional.of("lwn:" + matcher.group("number")) : Optional.empty();
    }

    private static Optional<String> general(Source source, Entry entry) {
        return entry.id()
                .filter(id -> !id.isBlank())
                .map(id -> "guid:" + source.id() + ":" + withoutScheme(id.strip()))
                .or(() -> page(entry))
                .or(() -> hash(source, entry));
    }

    /** Sites move to https, and their guids with them. */
    private static String withoutScheme(String guid) {
        for (String scheme : new String[] {"https://", "http://"}) {
            if (guid.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return guid.substring(scheme.length());
            }
        }
        return guid;
    }

    /** A page of its own; a link to the front page of a site identifies nothing. */
    private static Optional<String> page(Entry entry) {
        return entry.link()
                .flatMap(WebAddress::of)
                .map(CanonicalUrl::of)
                .filter(url -> url.indexOf('/') > 0 || url.indexOf('?') > 0)
                .map(url -> "url:" + url);
    }

    private static Optional<String> hash(Source source, Entry entry) {
        String title = HtmlText.titleLine(entry.title());
        String words = title.isEmpty() ? HtmlText.line(entry.summary()) : title;
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String day =
                entry.published()
                        .map(date -> date.atOffset(ZoneOffset.UTC).toLocalDate().toString())
                        .orElse("");
        return Optional.of("title:" + source.id() + ":" + sha256(words + "\n" + day));
    }

    private static String bounded(String key) {
        if (key.length() <= LONGEST) {
            return key;
        }
        return key.substring(0, LONGEST / 2) + "#" + sha256(key);
    }

    /** 128 bits of it, in hex: enough against chance, and nobody gains by a collision. */
    private static String sha256(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
