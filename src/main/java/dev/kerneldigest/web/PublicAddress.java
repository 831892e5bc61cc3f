package dev.kerneldigest.web;

import java.util.Optional;
import java.util.regex.Pattern;

/** The address by which somebody reached the pages, for the absolute links that feeds need. */
final class PublicAddress {
    /** A host name, an IPv4 address, or an IPv6 one in brackets, and maybe a port (RFC 9110). */
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::\\d{1,5})?");

    private static final String UNKNOWN = "http://localhost";

    private PublicAddress() {}

    /**
     * The address.
     *
     * @param host the header {@code Host}, written by whoever asks
     * @param forwarded {@code X-Forwarded-Proto}, by which a proxy says that it speaks https
     */
    static String of(Optional<String> host, Optional<String> forwarded) {
        String scheme = forwarded.filter("https"::equals).isPresent() ? "https://" : "http://";
        return host.filter(HOST.asMatchPredicate()).map(scheme::concat).orElse(UNKNOWN);
    }
}
