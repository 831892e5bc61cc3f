package dev.kerneldigest.news;

/**
 * The identity of an item, by which it is stored once: a stable key per kind of source, never a
 * date.
 *
 * <p>A feed may change an item's date, title or guid; the key stays. The forms are {@code
 * kernel:6.12.30} (the version, since kernel.org's guid holds the moniker, which changes), {@code
 * kernel:eol:6.11} (the end of a series), {@code lore:MESSAGE-ID}, {@code lwn:932077} (the article
 * number), {@code cve:CVE-2024-26581}, {@code guid:SOURCE:GUID}, {@code url:CANONICAL-URL} and
 * {@code title:SOURCE:HASH} for items with nothing else. What a server's own feed brings is apart
 * from all others: {@code own:SOURCE:KEY}.
 */
public record ItemKey(String value) {
    public ItemKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an item key is never blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
