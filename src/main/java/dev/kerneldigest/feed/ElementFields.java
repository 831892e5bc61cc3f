package dev.kerneldigest.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdom2.Element;

/**
 * The child elements of an entry or feed by what they mean: names of feed formats as they are,
 * Dublin Core's as {@code dc:date}, and so on, in lower case. Elements of namespaces that nobody
 * here knows are left out, whatever their name.
 */
final class ElementFields {
    /** RSS 0.9, 1.0 and the namespaces that some give to 2.0, and all Atoms. */
    private static final List<String> FEED_FORMATS =
            List.of(
                    Namespaces.ATOM,
                    "http://purl.org/rss/1.0/",
                    "http://purl.org/atom/",
                    "http://purl.org/net/rss",
                    "http://my.netscape.com/",
                    "http://channel.netscape.com/",
                    "http://backend.userland.com/",
                    "http://blogs.law.harvard.edu/");

    private static final int LONGEST_NAME = 40;

    /** The first of each that is not blank: generators repeat elements, and leave some empty. */
    private final Map<String, Element> first = new HashMap<>();

    ElementFields(Element parent) {
        String home = parent.getNamespaceURI();
        for (Element child : parent.getChildren()) {
            String name = child.getName();
            if (name.length() <= LONGEST_NAME) {
                String prefix = prefix(child.getNamespaceURI(), home);
                if (!prefix.equals("?") && !isBlank(child)) {
                    first.putIfAbsent(prefix + FeedDate.lower(name), child);
                }
            }
        }
    }

    private static boolean isBlank(Element element) {
        return element.getContentSize() == 0 || element.getValue().isBlank();
    }

    /** The first element of these names, in the order of the names, that is not blank. */
    Optional<Element> find(String... names) {
        for (String name : names) {
            Element element = first.get(name);
            if (element != null) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    Optional<String> text(String... names) {
        return find(names).map(element -> element.getValue().strip());
    }

    private static String prefix(String namespace, String home) {
        if (namespace.isEmpty() || namespace.equals(home) || isFeedFormat(namespace)) {
            return "";
        }
        return switch (namespace) {
            case Namespaces.CONTENT -> "content:";
            case Namespaces.MEDIA, "http://search.yahoo.com/mrss" -> "media:";
            case Namespaces.XHTML -> "xhtml:";
            default -> rarePrefix(FeedDate.lower(namespace));
        };
    }

    private static String rarePrefix(String namespace) {
        if (namespace.startsWith("http://purl.org/dc/terms")) {
            return "dcterms:";
        }
        if (namespace.startsWith("http://purl.org/dc/elements")) {
            return "dc:";
        }
        return namespace.endsWith("/dtds/podcast-1.0.dtd") ? "itunes:" : "?";
    }

    private static boolean isFeedFormat(String namespace) {
        return FEED_FORMATS.stream().anyMatch(namespace::startsWith)
                && !namespace.startsWith("http://purl.org/rss/1.0/modules/");
    }
}
