package dev.kerneldigest.text;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Finds the feeds that a web page names, as browsers once did. Takes anything, never fails. */
public final class FeedLinks {
    private static final List<String> TYPES =
            List.of("application/rss+xml", "application/atom+xml", "application/rdf+xml");

    /** They stand in the head; in characters. */
    private static final int LOOKED_AT = 256 * 1024;

    private FeedLinks() {}

    /**
     * The addresses of {@code <link rel="alternate">} of a feed's type (HTML, 4.6.7.1), in the
     * page's order; the comments' feed of a blog comes after its own.
     *
     * @param base where the page came from
     */
    public static List<URI> of(String html, URI base) {
        String head = html.substring(0, Math.min(html.length(), LOOKED_AT));
        return Fragments.body(head).select("link[rel][href]").stream()
                .filter(FeedLinks::isFeed)
                .map(link -> WebAddress.of(link.attr("href"), Optional.of(base)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static boolean isFeed(Element link) {
        List<String> relations =
                List.of(link.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
        String type = link.attr("type").toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        return relations.contains("alternate") && TYPES.contains(type);
    }
}
