package dev.kerneldigest.feed;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry of a feed as it stands there, whatever the format.
 *
 * @param id guid, Atom id or {@code rdf:about}
 * @param title on one line; mostly text, but HTML in some feeds; may be blank
 * @param link absolute where it could be resolved
 * @param published when the feed says it was published
 * @param updated when the feed says it was last changed
 * @param summary description or summary as in the feed, mostly HTML; the content where the feed has
 *     no summary; may be blank
 * @param content the full content as in the feed, mostly HTML; may be blank
 * @param author the address of who wrote it, where the feed gives one
 * @param parent where what it answers is to be read (RFC 4685, thr:in-reply-to)
 */
public record Entry(
        Optional<String> id,
        String title,
        Optional<String> link,
        Optional<Instant> published,
        Optional<Instant> updated,
        String summary,
        String content,
        Optional<String> author,
        Optional<String> parent) {
    /** An entry of a feed that is no list's. */
    public Entry(
            Optional<String> id,
            String title,
            Optional<String> link,
            Optional<Instant> published,
            Optional<Instant> updated,
            String summary,
            String content) {
        this(
                id,
                title,
                link,
                published,
                updated,
                summary,
                content,
                Optional.empty(),
                Optional.empty());
    }

    /** The same without what stands below its title. */
    Entry withoutText() {
        return new Entry(id, title, link, published, updated, "", "", author, parent);
    }
}
