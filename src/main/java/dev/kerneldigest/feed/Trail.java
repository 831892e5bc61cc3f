package dev.kerneldigest.feed;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import okhttp3.HttpUrl;

/**
 * The way from redirect to redirect.
 *
 * <p>While every hop was permanent the next place is asked without validators: only a whole body
 * proves that a feed lives there, and only then the move is remembered. After a temporary hop the
 * validators are those of the place behind it, so they are sent.
 */
final class Trail {
    private final SequencedSet<HttpUrl> places = new LinkedHashSet<>();
    private boolean allPermanent = true;

    Trail(HttpUrl start) {
        places.add(withoutFragment(start));
    }

    HttpUrl here() {
        return places.getLast();
    }

    int hops() {
        return places.size() - 1;
    }

    /** Whether there was a redirect, and every one was for good. */
    boolean isPermanent() {
        return hops() > 0 && allPermanent;
    }

    Optional<URI> moved() {
        return isPermanent() ? Optional.of(here().uri()) : Optional.empty();
    }

    /** Goes to where the Location header points, when one may. */
    Turn turn(String location, boolean permanent) {
        HttpUrl next = here().resolve(location);
        if (next == null) {
            return Turn.UNUSABLE;
        }
        if (here().isHttps() && !next.isHttps()) {
            return Turn.UNPROTECTED;
        }
        if (!places.add(withoutFragment(next))) {
            return Turn.CIRCLE;
        }
        allPermanent &= permanent;
        return Turn.TAKEN;
    }

    private static HttpUrl withoutFragment(HttpUrl url) {
        return url.newBuilder().fragment(null).build();
    }

    /** What became of a redirect. */
    enum Turn {
        TAKEN(""),
        UNUSABLE("a redirect to no http or https address"),
        /** Whoever sits between us and the server could put any news in. */
        UNPROTECTED("a redirect from https to http"),
        CIRCLE("redirects in a circle");

        private final String reason;

        Turn(String reason) {
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
