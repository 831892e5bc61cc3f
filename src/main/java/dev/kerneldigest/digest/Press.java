package dev.kerneldigest.digest;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Who writes about software without making it. */
final class Press {
    private static final List<String> SITES =
            List.of(
                    "lwn.net",
                    "phoronix.com",
                    "9to5linux.com",
                    "omgubuntu.co.uk",
                    "theregister.com",
                    "news.ycombinator.com");

    private Press() {}

    static boolean isPress(String host) {
        return SITES.contains(host);
    }

    /** The host without {@code www.}, in lower case; empty for an address without one. */
    static String host(URI url) {
        String host = url.getHost();
        if (host == null) {
            return "";
        }
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("www.") ? lower.substring(4) : lower;
    }
}
