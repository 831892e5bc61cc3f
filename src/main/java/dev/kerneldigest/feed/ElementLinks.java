package dev.kerneldigest.feed;

import dev.kerneldigest.text.WebAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Finds where an entry or feed is to be read, as an absolute address where one can be made. */
final class ElementLinks {
    /** Longer addresses stay as they are, and lead nowhere ({@link WebAddress}). */
    private static final int LONGEST = 2_000;

    private final URI location;

    /**
     * @param location what relative addresses resolve against, unless xml:base says otherwise
     */
    ElementLinks(URI location) {
        this.location = location;
    }

    /** The link that is most likely the page itself: the alternate one, else one without a rel. */
    Optional<String> page(Element parent) {
        Element best = null;
        int bestRank = 0;
        for (Element child : parent.getChildren()) {
            int rank = child.getName().equalsIgnoreCase("link") ? rank(child) : 0;
            if (rank > bestRank) {
                best = child;
                bestRank = rank;
            }
        }
        return best == null ? Optional.empty() : Optional.of(absolute(address(best), best));
    }

    /** 0 for what is no page, such as the feed itself, an enclosure or comments. */
    private static int rank(Element link) {
        if (address(link).isEmpty()) {
            return 0;
        }
        if (link.getAttributeValue("href") == null) {
            return 5; // RSS
        }
        String type = link.getAttributeValue("type", "text/html");
        boolean page = type.contains("html");
        return switch (FeedDate.lower(link.getAttributeValue("rel", "alternate"))) {
            case "alternate", "" -> page ? 4 : 3;
            case "http://www.iana.org/assignments/relation/alternate" -> 3;
            case "via", "related" -> 1;
            default -> 0;
        };
    }

    private static String address(Element link) {
        String text = link.getTextTrim();
        String href = link.getAttributeValue("href", "").strip();
        return text.isEmpty() || !href.isEmpty() ? href : text;
    }

    /**
     * The address made absolute against xml:base and the place of the feed; as it is if neither.
     */
    String absolute(String address, Element at) {
        Optional<URI> target = uri(address);
        if (target.isEmpty() || target.get().isAbsolute()) {
            return address;
        }
        URI resolved = base(at).resolve(target.get());
        return resolved.isAbsolute() ? resolved.toString() : address;
    }

    private URI base(@Nullable Element at) {
        if (at == null) {
            return location;
        }
        String own = at.getAttributeValue("base", Namespace.XML_NAMESPACE);
        URI outer = base(at.getParentElement());
        return uri(own == null ? "" : own.strip()).map(outer::resolve).orElse(outer);
    }

    static Optional<URI> uri(String address) {
        if (address.isEmpty() || address.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(address.replace(" ", "%20")));
        } catch (URISyntaxException broken) {
            return Optional.empty();
        }
    }
}
