package dev.kerneldigest.news;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A news item as its source tells it, before anybody has understood it.
 *
 * @param source the source's name as a person would say it, e.g. {@code LWN.net}; may be blank
 * @param title plain text on one line; may be blank
 * @param text plain text of the summary, words parted as in the original; may be blank
 * @param bold what the HTML set in bold, in order: the safest delimiter of a security round-up
 * @param links the links of the text, in order
 * @param url where the item is to be read
 * @param date when the source says it was published; for display and windows, never for identity
 * @param mail what it says as a mail, when it is one of a list
 */
public record Draft(
        String source,
        String title,
        String text,
        List<String> bold,
        List<Link> links,
        Optional<URI> url,
        Optional<Instant> date,
        Optional<Mail> mail) {
    public Draft {
        bold = List.copyOf(bold);
        links = List.copyOf(links);
    }

    /** A draft of what is no mail. */
    public Draft(
            String source,
            String title,
            String text,
            List<String> bold,
            List<Link> links,
            Optional<URI> url,
            Optional<Instant> date) {
        this(source, title, text, bold, links, url, date, Optional.empty());
    }
}
