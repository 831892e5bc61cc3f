package dev.kerneldigest.news;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The form in which two addresses of one page are equal: without scheme, {@code www.}, default
 * port, fragment, trailing slash, a last {@code /rss}, and the parameters that only track readers.
 */
public final class CanonicalUrl {
    private static final Set<String> TRACKING =
            Set.of("fbclid", "gclid", "mc_cid", "mc_eid", "igshid");

    private CanonicalUrl() {}

    /** E.g. {@code example.org/story?id=5}; what has no host comes back as it is. */
    public static String of(URI address) {
        // A host with an underscore is no host to java.net.URI, but an authority.
        String host = address.getHost() == null ? address.getRawAuthority() : address.getHost();
        if (host == null) {
            return address.toString();
        }
        String name = host.toLowerCase(Locale.ROOT);
        return (name.startsWith("www.") ? name.substring(4) : name)
                + port(address.getPort())
                + path(address)
                + query(address);
    }

    private static String port(int port) {
        return port < 0 || port == 80 || port == 443 ? "" : ":" + port;
    }

    private static String path(URI address) {
        String path = withoutSlashes(address.getRawPath());
        return path.endsWith("/rss")
                ? withoutSlashes(path.substring(0, path.length() - "/rss".length()))
                : path;
    }

    private static String withoutSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String query(URI address) {
        String query = address.getRawQuery();
        if (query == null) {
            return "";
        }
        String kept =
                Stream.of(query.split("&", -1))
                        .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
                        .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isTracking(String parameter) {
        String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || TRACKING.contains(name);
    }
}
