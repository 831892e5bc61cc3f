package dev.kerneldigest.feed;

import java.io.IOException;

/** A request would have gone to where it may not; it was not made. */
final class NotPublicException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Names no address: what a name leads to inside of a network is nobody's business. */
    NotPublicException() {
        super("an address that is not public");
    }
}
